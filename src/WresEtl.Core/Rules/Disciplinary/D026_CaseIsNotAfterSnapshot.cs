using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A case of after the snapshot belongs to next year's return: it is not counted in this one.</summary>
public sealed class D026_CaseIsNotAfterSnapshot : IRowRule<DisciplinaryCase>
{
    public string Id => "D026";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        DisciplinaryEntries.CountingDate(row) > context.Standard.ActivityEnd
            ? context.Of(this, row, row.InvestigationStart.Value?.Date is null ? "opened_date" : "formal_investigation_start", row.InvestigationStart.Value?.Date is null ? row.Opened.Raw : row.InvestigationStart.Raw)
            : null;
}
