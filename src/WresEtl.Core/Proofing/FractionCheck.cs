using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Proofing;

/// <summary>A percentage printed beside its own counts: "1.6 % (4/249)", "4 of the 249 senior staff (1.6 %)".</summary>
// HWCCG, action plan October 2020 (case D): "0.016 % (4/249)". 4 of 249 is 1.6 %.
internal static partial class FractionCheck
{
    public static IEnumerable<ProofFinding> Check(WrittenReport report) =>
        report.Pieces.SelectMany(piece => PercentFirst().Matches(piece.Text).Concat(CountsFirst().Matches(piece.Text))
            .DistinctBy(m => m.Groups["p"].Index)
            .Select(m => Of(piece.Place, m)).OfType<ProofFinding>());

    /// <summary>Compares a percentage with a part and its whole.</summary>
    public static ProofFinding? Compare(string place, PrintedNumber printed, int part, int whole, string counts)
    {
        if (whole <= 0 || part > whole) return null;
        var exact = Fraction.Of(100L * part, whole);
        var (kind, why) = Plausibility.Read(printed, exact) switch
        {
            PrintedReading.Agrees => ((ProofKind?)null, ""),
            PrintedReading.Truncated => (ProofKind.Truncated, "was cut off instead of rounded"),
            PrintedReading.HundredTimesTooSmall => (ProofKind.FractionAsPercent, "is a fraction with a % sign"),
            PrintedReading.HundredTimesTooLarge => (ProofKind.TimesHundred, "was multiplied by 100 twice"),
            PrintedReading.TenTimesTooSmall or PrintedReading.TenTimesTooLarge => (ProofKind.TimesTen, "has a digit too many or too few"),
            PrintedReading.Differs => (ProofKind.NotItsCounts, "is not what the counts come to"),
        };
        var decimals = Math.Max(1, printed.Decimals > 2 ? 1 : printed.Decimals);
        return kind is { } wrong
            ? new ProofFinding(place, wrong, $"{printed.Value.ToFixed(printed.Decimals)} % {why}: {counts} is {exact.ToFixed(decimals)} %.")
            : null;
    }

    private static ProofFinding? Of(string place, Match match)
    {
        if (!PrintedNumber.TryParse(match.Groups["p"].Value, out var printed)) return null;
        if (ProofText.CellCount(match.Groups["a"].Value) is not { } part || ProofText.CellCount(match.Groups["b"].Value) is not { } whole) return null;
        var counts = $"{part.ToString(CultureInfo.InvariantCulture)} of {whole.ToString(CultureInfo.InvariantCulture)}";
        return Compare(place, printed, part, whole, counts);
    }

    [GeneratedRegex(@"(?<p>" + ProofText.Number + @")\s?(?:%|per cent|percent)\s*[(,:–-]?\s*(?:i\.e\.\s*)?(?<a>\d[\d,]*)\s*(?:/|of|out of)\s*(?:the\s+)?(?<b>\d[\d,]*)\b(?![/.]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex PercentFirst();

    [GeneratedRegex(@"(?<![\d/.])(?<a>\d[\d,]*)\s*(?:/|of|out of)\s*(?:the\s+)?(?<b>\d[\d,]*)\b(?![/.]\d)[^.;%\d]{0,40}?[(,:=–-]\s*(?<p>" + ProofText.Number + @")\s?(?:%|per cent|percent)", RegexOptions.IgnoreCase)]
    private static partial Regex CountsFirst();
}
