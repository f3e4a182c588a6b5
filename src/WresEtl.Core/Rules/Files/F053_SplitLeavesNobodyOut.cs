using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Files;

/// <summary>A row without a value, or with almost the client's, may be one of the client's people: somebody has to look.</summary>
public sealed class F053_SplitLeavesNobodyOut : IFileRule
{
    public string Id => "F053";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) => context.Client.Split is not { } split ? [] : file.Sheets
        .Where(s => s.SplitOff.Values.Sum(r => r.Count) < s.DataRows)
        .SelectMany(s => s.SplitOff.Where(o => o.Key.Length == 0 || split.Values.Any(v => IsNearly(o.Key, v))).Select(o => RuleContext.Of(
            this, s, $"split:{o.Key}", o.Key, ("file", file.Name), ("column", split.Column), ("says", o.Key.Length == 0 ? "nothing" : $"“{o.Key}”"),
            ("count", FindingText.Number(o.Value.Count)), ("rows", FindingText.Rows(o.Value))) with
        {
            Place = RuleContext.PlaceOf(s, o.Value.First[0], split.Column),
        }));

    /// <summary>One begins with the other, or a letter or two are different; another payroll number is another payroll.</summary>
    private static bool IsNearly(string text, string wanted)
    {
        const int Typing = 2;
        const int FewestLetters = 4;
        var (a, b) = (TextKey.Of(text), TextKey.Of(wanted));
        if (Math.Min(a.Count(char.IsLetter), b.Count(char.IsLetter)) < FewestLetters) return false;
        if (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)) return true;
        return a.Where(char.IsDigit).SequenceEqual(b.Where(char.IsDigit)) && Nearness.Distance(a, b) <= Typing;
    }
}
