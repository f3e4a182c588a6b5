using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Board;

/// <summary>The list holds those in office on the snapshot date; others are left out.</summary>
public sealed class B028_OnlyPresentMembersAreListed : IRowRule<BoardMember>
{
    public string Id => "B028";

    public Fault? Check(BoardMember row, RuleContext context)
    {
        var snapshot = context.Standard.SnapshotDate;
        if (row.End.Value?.Date < snapshot) return context.Of(this, row, "end_date", row.End.Raw, ("what", "left"));
        return row.Start.Value?.Date > snapshot ? context.Of(this, row, "start_date", row.Start.Raw, ("what", "joined")) : null;
    }
}
