using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Bank, honorary and non-executive posts have no contracted hours; one that has may be an employee left out of the headcount.</summary>
public sealed class W066_UncountedPostHasNoHours : IRowRule<Assignment>
{
    public string Id => "W066";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.Contract.Value is { InHeadcount: false, Code: ContractCodes.Bank or ContractCodes.Honorary or ContractCodes.NonExecutive }
        && row.Fte.Value is { Value: > 0 }
            ? context.Of(this, row, "fte", row.Fte.Raw, ("contract", row.Contract.Raw))
            : null;
}
