using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A case joins a member of staff or carries an ethnicity of its own.</summary>
public sealed class D021_CaseHasAnEthnicity : IRowRule<DisciplinaryCase>
{
    public string Id => "D021";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row.Employee.IsNone && row.Ethnicity.IsBlank && DisciplinaryEntries.WhyOut(row, context.Standard) is null
            ? context.Of(this, row, "employee_number", "")
            : null;
}
