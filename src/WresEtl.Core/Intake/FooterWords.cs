using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>What stands under the data of an export: totals, filters, notes. The words are the year's list <c>footer</c>.</summary>
internal sealed class FooterWords
{
    private readonly (string Key, bool IsTotal)[] _words;
    private readonly string[] _subtotals;

    // Words by their first letter, small and capital.
    private readonly string[][] _byLetter = new string[128][];

    public FooterWords(ValueLists values)
    {
        _words =
        [
            .. values.LabelsOf("footer", "total").Concat(values.LabelsOf("footer", "subtotal")).Select(w => (TextKey.Of(w), true)),
            .. values.LabelsOf("footer", "text").Select(w => (TextKey.Of(w), false)),
        ];
        _subtotals = [.. values.LabelsOf("footer", "subtotal").Select(TextKey.Of)];
        Array.Fill(_byLetter, []);
        foreach (var group in _words.GroupBy(w => w.Key[0]))
            _byLetter[group.Key] = _byLetter[char.ToUpperInvariant(group.Key)] = [.. group.Select(w => w.Key)];
    }

    /// <summary>True where a cell cannot begin with a footer's word, told from its bytes, without making a string.</summary>
    public bool CannotBeFooter(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[0] >= 128) return true;
        foreach (var word in _byLetter[cell[0]])
        {
            if (MayBeginWith(cell, word)) return false;
        }

        return true;
    }

    private static bool MayBeginWith(ReadOnlySpan<byte> cell, string word)
    {
        var matched = 0;
        foreach (var b in cell)
        {
            if (matched == word.Length || b >= 128 || b == '&') return true;
            if (!char.IsAsciiLetterOrDigit((char)b)) continue;
            if (char.ToLowerInvariant((char)b) != word[matched++]) return false;
        }

        return matched == word.Length;
    }

    /// <summary>Whether a total line is of the rows since the one before it.</summary>
    public bool IsSubtotal(string text) => TextKey.Of(text) is var key && _subtotals.Any(w => key.StartsWith(w, StringComparison.Ordinal));

    /// <summary>TotalLine, FooterText, or null where the text starts with none of the words.</summary>
    public AsideReason? ReasonOf(string text)
    {
        var key = TextKey.Of(text);
        foreach (var (word, isTotal) in _words)
        {
            // "Total", "Totals:", "Filter: Payroll = X", but not "Totalling Ltd 12345" as an application's reference.
            if (key.StartsWith(word, StringComparison.Ordinal) && (!isTotal || key.Length <= word.Length + 12 || IsSubtotal(text)))
                return isTotal ? AsideReason.TotalLine : AsideReason.FooterText;
        }

        return null;
    }
}
