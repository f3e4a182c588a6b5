using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Some row looks like headings of the data set.</summary>
public sealed class F022_HeadingsAreFound : IFileRule
{
    public string Id => "F022";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.DataSet is not null && file.Sheets.Count > 0 && file.Sheets.All(s => s.Binding is null)
            ? [RuleContext.Of(this, file, file.Sha256)]
            : [];
}
