using System.Text;
using System.Text.RegularExpressions;

namespace WresEtl.Core.Intake;

/// <summary>What a value looks like, without saying what it is: what can be shown of cells that are somebody's own.</summary>
public static partial class ValueShape
{
    private const int Longest = 30;

    /// <summary>Digits become 9, each run of letters one a, spaces one space: 04/13/2015 is 99/99/9999, n/k is a/a.</summary>
    public static string Of(string text)
    {
        var shape = new StringBuilder();
        foreach (var c in text)
        {
            var mark = char.IsDigit(c) ? '9' : char.IsLetter(c) ? 'a' : char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c;
            if (mark is 'a' or ' ' && shape.Length > 0 && shape[^1] == mark) continue;
            if (shape.Length == Longest) return shape.Append('…').ToString();
            shape.Append(mark);
        }

        return shape.ToString();
    }

    /// <summary>True for what no code looks like, but a person's number or address does: a national insurance number, six or more digits, an e-mail.</summary>
    public static bool IsPersonal(string text) => text.Contains('@', StringComparison.Ordinal) || PersonalNumber().IsMatch(text);

    [GeneratedRegex(@"\d{6}|\d{3}[ -]?\d{3}[ -]?\d{4}|^[A-Za-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
