using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>Of a year's shortlisted some are appointed and some are not; none or all means that one of the two was not recorded.</summary>
public sealed class R026_SomeAreAppointedNotAll : IWorkforceRule
{
    public string Id => "R026";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (inputs.Recruitment is not { } cohort || cohort.Shortlisted.Total < context.Standard.Thresholds.SmallRatioPeople) return [];
        var (shortlisted, appointed) = (cohort.Shortlisted.Total, cohort.Appointed.Total);
        return appointed == 0 || appointed == shortlisted
            ? [RuleContext.OfClient(
                this, "recruitment", "appointed", "funnel", appointed == 0 ? "none" : "all", ("shortlisted", FindingText.Number(shortlisted)))]
            : [];
    }
}
