using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>
/// A fixed-term contract that ran out in the activity year is ended in the record, or extended; while it still says active, nobody can
/// tell whether someone is missing from the headcount.
/// </summary>
public sealed class W063_FixedTermIsExtendedOrEnded : IWorkforceRule
{
    public string Id => "W063";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Headcount.LeftOut
            .Where(l => l.Reason == AsideReason.NotLiveAtSnapshot && RanOut(l.Row, context) && !inputs.Headcount.People.ContainsKey(PersonKey.Of(l.Row)))
            .Select(l => context.Of(this, l.Row, "assignment_end", l.Row.End.Raw, ("status", l.Row.Status.Raw)));

    private static bool RanOut(Assignment row, RuleContext context) =>
        row.Contract.Value is { Code: ContractCodes.FixedTerm }
        && row.Status.Value is { InHeadcount: true }
        && row.EndDay < context.Standard.SnapshotDate
        && row.EndDay >= context.Standard.ActivityStart;
}
