using DocumentFormat.OpenXml.Wordprocessing;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>The styles and pages of our Word documents.</summary>
internal static class PlanStyles
{
    public const string Normal = "Normal";

    public const string Title = "Title";

    public const string Heading = "Heading1";

    public const string SubHeading = "Heading2";

    /// <summary>What stands in a place in which nothing is written yet.</summary>
    public const string Prompt = "Prompt";

    /// <summary>The name of the table that follows.</summary>
    public const string TableName = "TableName";

    /// <summary>Of runs: the client's own words.</summary>
    public const string Client = "Client";

    public const string Stamp = "Stamp";

    public const string Cell = "Cell";

    public const string ColumnHeading = "ColumnHeading";

    /// <summary>Between the margins of A4 landscape, in twentieths of a point.</summary>
    public const int TextWidth = LongSide - 2 * Margin;

    /// <summary>Likewise of A4 portrait.</summary>
    public const int NarrowTextWidth = ShortSide - 2 * Margin;

    private const int LongSide = 16838;

    private const int ShortSide = 11906;

    private const int Margin = 720;

    public static Styles Styles() => new(
        Style(Normal, "Normal", 20, false, "212B32"), Style(Title, "Title", 36, true, "003D73"), Style(Heading, "heading 1", 26, true, "003D73"), Style(SubHeading, "heading 2", 22, true, "212B32"), Style(Prompt, "Prompt", 20, false, "5C6B75"),
        Style(TableName, "Table name", 18, true, "212B32"),
        Style(Stamp, "Stamp", 20, true, "B3261E"), Style(Cell, "Cell", 16, false, "212B32"), Style(ColumnHeading, "Column heading", 16, true, "003D73"),
        new Style(new StyleName { Val = "Client" }) { Type = StyleValues.Character, StyleId = Client });

    public static TableBorders Borders() => new(
        Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>());

    public static SectionProperties Landscape(string headerId) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId },
        new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape }, Margins());

    public static SectionProperties Plain(bool isWide) => new(
        isWide ? new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape } : new PageSize { Width = ShortSide, Height = LongSide }, Margins());

    private static PageMargin Margins() => new() { Top = 1000, Right = Margin, Bottom = Margin, Left = Margin, Header = 400, Footer = 400, Gutter = 0 };

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
        if (id is Heading or SubHeading)
            paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = id == Heading ? 0 : 1 });
        if (id == TableName) paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "60" });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = id == Normal ? true : null };
    }
}
