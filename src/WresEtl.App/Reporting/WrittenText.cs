using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace WresEtl.App.Reporting;

/// <summary>A text found in a reporting template that somebody has had in hand.</summary>
/// <param name="Place">The place it stands in; empty for a text outside every place.</param>
/// <param name="Heading">What the place was called in that file.</param>
/// <param name="Text">In lines, as <see cref="Normal"/> makes it; empty where nothing is written.</param>
/// <param name="Before">Short hash of the text that this program itself had put there; empty where that was its prompt.</param>
public sealed record WrittenText(string Place, string Heading, string Text, string Before)
{
    /// <summary>Lines without space around them and without empty ones between: what every kind of file keeps. Never cut.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Replace('\u00A0', ' ').ReplaceLineEndings("\n").Split('\n')
            .Select(line => string.Join(' ', line.Split([' ', '\t', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries)));
        return Storable(string.Join('\n', lines.Where(line => line.Length > 0)));
    }

    /// <summary>Eight hexadecimal digits by which a later run knows the text again.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>Redacted: it is the client's.</summary>
    public override string ToString() => $"WrittenText {Place}";

    private static string Storable(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
            else clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        }

        return clean.ToString();
    }
}

/// <summary>A text that has no place any more, or lost its place to another one.</summary>
/// <param name="Heading">What its place was called.</param>
/// <param name="Text">The text.</param>
public sealed record EarlierText(string Heading, string Text);
