using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Survey;

/// <summary>Whether the year asks for a survey result at all: WRES 2020 did not, and then nothing about it is a fault.</summary>
internal static class SurveyQuestions
{
    public static bool AreAsked(SurveyResult row, Standard standard)
    {
        if (row.Indicator.Value is not { } number) return false;
        foreach (var indicator in standard.Indicators)
        {
            if (indicator.Number == number.Value) return indicator.Required && number.Value is >= 5 and <= 8;
        }

        return false;
    }
}
