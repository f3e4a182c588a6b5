using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Training;

/// <summary>A completion has one row. People count once in any case, so this is about the source, not the figure.</summary>
public sealed class T025_CompletionIsRecordedOnce : IIntakeRule
{
    public string Id => "T025";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        // A spelling is one term.
        var seen = new HashSet<(EmployeeNumber, Term<string>, DateOnly?)>();
        var repeated = 0;
        foreach (var row in intake.Training)
        {
            if (!seen.Add((row.Employee, row.Course, row.Completed.Value?.Date))) repeated++;
        }

        return repeated == 0
            ? []
            : [RuleContext.OfClient(this, "training", "course_title", "repeated-completions", FindingText.Number(repeated))];
    }
}
