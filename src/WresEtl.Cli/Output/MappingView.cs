using System.Globalization;
using Spectre.Console;
using WresEtl.App.Clients;
using WresEtl.Core.Intake;

namespace WresEtl.Cli.Output;

/// <summary>How a file would be read, as tables: headings, then the values of each column that holds codes.</summary>
internal static class MappingView
{
    private const int ValuesShown = 40;

    public static void Print(string file, FileMapping mapping)
    {
        if (mapping.NamedDataSet is null)
            Line($"The name {file} matches no data set; its headings decide here. Rename it before a run, or give a pattern in client.yaml.");
        foreach (var problem in mapping.Problems) Line(problem.Detail);
        if (mapping.Sheets.Count == 0) Line(Nothing(mapping));
        foreach (var sheet in mapping.Sheets) Print(sheet);
    }

    private static string Nothing(FileMapping mapping) => mapping.Problems.Count > 0
        ? "Nothing could be mapped."
        : "No row among the first 25 looks like headings: nothing could be mapped. Delete what stands above the headings"
            + (mapping.NamedDataSet is null ? ", and give the file a name that begins with its data set (workforce, recruitment, …)." : ".");

    private static void Print(SheetPreview sheet)
    {
        if (!sheet.IsRecognised) Line("No heading of this sheet is known. Its row that looks most like headings is shown; map them, and run this again.");
        var kind = sheet.Variant == SchemaVariant.Row ? "one row a record" : "counts by group";
        Line(string.Create(CultureInfo.InvariantCulture,
            $"{(sheet.Sheet.Length > 0 ? $"Sheet {sheet.Sheet}: " : "")}{Schema.NameOf(sheet.DataSet)}, {kind}, headings in row {sheet.HeadingRow}"));
        Terminal.Out.Write(Headings(sheet));
        if (sheet.Missing.Count > 0) Line($"Required and not there: {string.Join(", ", sheet.Missing)}. As it is, the file would be rejected.");
        foreach (var column in sheet.Values.GroupBy(v => v.Column)) Terminal.Out.Write(Values(column));
        var unknown = sheet.Values.Count(v => v.Meaning is null);
        Line(string.Create(CultureInfo.InvariantCulture, $"{sheet.Values.Count - unknown} value(s) known, {unknown} unknown."));
    }

    private static Table Headings(SheetPreview sheet)
    {
        var table = Table("Heading", "is read as", "may be meant for");
        foreach (var heading in sheet.Headings)
            table.AddRow(Markup.Escape(heading.Heading), heading.Column.Length > 0 ? heading.Column : "– not read –", heading.Suggestion);
        return table;
    }

    private static Table Values(IGrouping<string, ValueReading> column)
    {
        var table = Table(column.Key, "rows", "means", "may be meant for");
        // What nobody knows comes first: it is what needs a person.
        var values = column.OrderBy(v => v.Meaning is not null).ThenByDescending(v => v.Rows).ThenBy(v => v.Text, StringComparer.Ordinal).ToList();
        foreach (var value in values.Take(ValuesShown))
        {
            table.AddRow(
                Markup.Escape(value.Text), value.Rows.ToString("N0", CultureInfo.InvariantCulture), Markup.Escape(value.Meaning ?? "UNKNOWN"),
                Markup.Escape(value.Suggestion));
        }

        if (values.Count > ValuesShown)
            table.AddRow(string.Create(CultureInfo.InvariantCulture, $"… and {values.Count - ValuesShown} more"), "", "", "");
        return table;
    }

    private static Table Table(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings) table.AddColumn(heading);
        return table;
    }

    // Not wrapped: a file or a pipe wants whole lines.
    private static void Line(string text) => Terminal.Out.Profile.Out.Writer.WriteLine(text);
}
