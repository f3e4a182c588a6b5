using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Board;

/// <summary>The board is that of the snapshot date.</summary>
public sealed class B021_BoardIsAsAtSnapshot : IRowRule<BoardMember>
{
    public string Id => "B021";

    public Fault? Check(BoardMember row, RuleContext context) =>
        row.AsAt.Value?.Date is { } day && day != context.Standard.SnapshotDate ? context.Of(this, row, "as_at_date", row.AsAt.Raw) : null;
}
