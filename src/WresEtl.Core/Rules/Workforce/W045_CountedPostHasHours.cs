using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>A post that counts has contracted hours; the person is counted either way.</summary>
public sealed class W045_CountedPostHasHours : IRowRule<Assignment>
{
    public string Id => "W045";

    public Fault? Check(Assignment row, RuleContext context) =>
        (row.Fte.IsBlank || row.Fte.Value is { Value: 0 })
        && row.Contract.Value is { InHeadcount: true }
        && row.Status.Value is { InHeadcount: true }
        && context.HasColumn(row.At, "fte")
            ? context.Of(this, row, "fte", row.Fte.Raw)
            : null;
}
