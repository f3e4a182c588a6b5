using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Templates;

/// <summary>
/// Blank input workbooks: a sheet to type into with drop-downs, a guide with a filled example, and the lists. Cells are text, so that no
/// zero is lost and no reference becomes a date.
/// </summary>
public sealed class InputTemplates : IInputTemplates
{
    private const int HeadingRow = 4;

    public IReadOnlyList<(string Name, byte[] Content)> Workbooks(Standard standard, Client client) =>
        [.. new TemplateSpecs(standard, client).All.Select(spec => (NameOf(spec.DataSet, client), Workbook(spec, standard, client)))];

    /// <summary>A name that a run matches to the data set, also where the client has patterns of its own.</summary>
    private static string NameOf(string dataSet, Client client)
    {
        var plain = dataSet + ".xlsx";
        if (DataSetNames.Match(plain, client).DataSet is { } found && Schema.NameOf(found) == dataSet) return plain;
        var pattern = client.FilePatterns[dataSet][0].Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);
        return Path.HasExtension(pattern) ? Path.ChangeExtension(pattern, ".xlsx") : pattern + ".xlsx";
    }

    private static byte[] Workbook(TemplateSpec spec, Standard standard, Client client)
    {
        var year = standard.Year.ToString(CultureInfo.InvariantCulture);
        using var workbook = new WorkbookWriter(new DocumentStamp($"WRES {year}, {spec.Title}, {client.Code}", Wording.Internal));
        workbook.AddSheet(DataLayout(spec), DataRows(spec, year, client));
        workbook.AddSheet(GuideLayout(spec), GuideRows(spec));
        workbook.AddSheet(ListsLayout(spec), ListsRows(spec));
        return workbook.ToBytes();
    }

    private static SheetLayout DataLayout(TemplateSpec spec) => new()
    {
        Name = spec.Title,
        Widths = [.. spec.Columns.Select(c => Math.Max(14.0, c.Heading.Length + 4))],
        FrozenRows = HeadingRow,
        PrintTitleRow = HeadingRow,
        IsWide = true,
        TabColor = Looks.InputFill,
        Footer = spec.Title,
        DropDowns = [.. spec.Columns.Select((c, i) => (Column: c, Index: i)).Where(c => c.Column.Choices.Count > 0).Select(c => DropDownOf(spec, c.Column, c.Index))],
    };

    private static DropDown DropDownOf(TemplateSpec spec, TemplateColumn column, int index)
    {
        var at = spec.Columns.Where(c => c.Choices.Count > 0).TakeWhile(c => c != column).Count();
        var list = $"'{InputTemplate.ListsSheet}'!{CellName.Absolute(CellName.Range(at, 2, at, column.Choices.Count + 1))}";
        return new DropDown(CellName.Range(index, HeadingRow + 1, index, HeadingRow + spec.Rows), list, column.Heading, column.What);
    }

    private static IEnumerable<SheetRow> DataRows(TemplateSpec spec, string year, Client client)
    {
        yield return new SheetRow([SheetCell.Of($"WRES {year}: {spec.Title}, {(client.Name.Length > 0 ? client.Name : client.Code)}", Looks.Title)], 24);
        yield return new SheetRow([SheetCell.Of(spec.Lead, Looks.Lead with { Wrap = false })], 16);
        yield return new SheetRow([SheetCell.Of("INTERNAL, about people. Type into the yellow cells; see the sheet “How to fill in”.", Looks.Stamp)], 18);
        yield return new SheetRow([.. spec.Columns.Select(c => SheetCell.Of(c.Heading, Looks.Heading))], 32);
        var blank = new SheetRow([.. spec.Columns.Select(_ => SheetCell.Blank(Looks.TypeHere))], 15);
        for (var row = 0; row < spec.Rows; row++) yield return blank;
    }

    private static SheetLayout GuideLayout(TemplateSpec spec) => new()
    {
        Name = InputTemplate.GuideSheet,
        Widths = [30, 34, 34, 80],
        FrozenRows = 1,
        Footer = spec.Title,
    };

    /// <summary>Columns stand one below the other, so that no reader takes the example for data.</summary>
    private static IEnumerable<SheetRow> GuideRows(TemplateSpec spec)
    {
        yield return new SheetRow(
            [.. new[] { "Column of the first sheet", "An invented example", "Another one", "What to write" }.Select(t => SheetCell.Of(t, Looks.Heading))]);
        foreach (var column in spec.Columns)
        {
            yield return new SheetRow(
            [
                SheetCell.Of(column.Heading, Looks.Words), SheetCell.Of(column.Examples.First, Looks.ClientText),
                SheetCell.Of(column.Examples.Second, Looks.ClientText), SheetCell.Of(column.What, Looks.Words),
            ]);
        }
    }

    private static SheetLayout ListsLayout(TemplateSpec spec) => new()
    {
        Name = InputTemplate.ListsSheet,
        Widths = [.. Lists(spec).Select(c => Math.Max(20.0, c.Choices.Max(v => v.Length))).DefaultIfEmpty(20)],
        FrozenRows = 1,
        Footer = spec.Title,
    };

    private static IEnumerable<SheetRow> ListsRows(TemplateSpec spec)
    {
        var lists = Lists(spec).ToList();
        yield return new SheetRow([.. lists.Select(c => SheetCell.Of($"Choices for {c.Heading}", Looks.Heading))]);
        for (var i = 0; i < lists.Select(c => c.Choices.Count).DefaultIfEmpty(0).Max(); i++)
            yield return new SheetRow([.. lists.Select(c => i < c.Choices.Count ? SheetCell.Of(c.Choices[i], Looks.ClientText) : SheetCell.Blank(Looks.Words))]);
    }

    private static IEnumerable<TemplateColumn> Lists(TemplateSpec spec) => spec.Columns.Where(c => c.Choices.Count > 0);
}
