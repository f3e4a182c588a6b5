using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Returns;

/// <summary>What must hold before a return is submitted, whatever file it goes out in.</summary>
public sealed class SubmissionChecks(ExactReturn exact, Thresholds thresholds, TemplateModel template, IReadOnlyList<Finding> findings)
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    public IReadOnlyList<SubmissionCheck> All() =>
    [
        Check("S01", "Everyone in the headcount stands in exactly one row", exact.IsDraft ? ["people without a row: the return is a DRAFT"] : []),
        Check("S02", "Automatic rows are what the template's formulas give", Named(ReturnCheck.Disagreements(exact, template))),
        Check("S03", "The band rows add up to the number of staff in the workforce", HeadcountFaults()),
        AtMost("S04", "No group has more people appointed than shortlisted", "appointed.total", "shortlisted.total"),
        AtMost("S05", "No group has more voting members than the board has", "board_voting.total", "board.total"),
        AtMost("S06", "No group has more executive members than the board has", "board_executive.total", "board.total"),
        Check("S07", "Counts are whole numbers, but for the two-year average", UnevenCounts()),
        Check("S08", "Percentages of White, BME and Unknown add up to 100", PercentageFaults()),
        Check("S09", "No error is open", Open(Severity.Error, _ => true)),
        Check("S10", "Every query is put right or explained", Open(Severity.Query, f => f.Answer is null || f.AnswerIsStale)),
        Check("S11", "Every row that the year asks for is collected", NotCollected(), CheckState.Attention),
        Check("S12", "Relative likelihoods lie within the four-fifths band", OutsideFourFifths(), CheckState.Attention),
    ];

    private static SubmissionCheck Check(string id, string what, IEnumerable<string> faults, CheckState ifAny = CheckState.Failed)
    {
        var detail = string.Join("; ", faults);
        return new SubmissionCheck(id, what, detail.Length == 0 ? CheckState.Passed : ifAny, detail);
    }

    private static IEnumerable<string> Named(IEnumerable<Disagreement> disagreements) =>
        disagreements.Select(d => d.Group is { } group ? $"row {d.Row} {Name(group)} {d.What}" : d.What);

    private SubmissionCheck AtMost(string id, string what, string part, string whole)
    {
        if (RowOf(part) is not { } small || RowOf(whole) is not { } large)
            return new SubmissionCheck(id, what, CheckState.NotChecked, "the year's template has no such rows");
        if (Groups.Any(g => !small.Cells[g].HasValue || !large.Cells[g].HasValue))
            return new SubmissionCheck(id, what, CheckState.NotChecked, $"rows {small.Template.Row} and {large.Template.Row} are not both collected");
        return Check(id, what, Groups.Where(g => small.Cells[g].Number > large.Cells[g].Number)
            .Select(g => $"{Name(g)}, rows {small.Template.Row} and {large.Template.Row}"));
    }

    private IEnumerable<string> HeadcountFaults()
    {
        if (RowOf("workforce.total") is not { } workforce) return ["the year's template has no row for the workforce"];
        var people = exact.Rows.Where(r => r.Template.Headcount).Select(r => r.Cells)
            .Aggregate(FigureRow.Of(default(GroupCounts)), (sum, row) => sum.Combine(row, (a, b) => a + b));
        return Groups.Where(g => people[g] != workforce.Cells[g]).Select(g => $"{Name(g)}, row {workforce.Template.Row}");
    }

    private IEnumerable<string> UnevenCounts() => exact.Rows
        .Where(r => r.Template.Measure == "Headcount" && r.Template.Source != "disciplinary.total")
        .Where(r => Groups.Any(g => r.Cells[g].HasValue && !r.Cells[g].Number.Denominator.IsOne))
        .Select(r => $"row {r.Template.Row}");

    private IEnumerable<string> PercentageFaults() => exact.Rows
        .Where(r => template.Formula(r.Template.Row) is not null && template.Unit(r.Template.Row) == RowUnit.Percentage)
        .Where(r => r.Cells.Sum is { HasValue: true } sum && sum.Number != Fraction.Of(100))
        .Select(r => $"row {r.Template.Row}");

    private IEnumerable<string> Open(Severity severity, Func<Finding, bool> isOpen)
    {
        var open = findings.Count(f => f.Rule.Severity == severity && f.Status != FindingStatus.Resolved && isOpen(f));
        return open == 0 ? [] : [$"{open} in the exceptions workbook"];
    }

    private IEnumerable<string> NotCollected() => exact.Rows
        .Where(r => template.Formula(r.Template.Row) is null)
        .Where(r => Groups.All(g => r.Cells[g].State == FigureState.NotCollected) && r.Cells.White.Reason != NoValueReason.NotRequiredThisYear)
        .Select(r => $"row {r.Template.Row}");

    private IEnumerable<string> OutsideFourFifths()
    {
        var (low, high) = (Exact(thresholds.FourFifthsLow), Exact(thresholds.FourFifthsHigh));
        return exact.Rows
            .Where(r => template.Unit(r.Template.Row) == RowUnit.Ratio)
            .Where(r => Groups.Any(g => r.Cells[g].HasValue && (r.Cells[g].Number < low || r.Cells[g].Number > high)))
            .Select(r => $"row {r.Template.Row}");
    }

    private static Fraction Exact(decimal number) => new(new System.Numerics.BigInteger(number * 10_000), 10_000);

    private ReturnRow? RowOf(string source) => exact.Rows.FirstOrDefault(r => r.Template.Source == source);

    private static string Name(EthnicGroup group) => group == EthnicGroup.Bme ? "BME" : group.ToString();
}
