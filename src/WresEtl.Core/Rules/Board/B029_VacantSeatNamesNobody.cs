using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Board;

/// <summary>A vacant seat has no ethnicity and no employee number.</summary>
public sealed class B029_VacantSeatNamesNobody : IRowRule<BoardMember>
{
    public string Id => "B029";

    public Fault? Check(BoardMember row, RuleContext context) =>
        row.Vacant.Value is { Value: true }
        && (!row.Employee.IsNone || row.Ethnicity.Value is { Disclosure: Standards.Disclosure.Declared })
            ? context.Of(this, row, "vacant", row.Vacant.Raw)
            : null;
}
