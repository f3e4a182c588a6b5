using System.Text;

namespace WresEtl.Core.Intake;

/// <summary>Cell text while it is still bytes.</summary>
internal static class Utf8Text
{
    private static readonly string[] ErrorCells = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"];

    /// <summary>Without spaces, tabs, line breaks and no-break spaces (U+00A0, U+202F), characters without width (U+200B to U+200F, U+2060,
    /// U+FEFF) and quotes of emptiness at either end.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        // Almost every cell has nothing to trim: look before working.
        if (text.IsEmpty || (text[0] > (byte)' ' && text[0] < 0x80 && text[^1] > (byte)' ' && text[^1] < 0x80)) return text;
        var start = 0;
        while (start < text.Length && LeadingSpace(text[start..]) is var n and > 0) start += n;
        var end = text.Length;
        while (end > start && TrailingSpace(text[start..end]) is var n and > 0) end -= n;
        return text[start..end];
    }

    public static bool IsBlank(ReadOnlySpan<byte> text) => Trim(text).IsEmpty;

    public static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    /// <summary>A spreadsheet's error is not a value, and not a blank either: it never matches any code list.</summary>
    public static bool IsErrorCell(string text) => text.StartsWith('#') && ErrorCells.Contains(text, StringComparer.Ordinal);

    private static int LeadingSpace(ReadOnlySpan<byte> text) => text switch
    {
        [<= (byte)' ', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE2, 0x80, 0xAF, ..] => 3,
        [0xE2, 0x80, >= 0x8B and <= 0x8F, ..] => 3,
        [0xE2, 0x81, 0xA0, ..] => 3,
        [0xEF, 0xBB, 0xBF, ..] => 3,
        _ => 0,
    };

    private static int TrailingSpace(ReadOnlySpan<byte> text) => text switch
    {
        [.., <= (byte)' '] => 1,
        [.., 0xC2, 0xA0] => 2,
        [.., 0xE2, 0x80, 0xAF] => 3,
        [.., 0xE2, 0x80, >= 0x8B and <= 0x8F] => 3,
        [.., 0xE2, 0x81, 0xA0] => 3,
        [.., 0xEF, 0xBB, 0xBF] => 3,
        _ => 0,
    };
}
