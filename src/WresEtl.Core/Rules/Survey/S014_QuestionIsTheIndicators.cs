using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Survey;

/// <summary>The question is the one the indicator rests on in that survey year; numbers move from year to year.</summary>
public sealed class S014_QuestionIsTheIndicators : IRowRule<SurveyResult>
{
    private static readonly char[] Separators = ['|', ',', ';', '/', '&', '+', ' '];

    public string Id => "S014";

    public Fault? Check(SurveyResult row, RuleContext context)
    {
        if (row.Question.IsBlank || row.SurveyYear.Value is not { } year || !SurveyQuestions.AreAsked(row, context.Standard)) return null;
        var asked = context.Standard.SurveyQuestions
            .Where(q => q.SurveyYear == year.Value && q.Indicator == row.Indicator.Value!.Value)
            .SelectMany(q => Numbers(q.Question))
            .ToHashSet();
        return asked.Count == 0 || Numbers(row.Question.Raw).All(asked.Contains)
            ? null
            : context.Of(this, row, "question_ref", row.Question.Raw, ("questions", string.Join(", ", asked)));
    }

    private static IEnumerable<string> Numbers(string text) =>
        text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => n != "and");
}
