using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WresEtl.Core.Proofing;

namespace WresEtl.Adapters.Reports;

/// <summary>The text of a web page: no script runs and no address is fetched.</summary>
internal static class HtmlReport
{
    private const string Blocks = "p, li, h1, h2, h3, h4, h5, h6, caption, figcaption, blockquote, dt, dd, div, section, article, main, body";

    /// <summary>Null where the page is nested too deep.</summary>
    public static WrittenReport? Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        if (PageDepth.IsTooDeep(page)) return null;
        foreach (var unseen in page.QuerySelectorAll("script, style, template, noscript, [hidden]").ToList()) unseen.Remove();
        var passages = page.QuerySelectorAll(Blocks)
            .Where(e => e.Closest("table") is null || e.LocalName == "caption")
            .Select(OwnText)
            .Where(text => text.Length > 0)
            .Select((text, i) => new ReportPassage($"paragraph {(i + 1).ToString(CultureInfo.InvariantCulture)}", text));
        var tables = page.QuerySelectorAll("table").Select((t, i) => new ReportTable(
            $"table {(i + 1).ToString(CultureInfo.InvariantCulture)}",
            [.. t.QuerySelectorAll("tr").Where(r => r.Closest("table") == t).Select(RowOf)]));
        return new WrittenReport([.. passages], [.. tables]);
    }

    /// <summary>Text of a block without that of blocks inside it.</summary>
    private static string OwnText(IElement block) => Squeeze(string.Concat(block.ChildNodes.Select(TextOf)));

    private static string TextOf(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "br" } => "\n",
        IElement element when element.Matches(Blocks) || element.LocalName is "table" or "ul" or "ol" or "dl" => " ",
        IElement element => string.Concat(element.ChildNodes.Select(TextOf)),
        _ => "",
    };

    private static IReadOnlyList<string> RowOf(IElement row) =>
        [.. row.Children.Where(c => c.LocalName is "td" or "th").SelectMany(c =>
            Enumerable.Repeat("", Span(c) - 1).Prepend(Squeeze(c.TextContent)))];

    private static int Span(IElement cell) =>
        int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 100) : 1;

    private static string Squeeze(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
