using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A formal disciplinary case has a date that can place it in a year; one without is in no figure.</summary>
public sealed class D025_CaseHasADate : IRowRule<DisciplinaryCase>
{
    public string Id => "D025";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row is { CaseType.Value: "Disciplinary", Formality.Value: "Formal", Opened.IsUnknown: false, InvestigationStart.IsUnknown: false }
        && DisciplinaryEntries.CountingDate(row) is null
            ? context.Of(this, row, "opened_date", row.Opened.Raw)
            : null;
}
