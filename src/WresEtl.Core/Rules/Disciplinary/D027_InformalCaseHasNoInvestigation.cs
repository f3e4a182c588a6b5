using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A disciplinary case with a formal investigation is formal; called informal it is in no figure.</summary>
public sealed class D027_InformalCaseHasNoInvestigation : IRowRule<DisciplinaryCase>
{
    public string Id => "D027";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row is { CaseType.Value: "Disciplinary", Formality.Value: "Informal" or "FactFinding", InvestigationStart.Value.Date: not null }
            ? context.Of(this, row, "formality", row.Formality.Raw, ("date", row.InvestigationStart.Raw))
            : null;
}
