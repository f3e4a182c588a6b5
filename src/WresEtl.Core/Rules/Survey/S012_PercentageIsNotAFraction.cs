using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Survey;

/// <summary>A percentage of less than 1 is usually a fraction: 0.25 for 25 %. It is never changed by its size.</summary>
public sealed class S012_PercentageIsNotAFraction : IRowRule<SurveyResult>
{
    public string Id => "S012";

    public Fault? Check(SurveyResult row, RuleContext context) =>
        row.Percentage.Value is { Value: > 0 and < 1 } && SurveyQuestions.AreAsked(row, context.Standard)
            ? context.Of(this, row, "percentage", row.Percentage.Raw)
            : null;
}
