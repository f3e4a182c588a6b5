using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Documents;

/// <summary>One row of a filled findings sheet, its cells by heading.</summary>
internal sealed class AnswersRow(int number, string[] cells, IReadOnlyDictionary<string, int> columns)
{
    // What a later run may word differently without the finding being another one.
    private static readonly string[] Passing = ["Status", "Where", "Earlier answer"];

    public int Number => number;

    /// <summary>The cell under that heading, without space around it; empty where the column is missing.</summary>
    public string this[string heading] => Text(heading).Trim();

    public bool IsAnswered =>
        FindingsColumns.All.Any(c => c.Text is null && this[c.Heading].Length > 0);

    /// <summary>False for an empty row, which a spreadsheet may leave below the last.</summary>
    public bool HasAnything => FindingsColumns.All.Any(c => this[c.Heading].Length > 0);

    /// <summary>True where the row's check does not fit its locked cells.</summary>
    /// <param name="finding">The finding now, where its id is known: it tells which cells differ.</param>
    /// <param name="changed">Headings of the cells that differ from the finding now; may be empty.</param>
    public bool IsEdited(Finding? finding, out string changed)
    {
        changed = "";
        var locked = FindingsColumns.Locked.Select(c => columns.ContainsKey(c.Heading) || finding is null ? Text(c.Heading) : c.Text!(finding));
        if (FindingsColumns.Check(locked) == this[FindingsColumns.CheckHeading]) return false;
        if (finding is not null)
        {
            changed = string.Join(", ", FindingsColumns.Locked
                .Where(c => columns.ContainsKey(c.Heading) && !Passing.Contains(c.Heading) && Text(c.Heading) != Xlsx.CellText.Clean(c.Text!(finding)))
                .Select(c => c.Heading));
        }

        return true;
    }

    private string Text(string heading) =>
        columns.TryGetValue(heading, out var column) && column < cells.Length ? cells[column] : "";
}
