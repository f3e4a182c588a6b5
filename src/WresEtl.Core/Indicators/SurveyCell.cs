using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators;

/// <summary>The two columns of a survey row: the survey asks, so there is no Unknown.</summary>
/// <param name="Indicator">5 to 8.</param>
/// <param name="Group">White or BME.</param>
public readonly record struct SurveyCell(int Indicator, EthnicGroup Group);

/// <summary>Reads one survey row as the figure of one cell.</summary>
public static class SurveyFigure
{
    private static readonly Fraction Hundred = Fraction.Of(100);

    /// <summary>
    /// From numerator and base where both are given, which is exact; otherwise the percentage as printed; otherwise the reason why there
    /// is none. A value outside 0 to 100 is unusable, not the nearest possible one.
    /// </summary>
    public static Figure Of(SurveyResult row)
    {
        if (OfCounts(row) is { } exact) return exact;
        if (Printed(row) is { } percentage)
            return percentage >= default(Fraction) && percentage <= Hundred ? Figure.Of(percentage) : Figure.NotCollected(NoValueReason.Unusable);
        return Figure.NotCollected(Why(row));
    }

    /// <summary>100 × numerator ÷ base; null where either is missing or nobody answered.</summary>
    public static Figure? OfCounts(SurveyResult row)
    {
        if (row.Numerator.Value is not { } numerator || row.Base.Value is not { Value: > 0 } responses) return null;
        return numerator.Value <= responses.Value
            ? Figure.Of(Fraction.Of(100L * numerator.Value, responses.Value))
            : Figure.NotCollected(NoValueReason.Unusable);
    }

    /// <summary>
    /// The percentage as the file prints it. National sheets print "% Yes", or "% Never", of which the indicator is the rest.
    /// </summary>
    public static Fraction? Printed(SurveyResult row)
    {
        if (row.Percentage.Value is { } percentage) return Fraction.Of(percentage.Value);
        return row.Indicator.Value?.Value switch
        {
            7 or 8 when row.PercentYes.Value is { } yes => Fraction.Of(yes.Value),
            5 or 6 when row.PercentNever.Value is { } never => Hundred - Fraction.Of(never.Value),
            _ => null,
        };
    }

    private static NoValueReason Why(SurveyResult row) => row switch
    {
        { NullReason.Value: "Suppressed" } or { Base.Value.Value: 0 } => NoValueReason.Suppressed,
        { NullReason.Value: "NotRun" } or { Source.Value: "None" } => NoValueReason.NotRun,
        { NullReason.Value: "NotRequired" } => NoValueReason.NotRequiredThisYear,
        _ when row.Percentage.IsUnknown || row.Numerator.IsUnknown => NoValueReason.Unusable,
        _ => NoValueReason.NotProvided,
    };
}
