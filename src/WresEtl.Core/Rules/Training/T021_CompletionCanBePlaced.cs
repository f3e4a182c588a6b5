using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Training;

/// <summary>A training record says whether it was completed and when; while one does not, indicator 4 is not collected.</summary>
public sealed class T021_CompletionCanBePlaced : IRowRule<TrainingRecord>
{
    public string Id => "T021";

    public Fault? Check(TrainingRecord row, RuleContext context) =>
        HasGap(row) ? context.Of(this, row, row.Status.IsBlank ? "status" : "completion_date", row.Completed.Raw) : null;

    internal static bool HasGap(TrainingRecord row) =>
        row.Status.IsBlank
        || (row.Status.Value is "Completed" or "Attended" && row.CompletedDay is null && !row.Completed.IsUnknown);
}
