using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Return;

/// <summary>Every data set the year requires is there; a missing one leaves its indicator empty, never 0.</summary>
public sealed class X001_RequiredDataSetIsProvided : IIntakeRule
{
    private static readonly (DataSet DataSet, int Indicator)[] Needed =
        [(DataSet.Recruitment, 2), (DataSet.Disciplinary, 3), (DataSet.Board, 9)];

    public string Id => "X001";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        Needed
            .Where(n => context.Standard.Indicator(n.Indicator).Required && !intake.Has(n.DataSet))
            .Select(n => RuleContext.OfClient(
                this, Schema.NameOf(n.DataSet), "", $"dataset:{Schema.NameOf(n.DataSet)}", "",
                ("dataset", Schema.NameOf(n.DataSet)), ("indicator", FindingText.Number(n.Indicator))));
}
