using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>A post that starts just after the snapshot, or ended just before it, is not counted: a wrong date by days would lose someone.</summary>
public sealed class W044_PostIsClearOfTheSnapshot : IRowRule<Assignment>
{
    public string Id => "W044";

    public Fault? Check(Assignment row, RuleContext context)
    {
        var snapshot = context.Standard.SnapshotDate;
        var days = context.Standard.Thresholds.NearSnapshotDays;
        if (row.StartDay is { } start && start > snapshot && start <= snapshot.AddDays(days))
            return Of(row, "assignment_start", row.Start.Raw, "starts", context);
        if (row.EndDay is { } end && end < snapshot && end >= snapshot.AddDays(-days))
            return Of(row, "assignment_end", row.End.Raw, "ended", context);
        return null;
    }

    private Fault Of(Assignment row, string column, string date, string what, RuleContext context) =>
        context.Of(this, row, column, date, ("what", what), ("snapshot", FindingText.Day(context.Standard.SnapshotDate)));
}
