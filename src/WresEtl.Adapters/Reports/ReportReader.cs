using System.Text;
using DocumentFormat.OpenXml.Packaging;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Proofing;

namespace WresEtl.Adapters.Reports;

/// <summary>Reads a report by its content: a docx is a zip, html says so, csv by its extension, the rest is text.</summary>
public sealed class ReportReader : IReportReader
{
    private const int LargestFile = 50 << 20;

    public Outcome<WrittenReport> Read(string name, byte[] content)
    {
        if (content.Length > LargestFile) return No("The report is larger than 50 MB.");
        if (content.AsSpan().StartsWith("PK"u8)) return ReadDocx(content);
        return ReadText(name, InUtf8(content));
    }

    private static Outcome<WrittenReport> ReadText(string name, byte[] content)
    {
        var text = TextOf(content);
        if (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || text.Any(IsOfNoText)) return No("The report is not docx, html, csv or plain text; save it as one of these.");
        if (LooksLikeHtml(name, text))
            return HtmlReport.Read(text) is { } page ? new Outcome<WrittenReport>.Ok(page) : No("The page is nested deeper than a browser would show it; save it as docx or plain text.");
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? new Outcome<WrittenReport>.Ok(TextReport.ReadCsv(content))
            : new Outcome<WrittenReport>.Ok(TextReport.Read(text));
    }

    private static Outcome<WrittenReport> ReadDocx(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is { } body
                ? new Outcome<WrittenReport>.Ok(DocxReport.Read(body))
                : No("The file is a package without a Word document in it.");
        }
        // A damaged file can fail in any way inside the library, which reads its parts only as they are asked for.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return No("The file is damaged or no Word document.");
        }
    }

    private static bool IsOfNoText(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f');

    /// <summary>Windows PowerShell's <c>echo … &gt; file</c> writes UTF-16, and says so in its first two bytes.</summary>
    private static byte[] InUtf8(byte[] content) => content switch
    {
        [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, content, 2, content.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, content, 2, content.Length - 2),
        _ => content,
    };

    /// <summary>UTF-8 where it is, otherwise what Windows-1252 and Latin-1 have in common.</summary>
    private static string TextOf(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    private static bool LooksLikeHtml(string name, string text) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        || text.TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private static Outcome<WrittenReport> No(string why) => new Outcome<WrittenReport>.Refused("unreadable-report", why);
}
