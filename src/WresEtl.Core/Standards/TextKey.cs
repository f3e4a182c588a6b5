namespace WresEtl.Core.Standards;

/// <summary>How two spellings are compared: letters and digits only, case folded, &amp; and "and" alike.</summary>
public static class TextKey
{
    private const string And = "and";

    /// <summary>The key of a label: <c>Mixed - White &amp; Asian</c> gives <c>mixedwhiteandasian</c>.</summary>
    public static string Of(string label)
    {
        const int Ordinary = 64;
        Span<char> key = label.Length <= Ordinary ? stackalloc char[And.Length * Ordinary] : new char[And.Length * label.Length];
        var length = 0;
        foreach (var c in label)
        {
            if (c == '&')
            {
                And.CopyTo(key[length..]);
                length += And.Length;
            }
            else if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(key[..length]);
    }

    /// <summary>The key by which a client maps a value: one of signs alone, such as <c>-</c>, is no other such value and no blank.</summary>
    public static string OfValue(string text) => Of(text) is { Length: > 0 } key ? key : Trim(text);

    /// <summary>Spaces at both ends, no-break spaces included, are never part of a value.</summary>
    public static string Trim(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
}
