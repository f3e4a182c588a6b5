using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>How the question a row names stands to the one its indicator rests on in that year.</summary>
public enum SurveyQuestionMatch
{
    /// <summary>The row names no question number.</summary>
    NotSaid,

    /// <summary>The indicator's question, or all of them.</summary>
    Whole,

    /// <summary>One of the questions of which the indicator is the union.</summary>
    Part,

    /// <summary>Another question's number: numbers move from year to year, so this is another result.</summary>
    Other,
}

/// <summary>Compares a row's question reference with the year's <c>survey-questions.csv</c>.</summary>
// NHS Staff Survey core questionnaires: Q13a asks about harassment in 2018 and about violence in 2021, where harassment is Q14a.
public static class SurveyQuestionCheck
{
    private static readonly char[] Separators = ['|', ',', ';', '/', '&', '+', ' '];

    public static SurveyQuestionMatch Of(SurveyResult row, Standard standard)
    {
        var named = Numbers(row.Question.Raw).ToHashSet(StringComparer.Ordinal);
        var asked = standard.SurveyQuestions
            .Where(q => q.SurveyYear == standard.Year - 1 && q.Indicator == row.Indicator.Value?.Value)
            .SelectMany(q => Numbers(q.Question))
            .ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0 || asked.Count == 0) return SurveyQuestionMatch.NotSaid;
        if (named.SetEquals(asked)) return SurveyQuestionMatch.Whole;
        return named.IsProperSubsetOf(asked) ? SurveyQuestionMatch.Part : SurveyQuestionMatch.Other;
    }

    /// <summary>Question numbers (Q14b, q13a) and key findings (KF25) of a reference; other words say nothing.</summary>
    private static IEnumerable<string> Numbers(string text) =>
        text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsNumber);

    private static bool IsNumber(string word)
    {
        var digits = word.StartsWith("kf", StringComparison.Ordinal) ? word[2..] : word.StartsWith('q') ? word[1..] : "";
        return digits.Length is >= 1 and <= 3 && char.IsAsciiDigit(digits[0]) && digits.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'z');
    }
}

/// <summary>Where a series of survey results breaks, so that no trend may be drawn across.</summary>
public static class SurveyBreak
{
    // wres.md, section 4 (assumed): "don't know" is left out of indicator 7's base before the 2021 survey and counts in it from then on,
    // a fall of about 15 to 25 points that is no change at all. WRES 2022 is the first to rest on that survey.
    private const int FirstReportingYear = 2022;

    /// <summary>Whether the figures of two reporting years must not be compared.</summary>
    public static bool Between(int indicator, int year, int otherYear) =>
        indicator == 7 && year < FirstReportingYear != otherYear < FirstReportingYear;
}
