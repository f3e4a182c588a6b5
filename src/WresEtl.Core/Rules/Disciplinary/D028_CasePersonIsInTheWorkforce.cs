using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>The person of a counted case is in the headcount, or the case file gives the ethnicity that is then needed.</summary>
public sealed class D028_CasePersonIsInTheWorkforce : IWorkforceRule
{
    public string Id => "D028";

    // wres.md section 9, case 23: ethnicity from the case file or an earlier snapshot, else Unknown.
    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (context.Intake.Cases.Count == 0) return [];
        return context.Intake.Cases
            .Where(c => !c.Employee.IsNone && c.Ethnicity.IsBlank && !inputs.Headcount.Employs(c.Employee) && DisciplinaryEntries.WhyOut(c, context.Standard) is null)
            .Select(c => context.Of(this, c, "employee_number", c.Employee.ToDigits()));
    }
}
