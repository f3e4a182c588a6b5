using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>
/// Findings by the file they come from. First the faults that recur: the same rule broken more than once in one source, or again since the
/// last run. Those are faults of a process, and are put right where the records are made. Then every file with what is open in it.
/// </summary>
internal sealed class SourceTables
{
    private static readonly string[] RecurringHeadings = ["Data set", "", "File", "Fault", "", "New", "Persisting", "Resolved", "Open"];
    private static readonly string[] FileHeadings = ["Data set", "", "File", "Most frequent fault", "", "Errors", "Queries", "Notices", "Open"];

    private readonly IReadOnlyList<Source> _recurring;
    private readonly IReadOnlyList<IGrouping<(string DataSet, string File), Finding>> _files;

    public SourceTables(IReadOnlyList<Finding> findings)
    {
        _recurring =
        [
            .. findings.Where(f => f.Rule.Severity != Severity.Notice)
                .GroupBy(f => (f.Place.DataSet, f.Place.File, f.Rule))
                .Select(g => new Source(g.Key.DataSet, g.Key.File, g.Key.Rule, [.. g]))
                .Where(s => s.Recurs)
                .OrderByDescending(s => s.Open).ThenBy(s => s.DataSet, StringComparer.Ordinal)
                .ThenBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.Rule.Id, StringComparer.Ordinal),
        ];
        _files =
        [
            .. findings.Where(f => f.Status != FindingStatus.Resolved)
                .GroupBy(f => (f.Place.DataSet, f.Place.File))
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.DataSet, StringComparer.Ordinal).ThenBy(g => g.Key.File, StringComparer.Ordinal),
        ];
    }

    /// <summary>The blocks that belong together, for tables whose first row is that one.</summary>
    public IEnumerable<string> Merged(int first) => Rows().Select((row, i) => (row, Number: first + i))
        .Where(r => r.row.Cells.Count > 1)
        .SelectMany(r => (string[])[CellName.Range(0, r.Number, 1, r.Number), CellName.Range(3, r.Number, 4, r.Number)]);

    public IEnumerable<SheetRow> Rows()
    {
        if (_recurring.Count > 0)
        {
            foreach (var row in Head("Errors and queries that recur, by source: put these right where the records are made", RecurringHeadings)) yield return row;
            foreach (var source in _recurring) yield return RecurringRow(source);
        }

        if (_files.Count == 0) yield break;
        foreach (var row in Head("Everything open, by file", FileHeadings)) yield return row;
        foreach (var file in _files) yield return FileRow(file.Key.DataSet, file.Key.File, [.. file]);
    }

    private static IEnumerable<SheetRow> Head(string title, string[] headings) =>
    [
        new([], 12),
        new([SheetCell.Of(title, Looks.Section with { Wrap = false })], 18),
        new([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))], 17),
    ];

    private static SheetRow RecurringRow(Source source) => Row(source.DataSet, source.File, Fault(source.Rule),
        [.. Enum.GetValues<FindingStatus>().Select(source.Count), source.Open]);

    private static SheetRow FileRow(string dataSet, string file, IReadOnlyList<Finding> findings)
    {
        var most = findings.GroupBy(f => f.Rule).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal).First();
        return Row(dataSet, file, $"{Fault(most.Key)} ({most.Count().ToString(CultureInfo.InvariantCulture)})",
            [.. Enum.GetValues<Severity>().Select(severity => findings.Count(f => f.Rule.Severity == severity)), findings.Count]);
    }

    private static SheetRow Row(string dataSet, string file, string fault, IEnumerable<int> counts) => new(
    [
        SheetCell.Of(dataSet, Looks.ClientText),
        SheetCell.Blank(Looks.ClientText),
        SheetCell.Of(file.Length == 0 ? "all files together" : file, Looks.ClientText),
        SheetCell.Of(fault, Looks.Words),
        SheetCell.Blank(Looks.Words),
        .. counts.Select(n => SheetCell.Of(n, Looks.Whole)),
    ], 16);

    private static string Fault(RuleEntry rule) => $"{rule.Id}, broken: {RulesReference.Requirement(rule.Id)}";

    private sealed record Source(string DataSet, string File, RuleEntry Rule, IReadOnlyList<Finding> Findings)
    {
        public int Open => Findings.Count - Count(FindingStatus.Resolved);

        public bool Recurs => Open > 1 || Count(FindingStatus.Persisting) > 0;

        public int Count(FindingStatus status) => Findings.Count(f => f.Status == status);
    }
}
