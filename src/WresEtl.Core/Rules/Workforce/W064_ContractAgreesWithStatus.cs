using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Contract type, assignment status and person type tell one story: nobody is employed and not an employee.</summary>
public sealed class W064_ContractAgreesWithStatus : IRowRule<Assignment>
{
    public string Id => "W064";

    public Fault? Check(Assignment row, RuleContext context)
    {
        if (row.Contract.Value is not { } contract) return null;
        if (contract.InHeadcount && row.PersonType.Value is "NonEmployee")
            return context.Of(this, row, "contract_type", row.Contract.Raw, ("other", $"person type “{row.PersonType.Raw}”"));
        return row.Status.Value is { } status && !GoTogether(contract.Code, status.Code)
            ? context.Of(this, row, "contract_type", row.Contract.Raw, ("other", $"assignment status “{row.Status.Raw}”"))
            : null;
    }

    private static bool GoTogether(string contract, string status) =>
        contract == ContractCodes.Widow == (status == ContractCodes.StatusWidow)
        && (status != ContractCodes.StatusBankNotWorked || contract == ContractCodes.Bank);
}
