using System.Globalization;
using WresEtl.Core.Indicators;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Survey;

/// <summary>A survey row's percentage is its numerator over its base, rounded or cut off; otherwise one of the three is wrong.</summary>
public sealed class S019_PercentageAgreesWithCounts : IRowRule<SurveyResult>
{
    public string Id => "S019";

    public Fault? Check(SurveyResult row, RuleContext context)
    {
        if (row.Indicator.Value is not { } indicator || StaffSurvey.WhyOut(row, context.Standard) is not null) return null;
        if (SurveyFigure.OfCounts(row) is not { } counted || row.Percentage.Value is null) return null;
        if (!PrintedNumber.TryParse(row.Percentage.Raw.TrimEnd('%').Trim(), out var printed)) return null;
        if (counted.HasValue && Plausibility.Read(printed, counted.Number) is PrintedReading.Agrees or PrintedReading.Truncated) return null;
        return context.Of(
            this, row.At, "percentage", $"survey:{indicator.Value.ToString(CultureInfo.InvariantCulture)}/{row.Group.Value}", row.Percentage.Raw, default,
            ("indicator", indicator.Value.ToString(CultureInfo.InvariantCulture)), ("group", row.Group.Value ?? ""),
            ("counts", $"{row.Numerator.Raw} of {row.Base.Raw}"));
    }
}
