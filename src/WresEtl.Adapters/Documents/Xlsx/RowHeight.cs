namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>
/// How high a row must be for its wrapped text: not every spreadsheet fits rows by itself when it opens a file, and a row that is cut
/// hides words. An estimate on the generous side.
/// </summary>
internal static class RowHeight
{
    private const double OneLine = 15;
    private const double Line = 13.2;
    private const double Highest = 400;

    // A column's width counts digits of 11 point; letters of 10 point are narrower, even in a wide substitute font.
    private const double LettersPerWidth = 1.12;

    public static double Fit(SheetRow row, IReadOnlyList<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is { Look.Wrap: true, Text: { } text } cell) lines = Math.Max(lines, Lines(text, widths[i] * 10 / cell.Look.Size));
        }

        return Math.Min(Highest, lines == 1 ? OneLine : lines * Line + 3);
    }

    private static int Lines(string text, double width)
    {
        var letters = Math.Max(1, width * LettersPerWidth);
        return text.Split('\n').Sum(paragraph => Math.Max(1, (int)Math.Ceiling(paragraph.Length / letters)));
    }
}
