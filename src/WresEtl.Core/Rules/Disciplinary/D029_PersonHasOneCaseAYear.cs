using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>A person enters the process once an activity year; their further cases of that year are named, not counted.</summary>
public sealed class D029_PersonHasOneCaseAYear : IIntakeRule
{
    public string Id => "D029";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        if (context.Standard.Switches.CountDisciplinaryCases) return [];
        var seen = new HashSet<(EmployeeNumber, bool)>();
        return intake.Cases
            .Where(c => !c.Employee.IsNone && DisciplinaryEntries.WhyOut(c, context.Standard) is null)
            .OrderBy(DisciplinaryEntries.CountingDate)
            .ThenBy(c => c.Reference, StringComparer.Ordinal)
            .Where(c => !seen.Add((c.Employee, DisciplinaryEntries.CountingDate(c) < context.Standard.ActivityStart)))
            .Select(c => context.Of(this, c, "case_ref", c.Reference));
    }
}
