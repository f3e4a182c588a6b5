using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>In counts by group, nobody is appointed who was not shortlisted, and nobody shortlisted who did not apply.</summary>
public sealed class R025_CountsFollowTheFunnel : IIntakeRule
{
    public string Id => "R025";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.Aggregates(DataSet.Recruitment).SelectMany(line => new[]
        {
            Compare(line, "appointed_n", "appointed", "shortlisted_n", "shortlisted", context),
            Compare(line, "shortlisted_n", "shortlisted", "applied_n", "applied", context),
        }.OfType<Fault>());

    private Fault? Compare(AggregateLine line, string column, string what, string baseColumn, string ofWhom, RuleContext context) =>
        line.Counts[column].Value?.Value > line.Counts[baseColumn].Value?.Value
            ? context.Of(this, line, column, line.Counts[column].Raw, ("what", what), ("base", line.Counts[baseColumn].Raw), ("of", ofWhom))
            : null;
}
