using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules.Aggregates;

/// <summary>
/// In counts by group, a line for White or BME does not stand beside lines for its own ethnic categories of the same period: those
/// people would be counted twice.
/// </summary>
public sealed class A011_LinesDoNotOverlap : IIntakeRule
{
    private static readonly DataSet[] ByGroup = [DataSet.Recruitment, DataSet.Disciplinary, DataSet.Training];

    public string Id => "A011";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        ByGroup
            .SelectMany(intake.Aggregates)
            .Where(l => l.Group.Value?.Group is EthnicGroup.White or EthnicGroup.Bme)
            .GroupBy(l => (l.At.Sheet, l.Group.Value!.Group, l.PeriodStart.Raw, l.PeriodEnd.Raw))
            .SelectMany(lines => Overlaps([.. lines], context));

    private IEnumerable<Fault> Overlaps(IReadOnlyList<AggregateLine> lines, RuleContext context)
    {
        var whole = lines.Where(l => context.Standard.Values.Find("ethnic_group", l.Group.Raw) is not null).ToArray();
        return whole.Length > 0 && whole.Length < lines.Count
            ? whole.Select(l => context.Of(this, l, "ethnic_label", l.Group.Raw))
            : [];
    }
}
