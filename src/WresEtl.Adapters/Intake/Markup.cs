using System.Buffers;
using System.Text;

namespace WresEtl.Adapters.Intake;

/// <summary>Tells HTML, the kinds of XML and plain text apart.</summary>
internal static class Markup
{
    private static readonly byte[][] HtmlStarts =
    [
        "<html"u8.ToArray(), "<!doctype html"u8.ToArray(), "<head"u8.ToArray(), "<body"u8.ToArray(), "<meta"u8.ToArray(),
        "<table"u8.ToArray(), "<style"u8.ToArray(), "<div"u8.ToArray(), "<center"u8.ToArray(), "<font"u8.ToArray(), "<tr"u8.ToArray(),
    ];

    public static Content Of(ReadOnlySpan<byte> text)
    {
        var start = SkipBlank(text);
        if (start.IsEmpty)
            return new(ContentKind.Empty);
        if (start[0] != '<')
            return IsWebArchive(start) ? new(ContentKind.Other, WebArchive)
                : IsEmail(start) ? new(ContentKind.Other, Email)
                : IsJson(start) ? new(ContentKind.Other, Json)
                : new(ContentKind.Text);

        var element = SkipProlog(start);
        if (StartsHtml(start) || StartsHtml(element))
            return new(ContentKind.Html);
        return Holds(start, "urn:schemas-microsoft-com:office:spreadsheet"u8)
            ? new(ContentKind.Other, "It looks like an Excel 2003 XML spreadsheet. Open it in Excel and save it as .xlsx, or export as CSV.")
            : OfElement(start, element);
    }

    private const string WebArchive = "It looks like a web archive (.mht). Choose CSV or Excel in the export menu instead.";

    private const string Email = "It looks like an e-mail message. Open it, save its attachment (CSV or .xlsx), and send that.";

    private const string Json = "It looks like JSON. Choose CSV or Excel in the export menu instead.";

    private static Content OfElement(ReadOnlySpan<byte> start, ReadOnlySpan<byte> element) =>
        StartsWithIgnoringCase(start, "<?xml"u8) || IsElement(element)
            ? new(ContentKind.Other, "It looks like XML. Choose CSV or Excel in the export menu instead.")
            : new(ContentKind.Text);

    private static bool StartsHtml(ReadOnlySpan<byte> element)
    {
        foreach (var html in HtmlStarts)
        {
            if (StartsWithIgnoringCase(element, html))
                return true;
        }

        return false;
    }

    private static bool IsElement(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter((char)text[1]) || text[1] == '!') && text.IndexOf((byte)'>') > 0;

    // An object with a name, or a list of such or of lists.
    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        var inner = text[0] == '[' ? SkipBlank(text[1..]) : text;
        return inner.Length > 1 && (inner[0] == '{' ? SkipBlank(inner[1..]).StartsWith("\""u8) : text[0] == '[' && inner[0] == '[');
    }

    private static bool IsWebArchive(ReadOnlySpan<byte> text) =>
        Holds(text[..Math.Min(text.Length, 2048)], "Content-Type: multipart/related"u8);

    /// <summary>
    /// Begins with an e-mail's fields, at least two that stand in no report: the preamble of an export may say “From:” and “To:” too.
    /// </summary>
    private static bool IsEmail(ReadOnlySpan<byte> text)
    {
        var found = 0;
        foreach (var range in text[..Math.Min(text.Length, 8192)].Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (line.IsEmpty || (line[0] is not ((byte)' ' or (byte)'\t') && !IsField(line)))
                break;

            foreach (var field in EmailFields)
                found += StartsWithIgnoringCase(line, field) ? 1 : 0;
        }

        return found >= 2;
    }

    // A name without spaces before a colon.
    private static bool IsField(ReadOnlySpan<byte> line) =>
        line.IndexOf((byte)':') is > 0 and var colon && line[..colon].IndexOfAnyExcept(FieldNames) < 0;

    private static readonly SearchValues<byte> FieldNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-"u8);

    private static readonly byte[][] EmailFields =
    [
        "Received:"u8.ToArray(), "Return-Path:"u8.ToArray(), "Delivered-To:"u8.ToArray(), "Message-ID:"u8.ToArray(), "MIME-Version:"u8.ToArray(),
        "Subject:"u8.ToArray(), "Content-Type:"u8.ToArray(), "DKIM-Signature:"u8.ToArray(),
    ];

    private static ReadOnlySpan<byte> SkipProlog(ReadOnlySpan<byte> text)
    {
        while (text.StartsWith("<?"u8) || text.StartsWith("<!--"u8) || StartsWithIgnoringCase(text, "<!doctype"u8))
        {
            ReadOnlySpan<byte> close = text.StartsWith("<!--"u8) ? "-->"u8 : ">"u8;
            var end = text.IndexOf(close);
            if (end < 0)
                break;

            // <!doctype html …> says it already.
            if (StartsWithIgnoringCase(text, "<!doctype html"u8))
                return text;
            text = SkipBlank(text[(end + close.Length)..]);
        }

        return text;
    }

    private static ReadOnlySpan<byte> SkipBlank(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n\0"u8);

    private static bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.IndexOf(part) >= 0;

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
