using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Answers;

/// <summary>A later export says which day it shows: without one nobody knows that it is later, so it is no evidence.</summary>
public sealed class C003_LaterExportIsDated : IIntakeRule
{
    public string Id => "C003";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.Later.Where(a => a.Snapshot.Value is null).CountBy(a => a.At.Sheet).OrderBy(c => c.Key).Select(c =>
        {
            var sheet = intake.Sheets[c.Key];
            return RuleContext.Of(
                this, sheet, "undated", FindingText.Number(c.Value), ("file", sheet.File), ("count", FindingText.Number(c.Value)));
        });
}
