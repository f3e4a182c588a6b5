using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The first sheet: what there is to do, by rule; then by source, so that a fault of a process shows.</summary>
internal sealed class FindingsSummary(ExceptionsReport report)
{
    private const int HeadingRow = 5;

    private static readonly string[] RuleHeadings =
        ["Rule", "Severity", "What must hold", "What is wrong (the first of them)", "How to fix it", "New", "Persisting", "Resolved", "Answered"];

    private readonly IReadOnlyList<Finding> _open = [.. report.Findings.Where(f => f.Status != FindingStatus.Resolved)];
    private readonly SourceTables _sources = new(report.Findings);

    public SheetLayout Layout => new()
    {
        Name = "Summary",
        Widths = [7, 9, 34, 58, 52, 9, 11, 10, 10],
        FrozenRows = HeadingRow,
        Merged =
        [
            .. Enumerable.Range(1, HeadingRow - 1).Select(row => CellName.Range(0, row, RuleHeadings.Length - 1, row)),
            .. _sources.Merged(HeadingRow + 1 + report.Findings.Select(f => f.Rule).Distinct().Count()),
        ],
        TabColor = "FF003D73",
        Footer = $"{Wording.Name(report.Client)}: WRES {Text(report.Standard.Year)} exceptions",
    };

    public IEnumerable<SheetRow> Rows()
    {
        yield return Line($"WRES {Text(report.Standard.Year)} exceptions: {Wording.Name(report.Client)}", Looks.Title, 24);
        yield return Line("INTERNAL, about people. For HR only.", Looks.Stamp, 18);
        yield return Line(
            $"To do: {Text(Open(Severity.Error))} errors to put right, {Text(Open(Severity.Query))} queries to put right or explain; " +
            $"{Text(Open(Severity.Notice))} notices to know. {Text(_open.Count(f => f is { Answer: not null, AnswerIsStale: false }))} answered so far. " +
            $"Since the last run: {Text(Count(FindingStatus.New))} new, {Text(Count(FindingStatus.Persisting))} persisting, {Text(Count(FindingStatus.Resolved))} resolved.",
            Looks.Lead, 16);
        yield return Line("The sheet “Findings” has a row for each; “How to answer” says how to fill it in.", Looks.Lead, 16);
        yield return new SheetRow([.. RuleHeadings.Select(h => SheetCell.Of(h, Looks.Heading))], 17);
        foreach (var rule in ByRule()) yield return RuleRow([.. rule]);
        foreach (var row in _sources.Rows()) yield return row;
    }

    private IEnumerable<IGrouping<RuleEntry, Finding>> ByRule() => report.Findings
        .GroupBy(f => f.Rule)
        .OrderBy(g => g.Key.Severity)
        .ThenByDescending(g => g.Count(f => f.Status != FindingStatus.Resolved))
        .ThenBy(g => g.Key.Id, StringComparer.Ordinal);

    private static SheetRow RuleRow(IReadOnlyList<Finding> findings)
    {
        var first = findings.FirstOrDefault(f => f.Status != FindingStatus.Resolved) ?? findings[0];
        return new SheetRow(
        [
            SheetCell.Of(first.Rule.Id, Looks.Words),
            SheetCell.Of(Wording.Of(first.Rule.Severity), FindingsSheet.SeverityLook(first.Rule.Severity)),
            SheetCell.Of(RulesReference.Requirement(first.Rule.Id), Looks.Words),
            SheetCell.Of(first.Message, Looks.ClientText),
            SheetCell.Of(first.HowToFix, Looks.ClientText),
            .. Enum.GetValues<FindingStatus>().Select(status => SheetCell.Of(findings.Count(f => f.Status == status), Looks.Whole)),
            SheetCell.Of(findings.Count(f => f is { Answer: not null, AnswerIsStale: false } && f.Status != FindingStatus.Resolved), Looks.Whole),
        ]);
    }

    private int Open(Severity severity) => _open.Count(f => f.Rule.Severity == severity);

    private int Count(FindingStatus status) => report.Findings.Count(f => f.Status == status);

    private static SheetRow Line(string text, CellLook look, double height) => new([SheetCell.Of(text, look)], height);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
