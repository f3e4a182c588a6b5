using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Survey;

/// <summary>Results of fewer respondents than the survey's own limit are suppressed at the source, not handed on.</summary>
public sealed class S015_BaseIsLargeEnough : IRowRule<SurveyResult>
{
    public string Id => "S015";

    public Fault? Check(SurveyResult row, RuleContext context) =>
        row.Base.Value is { } people
        && people.Value < context.Standard.Thresholds.SmallestSurveyBase
        && (row.Percentage.Value is not null || row.Numerator.Value is not null)
        && SurveyQuestions.AreAsked(row, context.Standard)
            ? context.Of(this, row, "base", row.Base.Raw, ("limit", FindingText.Number(context.Standard.Thresholds.SmallestSurveyBase)))
            : null;
}
