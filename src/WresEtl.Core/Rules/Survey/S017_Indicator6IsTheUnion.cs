using System.Globalization;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules.Survey;

/// <summary>
/// Indicator 6 is the share of people harassed by managers or by colleagues. Where a file gives the two apart and no union, there is no
/// indicator 6: their sum would count twice whoever answered yes to both.
/// </summary>
public sealed class S017_Indicator6IsTheUnion : IIntakeRule
{
    public string Id => "S017";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var reasons = intake.Survey.Select(r => (Row: r, Cell: StaffSurvey.CellOf(r), Why: StaffSurvey.WhyOut(r, context.Standard))).ToList();
        var whole = reasons.Where(r => r.Why is null).Select(r => r.Cell).ToHashSet();
        return reasons
            .Where(r => r.Why == AsideReason.PartOfUnion && !whole.Contains(r.Cell))
            .GroupBy(r => r.Cell!.Value, r => r.Row)
            .OrderBy(g => g.Key.Group)
            .Select(g => Of(g.Key, g.First(), context));
    }

    private Fault Of(SurveyCell cell, SurveyResult row, RuleContext context)
    {
        var (indicator, group) = (cell.Indicator.ToString(CultureInfo.InvariantCulture), cell.Group == EthnicGroup.White ? "White" : "BME");
        return context.Of(
            this, row.At, "question_ref", $"survey:{indicator}/{group}", row.Question.Raw, default, ("indicator", indicator), ("group", group));
    }
}
