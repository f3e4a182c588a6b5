using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Whose rows of a shared list were left out, so that a value missing from the client's split is seen.</summary>
public sealed class F054_SplitIsAccountedFor : IFileRule
{
    public string Id => "F054";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context)
    {
        var count = file.Sheets.Sum(s => s.SplitOff.Where(o => o.Key.Length > 0).Sum(o => o.Value.Count));
        if (count == 0 || context.Client.Split is not { } split || file.Sheets.Sum(s => s.SplitOff.Values.Sum(r => r.Count)) >= file.Sheets.Sum(s => s.DataRows)) return [];
        var fault = RuleContext.Of(this, file, SplitText.Of(file), ("column", split.Column), ("count", FindingText.Number(count)), ("values", SplitText.Of(file)));
        return [fault with { Place = fault.Place with { Column = split.Column } }];
    }
}

/// <summary>The values of rows left out by a split, the commonest first.</summary>
internal static class SplitText
{
    private const int Named = 10;

    public static string Of(FileRecord file)
    {
        var all = file.Sheets.SelectMany(s => s.SplitOff).GroupBy(o => o.Key, o => o.Value.Count, StringComparer.Ordinal)
            .Select(g => (Text: g.Key.Length == 0 ? "nothing" : $"“{g.Key}”", Count: g.Sum()))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Text, StringComparer.Ordinal).ToArray();
        var named = string.Join(", ", all.Take(Named).Select(v => $"{v.Text} ({FindingText.Number(v.Count)})"));
        return all.Length > Named ? $"{named} and {FindingText.Number(all.Length - Named)} more" : named;
    }
}
