using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Training;

/// <summary>A completion has one row. People count once in any case, so this is about the source, not the figure.</summary>
public sealed class T025_CompletionIsRecordedOnce : IIntakeRule
{
    public string Id => "T025";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var filter = new RepeatFilter(intake.Training.Count);
        foreach (var row in intake.Training) filter.Add(Hash(row));
        var seen = new HashSet<(EmployeeNumber, string, DateOnly?)>();
        var repeated = intake.Training.Count(row => filter.MayRepeat(Hash(row)) && !seen.Add((row.Employee, row.Course.Raw, row.CompletedDay)));

        return repeated == 0
            ? []
            : [RuleContext.OfClient(this, "training", "course_title", "repeated-completions", FindingText.Number(repeated))];
    }

    /// <summary>Of the person and the day; people complete few courses on a day.</summary>
    private static ulong Hash(TrainingRecord row) =>
        CellHash.Of(row.Employee.Value, row.CompletedDay?.DayNumber ?? 0);
}
