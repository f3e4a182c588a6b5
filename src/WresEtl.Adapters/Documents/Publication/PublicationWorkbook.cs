using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>report.xlsx: the page's tables. Column A names the line of figures.csv that each row's cells are.</summary>
internal sealed class PublicationWorkbook(PrintedReport report)
{
    public const string Stamp = "PROTECTED FIGURES";
    private static readonly string[] Columns = ["white", "bme", "unknown", "total"];

    public byte[] Write()
    {
        using var workbook = new WorkbookWriter(new DocumentStamp(PublicationWords.Title(report), Stamp));
        workbook.AddSheet(Layout("About", [110]), About());
        workbook.AddSheet(Layout("Counts and shares", [24, 66, 11, 11, 11, 11, 18, 18, 18]), Counts());
        workbook.AddSheet(Layout("Likelihoods and others", [26, 70, 26]), Others());
        return workbook.ToBytes();
    }

    private SheetLayout Layout(string name, IReadOnlyList<double> widths) => new()
    {
        Name = name,
        Widths = widths,
        Stamp = "WRES",
        Footer = PublicationWords.Title(report),
    };

    private IEnumerable<SheetRow> About()
    {
        yield return Line(PublicationWords.Title(report), Looks.Title, 24);
        yield return Line("Workforce Race Equality Standard. The figures here are those of the report, index.html.", Looks.Lead, 18);
        yield return new SheetRow([SheetCell.Of(PublicationWords.Symbols, Looks.Lead)], 60);
    }

    private IEnumerable<SheetRow> Counts()
    {
        yield return Headings(["Figure", "Who", .. Columns.Select(PublicationWords.Group), .. PublicationWords.Groups.Select(g => PublicationWords.Group(g) + " %")]);
        foreach (var of in Own().Where(f => f.Kind == FigureKind.Count).Select(f => f.Id[..f.Id.LastIndexOf('.')]).Distinct(StringComparer.Ordinal))
        {
            var parts = of.Split('.');
            yield return new SheetRow(
            [
                SheetCell.Of(of, Looks.Fine), SheetCell.Of(PublicationWords.Place(parts[0], parts[1]), Looks.Words),
                .. Columns.Select(g => Cell($"{of}.{g}")), .. PublicationWords.Groups.Select(g => Cell($"pct.{of}.{g}")),
            ], 18);
        }
    }

    private IEnumerable<SheetRow> Others()
    {
        yield return Headings(["Figure", "What", "Value"]);
        foreach (var f in Own().Where(f => f.Kind is not (FigureKind.Count or FigureKind.Percentage)))
            yield return new SheetRow([SheetCell.Of(f.Id, Looks.Fine), SheetCell.Of(PublicationWords.FigureName(f.Id), Looks.Words), Cell(f.Id)], 18);
    }

    private IEnumerable<Figure> Own() => report.Figures.Where(f => f.Status != FigureStatus.Unprinted && !f.Id.Contains('/', StringComparison.Ordinal));

    private SheetCell Cell(string id) => report.Find(id) switch
    {
        null or { Status: FigureStatus.Unprinted } => SheetCell.Blank(Looks.Whole),
        { Status: FigureStatus.Shown, Precision: Precision.Unit unit } f when double.TryParse(f.Printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) =>
            SheetCell.Of(n, Looks.Whole with { Format = Format(unit.Size) }),
        var f => SheetCell.Of(f.Printed, Looks.Whole with { Format = "@" }),
    };

    /// <summary>As many decimals as the figure is printed with.</summary>
    private static string Format(decimal unit) => unit >= 1 ? "0" : "0." + new string('0', unit.Scale);

    private static SheetRow Line(string text, CellLook look, double height) => new([SheetCell.Of(text, look with { Wrap = false })], height);

    private static SheetRow Headings(IEnumerable<string> headings) => new([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))], 24);
}
