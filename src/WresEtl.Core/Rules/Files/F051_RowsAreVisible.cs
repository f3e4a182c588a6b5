using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Rows that a filter or a hand has hidden: whoever sent the file may not know that they are in it.</summary>
public sealed class F051_RowsAreVisible : IFileRule
{
    public string Id => "F051";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.HiddenRows > 0)
            .Select(s => RuleContext.Of(
                this, s, "hidden rows", FindingText.Number(s.HiddenRows), ("count", FindingText.Number(s.HiddenRows)), ("sheet", s.Sheet)));
}
