using System.Globalization;
using Microsoft.AspNetCore.Html;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Host.Pages.Returns;

/// <summary>
/// Charts as inline SVG in the figures' own units, as the publication draws them: a bar is as long as its figure says, and the drawing's width is the
/// whole, so that nothing is worked out here. The table beside it says the same to whoever does not see it.
/// </summary>
internal static class Chart
{
    /// <summary>White, unknown and BME of one row as parts of the whole; nothing where nobody is in it or a figure is missing.</summary>
    public static HtmlString Parts(FigureRow cells) => cells is { White.HasValue: true, Bme.HasValue: true, Unknown.HasValue: true } && !cells.Sum.Number.IsZero
        ? Draw(cells.Sum, Bar(cells.White, "w-white", null), Bar(cells.Unknown, "w-unknown", cells.White), Bar(cells.Bme, "w-bme", cells.White + cells.Unknown))
        : HtmlString.Empty;

    /// <summary>One group's figure on a scale that ends at <paramref name="whole"/>.</summary>
    public static HtmlString Share(Figure figure, Figure whole, string look) => figure.HasValue && whole.HasValue && !whole.Number.IsZero
        ? Draw(whole, $"<rect class=\"w-none\" width=\"{Text(whole)}\" height=\"10\"/>", Bar(figure, look, null))
        : HtmlString.Empty;

    /// <summary>A relative likelihood, with the four-fifths band and the line of equally likely behind it.</summary>
    public static HtmlString Ratio(Figure figure)
    {
        if (!figure.HasValue) return HtmlString.Empty;
        var wide = figure.Number.ToDouble() switch { < 2 => 2, < 4 => 4, < 10 => 10, _ => 100 };
        return Draw(
            Figure.Of(wide), $"<rect class=\"w-none\" width=\"{wide.ToString(CultureInfo.InvariantCulture)}\" height=\"10\"/>",
            "<rect class=\"w-fifths\" x=\"0.8\" width=\"0.45\" height=\"10\"/><line class=\"w-even\" x1=\"1\" x2=\"1\" y1=\"0\" y2=\"10\"/>",
            $"<line class=\"w-mark\" x1=\"{Text(figure)}\" x2=\"{Text(figure)}\" y1=\"0\" y2=\"10\"/>");
    }

    /// <summary>The larger of the row's White and BME: the end of a scale that both are drawn on.</summary>
    public static Figure Longest(ReturnRow row) => row.Cells switch
    {
        { White.HasValue: true, Bme.HasValue: true } c => c.White.Number > c.Bme.Number ? c.White : c.Bme,
        { White.HasValue: true } c => c.White,
        var c => c.Bme,
    };

    private static HtmlString Draw(Figure whole, params string[] parts) =>
        new($"<svg class=\"w-chart\" viewBox=\"0 0 {Text(whole)} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">{string.Concat(parts)}</svg>");

    private static string Bar(Figure figure, string look, Figure? after) =>
        figure.HasValue ? $"<rect class=\"{look}\" x=\"{(after is { } a ? Text(a) : "0")}\" width=\"{Text(figure)}\" height=\"10\"/>" : "";

    private static string Text(Figure figure) => figure.Number.ToFixed(6);
}
