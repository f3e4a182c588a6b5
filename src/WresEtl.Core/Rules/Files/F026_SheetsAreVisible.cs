using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Hidden sheets are how staff records leak; what is read from one is said.</summary>
public sealed class F026_SheetsAreVisible : IFileRule
{
    public string Id => "F026";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Visibility != SheetVisibility.Visible)
            .Select(s => RuleContext.Of(this, s, "sheet", file.Sha256, ("sheet", s.Sheet)));
}
