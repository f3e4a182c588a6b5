using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Aggregates;

/// <summary>
/// The period of a line of counts lies inside an activity year of the return. One that straddles its edge is not counted; nor is
/// one of another year, which is said only where no line is of the right year.
/// </summary>
public sealed class A013_PeriodIsTheYears : IIntakeRule
{
    private static readonly DataSet[] WithPeriod = [DataSet.Recruitment, DataSet.Disciplinary, DataSet.Training];

    public string Id => "A013";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        WithPeriod.SelectMany(d => CheckDataSet(intake.Aggregates(d), Years(d, context.Standard), context));

    private IEnumerable<Fault> CheckDataSet(
        IReadOnlyList<AggregateLine> lines, IReadOnlyList<(DateOnly Start, DateOnly End)> years, RuleContext context)
    {
        var groups = lines.Where(l => l.Group.Value?.Group is not null).ToLookup(l => years.Any(y => AggregateCounts.IsIn(l, y.Start, y.End)));
        return groups[false]
            .Where(l => !groups[true].Any() || years.Any(y => Touches(l, y)))
            .Select(l => context.Of(this, l, "period_start", l.PeriodStart.Raw, ("until", l.PeriodEnd.Raw)));
    }

    private static bool Touches(AggregateLine line, (DateOnly Start, DateOnly End) year) =>
        (line.PeriodStart.Value?.Date ?? year.Start) <= year.End && (line.PeriodEnd.Value?.Date ?? year.End) >= year.Start;

    private static IReadOnlyList<(DateOnly, DateOnly)> Years(DataSet dataSet, Standard standard)
    {
        var year = (standard.ActivityStart, standard.ActivityEnd);
        return dataSet == DataSet.Disciplinary && standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage
            ? [year, (standard.ActivityStart.AddYears(-1), standard.ActivityEnd.AddYears(-1))]
            : [year];
    }
}
