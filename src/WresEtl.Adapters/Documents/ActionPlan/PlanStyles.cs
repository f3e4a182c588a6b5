using DocumentFormat.OpenXml.Wordprocessing;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>The styles and the page of action-plan.docx.</summary>
internal static class PlanStyles
{
    public const string Normal = "Normal";

    public const string Title = "Title";

    public const string Heading = "Heading1";

    public const string Stamp = "Stamp";

    public const string Cell = "Cell";

    public const string ColumnHeading = "ColumnHeading";

    /// <summary>Between the margins of A4 landscape, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - 2 * Margin;

    private const int PageWidth = 16838;

    private const int PageHeight = 11906;

    private const int Margin = 720;

    public static Styles Styles() => new(
        Style(Normal, "Normal", 20, false, "212B32"), Style(Title, "Title", 36, true, "003D73"), Style(Heading, "heading 1", 26, true, "003D73"),
        Style(Stamp, "Stamp", 20, true, "B3261E"), Style(Cell, "Cell", 16, false, "212B32"), Style(ColumnHeading, "Column heading", 16, true, "003D73"));

    public static TableBorders Borders() => new(
        Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>());

    public static SectionProperties Landscape(string headerId) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId },
        new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1000, Right = Margin, Bottom = Margin, Left = Margin, Header = 400, Footer = 400, Gutter = 0 });

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "AEB7BD" };

    /// <param name="id">Id.</param>
    /// <param name="name">Name, by which Word knows a heading.</param>
    /// <param name="size">In half points.</param>
    /// <param name="isBold">Whether it is bold.</param>
    /// <param name="color">RGB.</param>
    private static Style Style(string id, string name, int size, bool isBold, string color)
    {
        var run = new StyleRunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" });
        if (isBold) run.Append(new Bold());
        run.Append(new Color { Val = color }, new FontSize { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines { After = id is Cell or ColumnHeading ? "40" : "120" });
        if (id == Heading) paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = 0 });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = id == Normal ? true : null };
    }
}
