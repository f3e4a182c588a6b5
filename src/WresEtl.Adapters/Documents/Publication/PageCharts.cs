using System.Globalization;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>
/// Charts as inline SVG, one drawing a row, in the figure's own units: a bar is as long as the printed figure says and no other number
/// stands in it. White grows from the left, BME from the right (drawn mirrored), and what is between them is Unknown.
/// </summary>
internal sealed class PageCharts(Markup page)
{
    private const string HundredWide = "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";

    public const string Key = """
        <ul class="key"><li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="w" width="1" height="1"/></svg>White</li><li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="track" width="1" height="1"/></svg>Unknown</li><li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="b" width="1" height="1"/></svg>BME</li></ul>
        """;

    /// <summary>One row of a profile: the share of each group in <paramref name="of"/> (<c>area.row</c>).</summary>
    public string Profile(string label, string of)
    {
        string Id(string group) => $"pct.{of}.{group}";
        var values = string.Join(" · ", PublicationWords.Groups.Select(g => $"<span class=\"p\">{PublicationWords.Group(g)} {page.Value(Id(g), "%")}</span>"));
        return Row(label, HundredWide + Track(of) + Bar(Id("white"), "w", false) + Bar(Id("bme"), "b", true) + "</svg>", values);
    }

    /// <summary>A share as a bar from the left.</summary>
    public string Share(string label, string id, string look) =>
        Row(label, HundredWide + None + Bar(id, look, false) + "</svg>", page.Value(id, "%"));

    /// <summary>A ratio on the page's common scale, with the four-fifths band behind it.</summary>
    public string Ratio(string label, string id, int wide, string interval)
    {
        var drawing = $"<svg viewBox=\"0 0 {wide.ToString(CultureInfo.InvariantCulture)} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + $"<rect class=\"none\" width=\"{wide.ToString(CultureInfo.InvariantCulture)}\" height=\"10\"/>"
            + "<rect class=\"fifths\" x=\"0.8\" width=\"0.45\" height=\"10\"/><line class=\"even\" x1=\"1\" x2=\"1\" y1=\"0\" y2=\"10\"/>"
            + interval + Mark(id) + "</svg>";
        return Row(label, drawing, page.Value(id), "row ratio");
    }

    /// <summary>A confidence interval's whisker: two figures, each marked where it ends.</summary>
    public string Whisker(string low, string high) => page.Number(low) is null || page.Number(high) is null ? ""
        : $"<line class=\"span\" data-f=\"{low}\" data-g=\"{high}\" x1=\"{page.Find(low)!.Printed}\" x2=\"{page.Find(high)!.Printed}\" y1=\"5\" y2=\"5\"/>";

    private const string None = "<rect class=\"none\" width=\"100\" height=\"10\"/>";

    /// <summary>Unknown is what lies between the two bars, but only where all three are shown as numbers; anything else says nothing.</summary>
    private string Track(string of) => PublicationWords.Groups.All(g => page.Number($"pct.{of}.{g}") is not null)
        ? "<rect class=\"track\" width=\"100\" height=\"10\"/>" : None;

    private string Bar(string id, string look, bool mirrored)
    {
        if (page.Number(id) is null) return "";
        var bar = $"<rect class=\"{look}\" data-f=\"{id}\" width=\"{page.Find(id)!.Printed}\" height=\"10\"/>";
        return mirrored ? $"<g transform=\"matrix(-1 0 0 1 100 0)\">{bar}</g>" : bar;
    }

    private string Mark(string id) => page.Number(id) is null ? ""
        : $"<line class=\"mark\" data-f=\"{id}\" x1=\"{page.Find(id)!.Printed}\" x2=\"{page.Find(id)!.Printed}\" y1=\"0\" y2=\"10\"/>";

    private static string Row(string label, string drawing, string values, string look = "row") =>
        $"<div class=\"{look}\"><div>{Markup.Text(label)}</div>{drawing}<div class=\"n\">{values}</div></div>";
}
