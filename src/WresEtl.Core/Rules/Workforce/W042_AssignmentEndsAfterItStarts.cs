using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>An assignment ends no earlier than it starts; one of a single day does both on it.</summary>
public sealed class W042_AssignmentEndsAfterItStarts : IRowRule<Assignment>
{
    public string Id => "W042";

    public Fault? Check(Assignment row, RuleContext context) =>
        row.EndDay < row.StartDay ? context.Of(this, row, "assignment_end", row.End.Raw, ("start", row.Start.Raw)) : null;
}
