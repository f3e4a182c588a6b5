using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Board;

/// <summary>An executive member is an employee and so in the headcount too.</summary>
public sealed class B026_ExecutivesAreInTheWorkforce : IWorkforceRule
{
    public string Id => "B026";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (context.Intake.Board.Count == 0) return [];
        return context.Intake.Board
            .Where(m => m.IsExecutive.Value is { Value: true } && !m.Employee.IsNone && !inputs.Headcount.Employs(m.Employee)
                && BoardMembership.WhyOut(m, context.Standard) is null)
            .Select(m => context.Of(this, m, "employee_number", m.Employee.ToDigits()));
    }
}
