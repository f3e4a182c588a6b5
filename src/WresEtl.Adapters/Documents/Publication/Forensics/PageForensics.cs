using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>
/// index.html, element by element: only known elements with known attributes; a number in an attribute is a fixed piece of layout or the
/// figure the element says it draws; a figure's text is that figure's; all other text is labels.
/// </summary>
internal sealed class PageForensics(PrintedFigures figures, PackLabels labels, List<string> faults)
{
    private static readonly HashSet<string> Elements = new(
        "html head meta title style body a header main footer section div h1 h2 h3 p ul li figure figcaption span table caption thead tbody tr th td svg g rect line".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Free = new("class id aria-label aria-labelledby".Split(' '), StringComparer.Ordinal);

    /// <summary>Attributes whose every value is known. What stands here is layout and the same on every page.</summary>
    private static readonly Dictionary<string, string[]> Fixed = new(StringComparer.Ordinal)
    {
        ["lang"] = ["en-GB"],
        ["charset"] = ["utf-8"],
        ["name"] = ["viewport"],
        ["http-equiv"] = ["Content-Security-Policy"],
        ["content"] = ["width=device-width, initial-scale=1", "default-src 'none'; style-src 'unsafe-inline'"],
        ["href"] = ["#report"],
        ["role"] = ["region"],
        ["tabindex"] = ["0"],
        ["scope"] = ["col", "row"],
        ["aria-hidden"] = ["true"],
        ["viewBox"] = ["0 0 100 10", "0 0 1 1", "0 0 2 10", "0 0 4 10", "0 0 10 10"],
        ["preserveAspectRatio"] = ["none"],
        ["transform"] = ["matrix(-1 0 0 1 100 0)"],
        ["height"] = ["10", "1"],
        ["y1"] = ["0", "5"],
        ["y2"] = ["10", "5"],
    };

    /// <summary>Where a class of shape lies that draws no figure.</summary>
    private static readonly Dictionary<string, string[]> Layout = new(StringComparer.Ordinal)
    {
        ["none"] = ["width=100", "width=2", "width=4", "width=10"],
        ["track"] = ["width=100", "width=1"],
        ["w"] = ["width=1"],
        ["b"] = ["width=1"],
        ["fifths"] = ["x=0.8", "width=0.45"],
        ["even"] = ["x1=1", "x2=1"],
    };

    public void Read(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var page = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            if (!Encoding.UTF8.GetString(content).StartsWith("<!DOCTYPE html>\n<html ", StringComparison.Ordinal)) faults.Add("index.html: its document type is another");
            foreach (var node in page.DescendantNodes()) Node(node);
        }
        catch (XmlException e)
        {
            faults.Add($"index.html line {e.LineNumber}: not well-formed");
        }
    }

    private void Node(XNode node)
    {
        switch (node)
        {
            case XElement element:
                Element(element);
                break;
            case XText { Parent.Name.LocalName: "style" } style:
                if (style.Value.ReplaceLineEndings("\n") != PageStyle.Css.ReplaceLineEndings("\n")) faults.Add("index.html style: not the report's own style sheet");
                break;
            case XText text when text.Parent?.Attribute("data-f") is null:
                if (labels.Fault(text.Value) is { } fault) faults.Add($"index.html {Place(text.Parent!)}: {fault}");
                break;
            case XText:
            case XDocumentType:
                break;
            default:
                faults.Add($"index.html {Place(node.Parent)}: a {node.NodeType.ToString().ToLowerInvariant()}");
                break;
        }
    }

    private void Element(XElement element)
    {
        var place = Place(element);
        if (!Elements.Contains(element.Name.ToString())) faults.Add($"index.html {place}: an element that a report does not have");
        if (element.Attribute("data-f") is { } figure && (element.Name == "span" ? element.Value != figures.Printed(figure.Value) : element.HasElements || element.Value.Length > 0))
            faults.Add($"index.html {place}: its text is not the figure it names");
        foreach (var attribute in element.Attributes())
            if (Fault(element, attribute) is { } fault) faults.Add($"index.html {place} {attribute.Name}: {fault}");
    }

    private string? Fault(XElement element, XAttribute attribute)
    {
        var (name, value) = (attribute.Name.ToString(), attribute.Value);
        if (name is "data-f" or "data-g") return figures.Printed(value) is null ? "no line of figures.csv" : null;
        if (Free.Contains(name)) return labels.Fault(value);
        if (Fixed.TryGetValue(name, out var known)) return known.Contains(value, StringComparer.Ordinal) ? null : "not a value it has in a report";
        if (name is not ("width" or "x" or "x1" or "x2")) return "an attribute that a report does not have";
        if (element.Attribute("data-f") is { } figure)
        {
            var drawn = name == "x2" && element.Attribute("data-g") is { } second ? second.Value : figure.Value;
            return figures.Printed(drawn) == value ? null : "not the figure it draws";
        }

        return Layout.GetValueOrDefault(element.Attribute("class")?.Value ?? "", []).Contains($"{name}={value}", StringComparer.Ordinal)
            ? null : "a number that is neither layout nor a figure";
    }

    /// <summary>Where in the page, in names alone: the section and the element.</summary>
    private static string Place(XElement? element)
    {
        var section = element?.AncestorsAndSelf("section").FirstOrDefault()?.Attribute("aria-labelledby")?.Value ?? "";
        return section.Length > 0 && section.All(char.IsAsciiLetter) ? $"{section} <{element!.Name.LocalName}>" : $"<{element?.Name.LocalName}>";
    }
}
