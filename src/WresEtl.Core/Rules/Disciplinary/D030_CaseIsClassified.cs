using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A case says of which type it is and whether it was formal; one that may be disciplinary and leaves that blank is in no figure.</summary>
public sealed class D030_CaseIsClassified : IRowRule<DisciplinaryCase>
{
    public string Id => "D030";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row is { CaseType.IsUnknown: false, Formality.IsUnknown: false } && (row.CaseType.IsBlank || row.Formality.IsBlank)
        && DisciplinaryEntries.WhyOut(row, context.Standard) == AsideReason.Unclassified
            ? context.Of(this, row, row.CaseType.IsBlank ? "case_type" : "formality", "", ("what", row.CaseType.IsBlank ? "case type" : "word on whether it was formal"))
            : null;
}
