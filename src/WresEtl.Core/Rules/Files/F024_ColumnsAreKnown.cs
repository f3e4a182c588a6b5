using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Headings that mean nothing to us are listed once, so that nobody wonders where a column went.</summary>
public sealed class F024_ColumnsAreKnown : IFileRule
{
    public string Id => "F024";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0 } && (s.Binding.Unmapped.Count > 0 || s.Unheaded.Count > 0))
            .Select(s => (Sheet: s, Columns: s.Binding!.Unmapped.Concat(s.Unheaded.Select(i => $"column {Letters(i)} (no heading)")).ToArray()))
            .Select(c => RuleContext.Of(this, c.Sheet, "columns", string.Join('|', c.Columns), ("columns", string.Join(", ", c.Columns))));

    /// <summary>As a spreadsheet numbers its columns: A to Z, then AA.</summary>
    private static string Letters(int column) =>
        (column >= Alphabet ? Letters(column / Alphabet - 1) : "") + (char)('A' + column % Alphabet);

    private const int Alphabet = 26;
}
