using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Adapters.Documents.Publication.Forensics;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// Opens the finished documents again: what is a figure must be the line of figures.csv it names; what is not, and is not the client's own
/// words, may hold no digit but a label's; and every file must be, byte for byte, what is written from its report. Names places, never values.
/// </summary>
internal sealed class ReportingForensics
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly ReportingReport _report;
    private readonly PrintedFigures? _figures;
    private readonly PackLabels? _labels;
    private readonly List<string> _faults = [];

    /// <summary>Texts of ours and of the year's standard that hold digits and are the same for every organisation.</summary>
    private readonly IReadOnlyList<string> _known;

    public ReportingForensics(ReportingReport report)
    {
        (_report, var printed) = (report, new ReportingFigures(report).Report);
        _known = [.. report.Standard.Indicators.SelectMany(i => new[] { i.Title, i.NotRequiredReason }).Append(PlanForPublication.Goal).Append(printed.Name).Append(PublicationWords.Title(printed)).Where(t => t.Any(char.IsNumber)).OrderByDescending(t => t.Length)];
        _labels = PackLabels.Of(PublicationWords.Title(printed));
        if (_labels is null) return;
        _figures = new PrintedFigures(printed.Tables, _labels);
        _labels.Know([Text(report.Standard.Year), Text(report.Standard.Year - 1), Text(report.Standard.Year + 1)]);
    }

    public IReadOnlyList<string> Faults(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (_labels is null) return ["reporting-template: its title is not that of a report: year, name with one short number at most, code"];
        var documents = ReportingDocuments.Of(_report);
        if (!files.Select(f => f.Name).SequenceEqual(documents.SelectMany(d => new[] { d.Name + ".docx", d.Name + ".html" }))) return ["reporting-template: its files are others"];
        foreach (var document in documents)
        {
            byte[] Of(string ending) => files.Single(f => f.Name == document.Name + ending).Content;
            ReadWord(document.Name + ".docx", Of(".docx"), new BlockWord(document).Write());
            ReadPage(document.Name + ".html", Of(".html"), new BlockPage(document).Write());
        }

        return [.. _faults.Distinct(StringComparer.Ordinal)];
    }

    private void ReadPage(string name, byte[] found, byte[] written)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(found), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var page = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            foreach (var text in page.Root!.DescendantNodes().OfType<XText>().Where(t => t.Parent!.Name.LocalName != "style"))
                Check(name, $"<{text.Parent!.Name.LocalName}>", text.Value, text.Parent.Attribute("data-f")?.Value, text.Ancestors().Any(a => a.Attribute("class")?.Value is "place" or "client"));
        }
        catch (XmlException e)
        {
            _faults.Add($"{name} line {e.LineNumber}: not well-formed");
        }

        if (found.AsSpan().SequenceEqual(written)) return;
        var line = Encoding.UTF8.GetString(written).Split('\n').Zip(Encoding.UTF8.GetString(found).Split('\n')).TakeWhile(l => l.First == l.Second).Count() + 1;
        _faults.Add($"{name} line {line}: not as it is written from figures.csv");
    }

    private void ReadWord(string name, byte[] found, byte[] written)
    {
        try
        {
            var (theirs, ours) = (Parts(found), Parts(written));
            if (theirs.GetValueOrDefault("word/document.xml") is { } body) ReadBody(name, body);
            foreach (var stranger in theirs.Keys.Where(p => !ours.ContainsKey(p)).Order(StringComparer.Ordinal)) _faults.Add($"{name}: a part that it does not have ({StrangerPart.KindOf(stranger)})");
            foreach (var (part, content) in ours)
                if (!theirs.TryGetValue(part, out var same) || !same.AsSpan().SequenceEqual(content)) _faults.Add($"{name} {part}: not as it is written from figures.csv");
            if (!found.AsSpan().SequenceEqual(written)) _faults.Add($"{name}: not as it is written");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or ArgumentException)
        {
            _faults.Add($"{name}: cannot be read");
        }
    }

    private void ReadBody(string name, byte[] part)
    {
        using var reader = XmlReader.Create(new MemoryStream(part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var paragraphs = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Descendants(Word + "p").ToList();
        for (var number = 0; number < paragraphs.Count; number++)
            foreach (var text in paragraphs[number].Descendants(Word + "t"))
            {
                var tags = text.Ancestors(Word + "sdt").Select(s => s.Element(Word + "sdtPr")?.Element(Word + "tag")?.Attribute(Word + "val")?.Value ?? "").ToList();
                var figure = tags.FirstOrDefault(t => t.StartsWith(BlockWord.FigurePrefix, StringComparison.Ordinal))?[BlockWord.FigurePrefix.Length..];
                var style = text.Ancestors(Word + "r").First().Element(Word + "rPr")?.Element(Word + "rStyle")?.Attribute(Word + "val")?.Value;
                Check(name, $"paragraph {Text(number + 1)}", text.Value, figure, style == BlockWord.ClientStyle || tags.Exists(t => t.Contains(':', StringComparison.Ordinal) && !t.StartsWith(BlockWord.FigurePrefix, StringComparison.Ordinal)));
            }
    }

    private void Check(string name, string place, string text, string? figure, bool isClients)
    {
        if (figure is not null && _figures!.Printed(figure) != text) _faults.Add($"{name} {place}: its text is not the figure it names");
        if (figure is not null || isClients) return;
        foreach (var known in _known) text = text.Replace(known, "", StringComparison.Ordinal);
        if (_labels!.Fault(text) is { } fault) _faults.Add($"{name} {place}: {fault}");
    }

    private static Dictionary<string, byte[]> Parts(byte[] document)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            parts.Add(entry.FullName, content.ToArray());
        }

        return parts;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
