using System.Globalization;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The words our documents use for what the types say in one.</summary>
internal static class Wording
{
    public const string Internal = "INTERNAL";

    public static string Of(EthnicGroup group) => group switch
    {
        EthnicGroup.White => "White",
        EthnicGroup.Bme => "BME",
        EthnicGroup.Unknown => "Unknown",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Query => "Query",
        Severity.Notice => "Notice",
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.New => "New",
        FindingStatus.Persisting => "Persisting",
        FindingStatus.Resolved => "Resolved",
    };

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Name(Client client) => client.Name.Length == 0 ? client.Code : $"{client.Name} ({client.Code})";

    /// <summary>Why a cell holds no number, for the notes column; null where that needs no words.</summary>
    public static string? Why(NoValueReason reason, IndicatorDefinition? indicator, int year) => reason switch
    {
        NoValueReason.None or NoValueReason.NotApplicableColumn => null,
        NoValueReason.NotProvided => "Not collected: nothing was supplied. Left empty; that is not 0.",
        NoValueReason.NotRequiredThisYear => indicator is { NotRequiredReason.Length: > 0 }
            ? indicator.NotRequiredReason
            : $"Not required in {year.ToString(CultureInfo.InvariantCulture)}.",
        NoValueReason.Unclassified => "Not collected: records are left that are neither mandatory nor CPD; see the exceptions.",
        NoValueReason.ZeroDenominator => "n/a: nobody to divide by.",
        NoValueReason.ComparisonGroupIsZero => "n/a: the likelihood of the group compared with is 0.",
        NoValueReason.Suppressed => "Not available: the survey contractor withheld it, too few people answered.",
        NoValueReason.NotRun => "Not available: no survey was run.",
        NoValueReason.Unusable => "Not collected: what was supplied cannot be right or contradicts itself; see the exceptions.",
    };

    public static string NumberFormat(RowUnit unit, Figure figure) => unit switch
    {
        // Row 39 may end in .5: the average of two years.
        RowUnit.Count => figure.HasValue && !figure.Number.Denominator.IsOne ? "#,##0.0" : "#,##0",
        RowUnit.Percentage => "0.0",
        RowUnit.Likelihood => "0.0000",
        RowUnit.Ratio => "0.00",
        RowUnit.Difference => "+0.0;-0.0;0.0",
    };
}
