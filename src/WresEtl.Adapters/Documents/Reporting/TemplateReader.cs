using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WresEtl.Adapters.Reports;
using WresEtl.App.Reporting;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// Finds what the client has written in a template that came back: the text of each place, and whatever stands outside the places and is
/// not ours. Null where the file has no place of ours, or cannot be read.
/// </summary>
internal static partial class TemplateReader
{
    public const int LargestFile = 50 << 20;

    // What Word puts into a control that was emptied.
    private const string WordsOwnPrompt = "Click or tap here to enter text.";
    public const string Outside = "Written outside the places for text";

    /// <param name="template">The template as it is now.</param>
    /// <param name="content">The file.</param>
    public static IReadOnlyList<WrittenText>? Read(BlockDocument template, byte[] content)
    {
        if (content.Length > LargestFile) return null;
        return content.AsSpan().StartsWith("PK"u8) ? new WordTemplateReader(template).Read(content) : ReadPage(System.Text.Encoding.UTF8.GetString(content));
    }

    private static List<WrittenText>? ReadPage(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        if (PageDepth.IsTooDeep(page)) return null;
        foreach (var unseen in page.QuerySelectorAll("script, style, template, noscript, head").ToList()) unseen.Remove();
        var places = page.QuerySelectorAll("[data-mark]").Where(e => e.Id is not null && PlaceTag().IsMatch($"{e.Id}:{e.GetAttribute("data-mark")}")).ToList();
        if (places.Count == 0) return null;
        var texts = places.Select(p => Of(p.Id!, p.GetAttribute("data-label") ?? "", TextOf(p), p.GetAttribute("data-mark")!)).ToList();
        foreach (var ours in page.QuerySelectorAll(".wres").Concat(places).ToList()) ours.Remove();
        if (page.Body is { } body && WrittenText.Normal(TextOf(body)) is { Length: > 0 } stray) texts.Add(new WrittenText("", Outside, stray, ""));
        return texts;
    }

    private static string TextOf(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "br" } => "\n",
        IElement { LocalName: "p" or "li" or "div" or "tr" or "h1" or "h2" or "h3" or "h4" or "blockquote" or "section" } block => "\n" + string.Concat(block.ChildNodes.Select(TextOf)) + "\n",
        IElement { LocalName: "td" or "th" } cell => string.Concat(cell.ChildNodes.Select(TextOf)) + " ",
        _ => string.Concat(node.ChildNodes.Select(TextOf)),
    };

    /// <summary>What stood there already is told by the mark: a prompt is no text, and a text written over names the one before it.</summary>
    public static WrittenText Of(string place, string label, string raw, string mark)
    {
        var text = WrittenText.Normal(raw);
        if (text == WordsOwnPrompt || mark[0] == 'p' && WrittenText.HashOf(text) == mark[1..]) text = "";
        return new WrittenText(place, Block.Place.Short(WrittenText.Normal(label).Replace('\n', ' ')), text, mark[0] == 't' ? mark[1..] : "");
    }

    [GeneratedRegex("^(?<place>[a-z0-9-]{1,50}):(?<mark>[pt][0-9a-f]{8})\\z", RegexOptions.CultureInvariant)]
    public static partial Regex PlaceTag();
}
