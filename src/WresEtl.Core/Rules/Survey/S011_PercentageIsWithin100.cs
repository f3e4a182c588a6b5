using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Survey;

/// <summary>A percentage is at most 100.</summary>
public sealed class S011_PercentageIsWithin100 : IRowRule<SurveyResult>
{
    public string Id => "S011";

    public Fault? Check(SurveyResult row, RuleContext context) =>
        row.Percentage.Value is { Value: > 100 } && SurveyQuestions.AreAsked(row, context.Standard)
            ? context.Of(this, row, "percentage", row.Percentage.Raw)
            : null;
}
