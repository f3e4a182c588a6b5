using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The first sheet: what there is to do, by rule, and which file it comes from, so that a fault of a process shows.</summary>
internal sealed partial class FindingsSummary(ExceptionsReport report)
{
    private static readonly string[] RuleHeadings =
        ["Rule", "Severity", "What is wrong", "How to fix it", "New", "Persisting", "Resolved", "Answered"];

    private readonly IReadOnlyList<Finding> _open = [.. report.Findings.Where(f => f.Status != FindingStatus.Resolved)];

    public SheetLayout Layout => new()
    {
        Name = "Summary",
        Widths = [9, 10, 60, 60, 9, 11, 10, 10],
        FrozenRows = 5,
        PrintTitleRow = 5,
        Merged = [.. Enumerable.Range(1, 4).Select(row => CellName.Range(0, row, RuleHeadings.Length - 1, row))],
        TabColor = "FF003D73",
        Footer = $"{Wording.Name(report.Client)}: WRES {Text(report.Standard.Year)} exceptions",
    };

    public IEnumerable<SheetRow> Rows()
    {
        yield return Line($"WRES {Text(report.Standard.Year)} exceptions: {Wording.Name(report.Client)}", Looks.Title, 24);
        yield return Line("INTERNAL, about people. For HR only.", Looks.Stamp, 18);
        yield return Line(
            $"To do: {Text(Open(Severity.Error))} errors to put right, {Text(Open(Severity.Query))} queries to put right or explain; " +
            $"{Text(Open(Severity.Notice))} notices to know. {Text(_open.Count(f => f is { Answer: not null, AnswerIsStale: false }))} answered so far.",
            Looks.Lead, 16);
        yield return Line("The sheet “Findings” has a row for each; “How to answer” says how to fill it in.", Looks.Lead, 16);
        yield return Headings(RuleHeadings);
        foreach (var rule in ByRule()) yield return RuleRow([.. rule]);
        foreach (var row in FileRows()) yield return row;
    }

    private IEnumerable<IGrouping<RuleEntry, Finding>> ByRule() => report.Findings
        .GroupBy(f => f.Rule)
        .OrderBy(g => g.Key.Severity)
        .ThenByDescending(g => g.Count(f => f.Status != FindingStatus.Resolved))
        .ThenBy(g => g.Key.Id, StringComparer.Ordinal);

    private static SheetRow RuleRow(IReadOnlyList<Finding> findings)
    {
        var rule = findings[0].Rule;
        return new SheetRow(
        [
            SheetCell.Of(rule.Id, Looks.Words),
            SheetCell.Of(Wording.Of(rule.Severity), FindingsSheet.SeverityLook(rule.Severity)),
            SheetCell.Of(InGeneral(rule.Message), Looks.Words),
            SheetCell.Of(InGeneral(rule.HowToFix), Looks.Words),
            .. Enum.GetValues<FindingStatus>().Select(status => Count(findings, f => f.Status == status)),
            Count(findings, f => f is { Answer: not null, AnswerIsStale: false } && f.Status != FindingStatus.Resolved),
        ]);
    }

    private IEnumerable<SheetRow> FileRows()
    {
        var files = _open.GroupBy(f => (f.Place.DataSet, f.Place.File)).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.DataSet, StringComparer.Ordinal).ThenBy(g => g.Key.File, StringComparer.Ordinal).ToList();
        if (files.Count == 0) yield break;
        yield return new SheetRow([], 12);
        yield return Headings(["Data set", "", "File", "Most frequent rule", "Errors", "Queries", "Notices", "Open"]);
        foreach (var file in files) yield return FileRow(file.Key.DataSet, file.Key.File, [.. file]);
    }

    private static SheetRow FileRow(string dataSet, string file, IReadOnlyList<Finding> findings) => new(
    [
        SheetCell.Of(dataSet, Looks.ClientText),
        SheetCell.Blank(Looks.ClientText),
        SheetCell.Of(file.Length == 0 ? "all files together" : file, Looks.ClientText),
        SheetCell.Of(MostFrequent(findings), Looks.Words),
        .. Enum.GetValues<Severity>().Select(severity => Count(findings, f => f.Rule.Severity == severity)),
        Count(findings, _ => true),
    ]);

    private static string MostFrequent(IReadOnlyList<Finding> findings)
    {
        var most = findings.GroupBy(f => f.Rule).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal).First();
        return $"{most.Key.Id}: {InGeneral(most.Key.Message)} ({Text(most.Count())})";
    }

    private int Open(Severity severity) => _open.Count(f => f.Rule.Severity == severity);

    private static SheetCell Count(IReadOnlyList<Finding> findings, Func<Finding, bool> which) =>
        SheetCell.Of(findings.Count(which), Looks.Whole);

    private static SheetRow Line(string text, CellLook look, double height) => new([SheetCell.Of(text, look)], height);

    private static SheetRow Headings(IEnumerable<string> headings) => new([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))], 17);

    /// <summary>A rule's wording without one fault's particulars.</summary>
    private static string InGeneral(string wording) => Placeholder().Replace(wording, "…");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
