using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WresEtl.App.Reporting;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// Reads a template that was edited in Word or in another program. Word keeps the tags of content controls; LibreOffice drops them and
/// keeps bookmarks and titles, so a place is known by its tag, else by its bookmark, else by its title.
/// </summary>
internal sealed partial class WordTemplateReader(BlockDocument template)
{
    private readonly HashSet<OpenXmlElement> _ours = [];
    private readonly List<WrittenText> _texts = [];

    /// <summary>Null where the file has no place of ours, or cannot be read.</summary>
    public IReadOnlyList<WrittenText>? Read(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = TemplateReader.LargestFile });
            return document.MainDocumentPart?.Document?.Body is { } body ? Of(body) : null;
        }
        // A damaged file can fail in any way inside the library, which reads its parts only as they are asked for.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private List<WrittenText>? Of(Body body)
    {
        foreach (var control in body.Descendants<SdtElement>()) ByTag(control);
        foreach (var bookmark in body.Descendants<BookmarkStart>().GroupBy(s => s.Name?.Value ?? "", StringComparer.Ordinal)) ByBookmark(bookmark, body);
        foreach (var control in body.Descendants<SdtElement>()) ByTitle(control);
        if (_texts.Count == 0) return null;
        if (Strays(body) is { Length: > 0 } strays) _texts.Add(new WrittenText("", TemplateReader.Outside, strays, ""));
        return _texts;
    }

    private void ByTag(SdtElement control)
    {
        var tag = control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value ?? "";
        if (tag == BlockWord.Ours || tag.StartsWith(BlockWord.FigurePrefix, StringComparison.Ordinal)) _ours.Add(control);
        if (TemplateReader.PlaceTag().Match(tag) is not { Success: true } place) return;
        _ours.Add(control);
        Add(place, TitleOf(control), TextOf(control));
    }

    /// <summary>From the first paragraph of the bookmark to its last: LibreOffice splits one over several paragraphs into bookmarks of one name.</summary>
    private void ByBookmark(IGrouping<string, BookmarkStart> starts, Body body)
    {
        if (BookmarkName().Match(starts.Key) is not { Success: true } place || IsFound(Id(place))) return;
        var ids = starts.Select(s => s.Id?.Value).ToHashSet();
        var ends = body.Descendants<BookmarkEnd>().Where(e => ids.Contains(e.Id?.Value));
        var within = starts.Cast<OpenXmlElement>().Concat(ends).SelectMany(e => e.Ancestors<Paragraph>().Take(1)).ToHashSet();
        var all = body.Descendants<Paragraph>().ToList();
        var (first, last) = (all.FindIndex(within.Contains), all.FindLastIndex(within.Contains));
        if (first < 0) return;
        var range = all[first..(last + 1)];
        _ours.UnionWith(range);
        var title = starts.SelectMany(s => s.Ancestors<SdtElement>()).Select(TitleOf).FirstOrDefault(t => t.Length > 0);
        Add(place, title ?? template.Places.FirstOrDefault(p => p.Id == Id(place))?.ShortLabel ?? Id(place), string.Join('\n', range.Select(TextOf)));
    }

    private void ByTitle(SdtElement control)
    {
        if (template.Places.FirstOrDefault(p => p.ShortLabel == TitleOf(control)) is not { } place || IsFound(place.Id)) return;
        _ours.Add(control);
        var text = WrittenText.Normal(TextOf(control));
        _texts.Add(new WrittenText(place.Id, place.ShortLabel, text == WrittenText.Normal(place.Prompt) ? "" : text, ""));
    }

    /// <summary>Paragraphs in no place and no part of ours, whose words the template does not have either.</summary>
    private string Strays(Body body)
    {
        var known = template.Blocks.SelectMany(Lines).Concat(_texts.Select(t => t.Heading))
            .Concat([template.Title, template.Subtitle, TemplateContent.EarlierHeading, TemplateContent.EarlierWords]).Select(WrittenText.Normal).ToHashSet(StringComparer.Ordinal);
        var headings = template.Blocks.OfType<Block.Table>().Select(t => string.Join('\t', t.Columns.Select(c => c.Heading))).ToHashSet(StringComparer.Ordinal);
        var lines = body.Descendants<Paragraph>()
            .Where(p => !_ours.Contains(p) && !p.Ancestors().Any(_ours.Contains) && !p.Ancestors<Table>().Any(t => headings.Contains(HeadingOf(t))))
            .SelectMany(p => WrittenText.Normal(TextOf(p)).Split('\n')).Where(line => line.Length > 0 && !known.Contains(line));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [string.Concat(paragraph.Pieces.Select(p => p.Text))],
        Block.Table table => [table.Name],
        Block.Place place => [place.Label],
        _ => [],
    };

    private static string HeadingOf(Table table) =>
        string.Join('\t', table.Elements<TableRow>().FirstOrDefault()?.Descendants<TableCell>().Select(c => WrittenText.Normal(string.Concat(c.Descendants<Paragraph>().Select(TextOf)))) ?? []);

    private void Add(Match place, string label, string text) =>
        _texts.Add(TemplateReader.Of(Id(place), label, text, place.Groups["mark"].Value));

    private bool IsFound(string place) => _texts.Exists(t => t.Place == place);

    private static string Id(Match place) => place.Groups["place"].Value.Replace('_', '-');

    private static string TitleOf(SdtElement control) => control.SdtProperties?.GetFirstChild<SdtAlias>()?.Val?.Value ?? "";

    private static string TextOf(SdtElement control) => control.Descendants<Paragraph>().ToList() is { Count: > 0 } paragraphs
        ? string.Join('\n', paragraphs.Select(TextOf))
        : TextOf((OpenXmlElement)control);

    /// <summary>The text a reader sees: deleted text of tracked changes is not there, inserted text is.</summary>
    private static string TextOf(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants().Where(d => d is Text or TabChar or Break or NoBreakHyphen && !d.Ancestors<DeletedRun>().Any()))
            text.Append(part switch { Text t => t.Text, TabChar => " ", Break => "\n", _ => "-" });
        return text.ToString();
    }

    [GeneratedRegex("^_(?<place>[a-z0-9_]{1,29})_(?<mark>[pt][0-9a-f]{8})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex BookmarkName();
}
