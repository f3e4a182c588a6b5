using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A shared list is split by the client's values: where none of its rows has one, the values are wrong, not the people gone.</summary>
public sealed class F052_SplitFindsRows : IFileRule
{
    public string Id => "F052";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context)
    {
        var count = file.Sheets.Sum(s => s.SplitOff.Values.Sum(r => r.Count));
        if (count == 0 || context.Client.Split is not { } split || count < file.Sheets.Sum(s => s.DataRows)) return [];
        return [RuleContext.Of(this, file, "no row", ("column", split.Column), ("wanted", string.Join(", ", split.Values)), ("values", SplitText.Of(file)))];
    }
}
