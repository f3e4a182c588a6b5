using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A counted case has the date its formal investigation began; without it the day it was opened is used.</summary>
public sealed class D020_InvestigationStartIsRecorded : IRowRule<DisciplinaryCase>
{
    public string Id => "D020";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row.InvestigationStart.IsBlank && DisciplinaryEntries.WhyOut(row, context.Standard) is null
            ? context.Of(this, row, "formal_investigation_start", row.Opened.Raw)
            : null;
}
