using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Occupation codes of general payments (chair, non-executives) do not stand on an employee's post.</summary>
public sealed class W067_GeneralPaymentsAreNotEmployees : IRowRule<Assignment>
{
    public string Id => "W067";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.Contract.Value is { InHeadcount: true } && context.Placement.IsOutOfWorkforce(row)
            ? context.Of(this, row, "occupation_code", row.Occupation.Raw, ("contract", row.Contract.Raw))
            : null;
}
