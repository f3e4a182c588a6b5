using System.Text;

namespace WresEtl.Core.Standards;

/// <summary>How two spellings are compared: letters and digits only, case folded, &amp; and "and" alike.</summary>
public static class TextKey
{
    /// <summary>The key of a label: <c>Mixed - White &amp; Asian</c> gives <c>mixedwhiteandasian</c>.</summary>
    public static string Of(string label)
    {
        var key = new StringBuilder(label.Length + 4);
        foreach (var c in label)
        {
            if (c == '&') key.Append("and");
            else if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>Spaces at both ends, no-break spaces included, are never part of a value.</summary>
    public static string Trim(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();
}
