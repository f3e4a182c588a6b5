using System.Globalization;
using Spectre.Console;
using WresEtl.App.Clients;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Cli.Output;

/// <summary>How a file would be read, as tables: headings, the values of each column that holds codes, then the forms of the others.</summary>
internal static class MappingView
{
    private const int ValuesShown = 40;

    // What can be told from a file alone.
    private static readonly Dictionary<AsideReason, string> LeftOut = new()
    {
        [AsideReason.BlankRow] = "blank",
        [AsideReason.RepeatedHeading] = "with the headings again",
        [AsideReason.FooterText] = "with a note or a filter",
        [AsideReason.TotalLine] = "with a total",
        [AsideReason.OtherOrganisation] = "of another organisation, which would be left out",
        [AsideReason.UnreadableRow] = "that cannot be read",
    };

    public static void Print(string file, FileMapping mapping)
    {
        if (mapping.NamedDataSet is null)
            Line($"The name {file} matches no data set; its headings decide here. Rename it before a run, or give a pattern in client.yaml.");
        foreach (var problem in mapping.Problems) Line(problem.Detail);
        if (mapping.Sheets.Count == 0) Line(Nothing(mapping));
        foreach (var sheet in mapping.Sheets) Print(sheet);
        if (mapping.Sheets.Count == 0) return;
        foreach (var name in mapping.WithoutHeadings) Line($"{name}: no row among the first 25 looks like headings, so it would not be read.");
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
            $"{PlaceOf(sheet)}{Schema.NameOf(sheet.DataSet)}, {kind}, headings in row {sheet.HeadingRow}"));
        Terminal.Out.Write(Headings(sheet));
        if (sheet.Missing.Count > 0) Line($"Required and not there: {string.Join(", ", sheet.Missing)}. As it is, the file would be rejected.");
        foreach (var column in sheet.Values.GroupBy(v => v.Column)) Terminal.Out.Write(Values(column));
        if (sheet.Columns.Count > 0) Terminal.Out.Write(Forms(sheet.Columns));
        var unknown = sheet.Values.Count(v => v.Meaning is null);
        Line($"{Counted.Of(sheet.Values.Count - unknown, "value")} known, {Number(unknown)} unknown.");
        foreach (var (reason, words) in LeftOut.Where(r => sheet.Aside.ContainsKey(r.Key))) Line($"{Counted.Of(sheet.Aside[reason], "row")} {words}.");
    }

    private static string PlaceOf(SheetPreview sheet) =>
        string.Concat(new[] { sheet.File, sheet.Sheet.Length > 0 ? $"Sheet {sheet.Sheet}" : "" }.Where(n => n.Length > 0).Select(n => n + ": "));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Never a value: the forms that a column's cells have, what is not read with the first row to look at.</summary>
    private static Table Forms(IReadOnlyList<ColumnReading> columns)
    {
        var table = Table("Other columns", "filled", "blank", "read, by form", "not read, by shape (9 a digit, a letters)");
        foreach (var column in columns)
        {
            var read = column.Forms.Where(f => f.IsRead).Select(f => $"{f.Form}: {Number(f.Rows)}");
            var unread = column.Forms.Where(f => !f.IsRead).Select(f => $"{f.Form}: {Number(f.Rows)}, first in row {f.FirstRow.ToString(CultureInfo.InvariantCulture)}");
            table.AddRow(column.Column, Number(column.Filled), Number(column.Blank), Markup.Escape(Listed(read)), Markup.Escape(Listed(unread)));
        }

        return table;
    }

    private static string Listed(IEnumerable<string> forms)
    {
        const int FormsShown = 8;
        var all = forms.ToList();
        return string.Join('\n', all.Take(FormsShown)) + (all.Count > FormsShown ? $"\n… and {Number(all.Count - FormsShown)} more forms" : "");
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
                Markup.Escape(value.Text), Number(value.Rows), Markup.Escape(value.Meaning ?? "UNKNOWN"),
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
