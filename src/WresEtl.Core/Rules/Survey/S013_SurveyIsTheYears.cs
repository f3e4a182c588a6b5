using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Survey;

/// <summary>The survey is that of the autumn before the snapshot.</summary>
public sealed class S013_SurveyIsTheYears : IRowRule<SurveyResult>
{
    public string Id => "S013";

    public Fault? Check(SurveyResult row, RuleContext context) =>
        row.SurveyYear.Value is { } year && year.Value != context.Standard.Year - 1 && SurveyQuestions.AreAsked(row, context.Standard)
            ? context.Of(this, row, "survey_year", row.SurveyYear.Raw, ("year", FindingText.Number(context.Standard.Year - 1)))
            : null;
}
