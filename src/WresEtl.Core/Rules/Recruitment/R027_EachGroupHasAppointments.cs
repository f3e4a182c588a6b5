using WresEtl.Core.Indicators;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>A group with enough shortlisted people has somebody appointed; none at all makes the ratio 0 or n/a.</summary>
public sealed class R027_EachGroupHasAppointments : IWorkforceRule
{
    private static readonly EthnicGroup[] Compared = [EthnicGroup.White, EthnicGroup.Bme];

    public string Id => "R027";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Recruitment is { Appointed.Total: > 0 } cohort
            ? Compared
                .Where(g => cohort.Appointed[g] == 0 && cohort.Shortlisted[g] >= context.Standard.Thresholds.SmallRatioPeople)
                .Select(g => RuleContext.OfClient(
                    this, "recruitment", "appointed", $"appointed:{g}", FindingText.Group(g), ("shortlisted", FindingText.Number(cohort.Shortlisted[g]))))
            : [];
}
