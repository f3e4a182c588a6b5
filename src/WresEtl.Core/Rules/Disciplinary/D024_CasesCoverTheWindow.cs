using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>
/// Each activity year of indicator 3 has a case of some kind, formal or not: a year without any looks like a file that does not reach so
/// far back.
/// </summary>
public sealed class D024_CasesCoverTheWindow : IWorkforceRule
{
    public string Id => "D024";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (inputs.Disciplinary is null) return [];
        var standard = context.Standard;
        int[] years = standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage ? [-1, 0] : [0];
        return years
            .Select(y => (From: standard.ActivityStart.AddYears(y), To: standard.ActivityEnd.AddYears(y)))
            .Where(y => !HasCase(context.Intake, y.From, y.To))
            .Select(y => RuleContext.OfClient(
                this, "disciplinary", "opened_date", $"year:{FindingText.Day(y.From)}", FindingText.Day(y.From), ("until", FindingText.Day(y.To))));
    }

    private static bool HasCase(ClientIntake intake, DateOnly from, DateOnly to) =>
        intake.Cases.Any(c => IsWithin(c.Opened.Value?.Date, from, to) || IsWithin(c.InvestigationStart.Value?.Date, from, to))
        || intake.Aggregates(DataSet.Disciplinary).Any(l => IsWithin(l.PeriodStart.Value?.Date, from, to) || IsWithin(l.PeriodEnd.Value?.Date, from, to));

    private static bool IsWithin(DateOnly? day, DateOnly from, DateOnly to) => day >= from && day <= to;
}
