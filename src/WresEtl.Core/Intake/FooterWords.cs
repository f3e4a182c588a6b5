using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>What stands under the data of an export: totals, filters, notes. The words are the year's list <c>footer</c>.</summary>
internal sealed class FooterWords
{
    private readonly (string Key, bool IsTotal)[] _words;
    private readonly bool[] _firstLetters = new bool[128];

    public FooterWords(ValueLists values)
    {
        _words =
        [
            .. values.LabelsOf("footer", "total").Select(w => (TextKey.Of(w), true)),
            .. values.LabelsOf("footer", "text").Select(w => (TextKey.Of(w), false)),
        ];
        foreach (var (key, _) in _words) _firstLetters[key[0]] = _firstLetters[char.ToUpperInvariant(key[0])] = true;
    }

    /// <summary>True where a cell cannot be a footer's first word, told from its first letter alone.</summary>
    public bool CannotBeFooter(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell[0] >= 128 || !_firstLetters[cell[0]];

    /// <summary>TotalLine, FooterText, or null where the text starts with none of the words.</summary>
    public AsideReason? ReasonOf(string text)
    {
        var key = TextKey.Of(text);
        foreach (var (word, isTotal) in _words)
        {
            // "Total", "Totals:", "Filter: Payroll = X", but not "Totalling Ltd 12345" as an application's reference.
            if (key.StartsWith(word, StringComparison.Ordinal) && (isTotal ? key.Length <= word.Length + 12 : true))
                return isTotal ? AsideReason.TotalLine : AsideReason.FooterText;
        }

        return null;
    }
}
