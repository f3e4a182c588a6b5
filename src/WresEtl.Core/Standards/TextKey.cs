namespace WresEtl.Core.Standards;

/// <summary>How two spellings are compared: letters and digits only, case folded, &amp; and "and" alike.</summary>
public static class TextKey
{
    private const string And = "and";

    // “% Shortlisted” is no count of people, and “Shortlisted” is.
    private const string Percent = "percent";

    /// <summary>The key of a label: <c>Mixed - White &amp; Asian</c> gives <c>mixedwhiteandasian</c>.</summary>
    public static string Of(string label)
    {
        const int Ordinary = 64;
        Span<char> key = label.Length <= Ordinary ? stackalloc char[LengthFor(Ordinary)] : new char[LengthFor(label.Length)];
        return new string(key[..Write(label, key)]);
    }

    /// <summary>Room that the key of a label of some length may need.</summary>
    internal static int LengthFor(int label) => Percent.Length * label;

    /// <summary>Writes the key of a label where there is room for it, and returns its length.</summary>
    internal static int Write(ReadOnlySpan<char> label, Span<char> key)
    {
        var length = 0;
        foreach (var c in label)
        {
            if (c is '&' or '%')
            {
                var word = c == '&' ? And : Percent;
                word.CopyTo(key[length..]);
                length += word.Length;
            }
            else if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    /// <summary>The key by which a client maps a value: one of signs alone, such as <c>-</c>, is no other such value and no blank.</summary>
    public static string OfValue(string text) => Of(text) is { Length: > 0 } key ? key : Trim(text);

    /// <summary>Spaces at both ends, no-break spaces included, are never part of a value.</summary>
    public static string Trim(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
}
