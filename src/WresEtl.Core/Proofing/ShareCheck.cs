using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Proofing;

/// <summary>Percentages of a group, against the return and against the same percentage elsewhere in the report.</summary>
internal static class ShareCheck
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    public static IEnumerable<ProofFinding> Check(WrittenReport report, ReturnFacts? facts)
    {
        var claims = ShareFinder.Find(report, facts?.Year).ToList();
        var contradicted = new HashSet<ShareClaim>();
        foreach (var claim in claims)
        {
            if (facts?.Cells(claim.Source) is not { } cells || AgainstReturn(claim, cells) is not { } fault) continue;
            contradicted.Add(claim);
            yield return fault;
        }

        // One that the return contradicts already differs from the right ones as well: saying so again helps nobody.
        foreach (var same in claims.Where(c => !contradicted.Contains(c)).GroupBy(c => (c.Source, c.Group)))
        {
            var first = same.First();
            foreach (var other in same.Skip(1).Where(c => !AreOneFigure(first.Printed, c.Printed)))
                yield return new ProofFinding(
                    other.Place, ProofKind.DiffersFromItself,
                    $"{Text(other.Printed)} % {other.GroupName} in {other.Subject}, but {Text(first.Printed)} % at {first.Place}.");
        }
    }

    private static ProofFinding? AgainstReturn(ShareClaim claim, FigureRow cells)
    {
        if (!cells[claim.Group].HasValue) return null;
        var exact = cells[claim.Group].Number;
        var reading = Plausibility.Read(claim.Printed, exact);
        if (reading == PrintedReading.Agrees) return null;
        var what = $"{Text(claim.Printed)} % {claim.GroupName} in {claim.Subject}";
        var correct = $"{exact.ToFixed(Math.Max(1, claim.Printed.Decimals))} %";
        var swapped = Groups.Where(g => g != claim.Group && g != EthnicGroup.Unknown && claim.Group != EthnicGroup.Unknown)
            .Any(g => cells[g].HasValue && claim.Printed.IsRounded(cells[g].Number));
        var (kind, why) = (swapped, reading) switch
        {
            (true, _) => (ProofKind.GroupsSwapped, "is the other group's figure in the return: White and BME are exchanged"),
            (_, PrintedReading.Truncated) => (ProofKind.Truncated, "was cut off instead of rounded"),
            (_, PrintedReading.HundredTimesTooSmall) => (ProofKind.FractionAsPercent, "is a fraction with a % sign"),
            (_, PrintedReading.HundredTimesTooLarge) => (ProofKind.TimesHundred, "was multiplied by 100 twice"),
            (_, PrintedReading.Differs) when Plausibility.IsAboutHundredfold(claim.Printed.Value, exact) => claim.Printed.Value < exact
                ? (ProofKind.FractionAsPercent, "is about 100 times too small: a fraction with a % sign")
                : (ProofKind.TimesHundred, "is about 100 times too large"),
            (_, PrintedReading.TenTimesTooSmall or PrintedReading.TenTimesTooLarge) => (ProofKind.TimesTen, "has a digit too many or too few"),
            _ => (ProofKind.DiffersFromReturn, "is not what the return has"),
        };
        return new ProofFinding(claim.Place, kind, $"{what} {why}.", correct);
    }

    /// <summary>One may be printed to fewer decimals than the other.</summary>
    private static bool AreOneFigure(PrintedNumber a, PrintedNumber b)
    {
        var (coarse, fine) = a.Decimals <= b.Decimals ? (a, b) : (b, a);
        return coarse.IsRounded(fine.Value) || coarse.IsTruncated(fine.Value);
    }

    private static string Text(PrintedNumber printed) => printed.Value.ToFixed(printed.Decimals);
}
