using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A file of activity none of which lies in the activity year counts as nothing: it is probably last year's, and 0 would be wrong.</summary>
public sealed class F044_ActivityIsOfTheYear : IWorkforceRule
{
    public string Id => "F044";

    // Rows are settled by now: each is used or has its reason.
    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        context.Intake.Files
            .Where(f => f.DataSet is DataSet.Recruitment or DataSet.Disciplinary or DataSet.Training)
            .Select(f => (File: f, Outside: f.Sheets.Sum(s => s.Aside.GetValueOrDefault(AsideReason.OutsideActivityYear)), Used: f.Sheets.Sum(s => s.RowsUsed)))
            .Where(f => f.Used == 0 && f.Outside > 0)
            .Select(f => RuleContext.Of(
                this, f.File, f.File.Sha256,
                ("count", FindingText.Number(f.Outside)),
                ("start", FindingText.Day(context.Standard.ActivityStart)), ("end", FindingText.Day(context.Standard.ActivityEnd))));
}
