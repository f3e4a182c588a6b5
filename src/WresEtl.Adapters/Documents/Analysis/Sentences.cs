using System.Globalization;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Indicators.Statistics;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>Plain English for the facts of a comparison. Says "too few to conclude" as such, and never more than the counts allow.</summary>
internal static class Sentences
{
    public static string Of(IndicatorComparison one, VerdictRule rule) => one.Comparison is not { } comparison
        ? $"Indicator {Text(one.Indicator)}: more people are counted as having it happen than there are, so nothing can be said; see the exceptions."
        : $"{Fact(one, comparison)} {Verdict(comparison, rule)}";

    /// <summary>What the counts say, without judging.</summary>
    private static string Fact(IndicatorComparison one, GroupComparison comparison)
    {
        var (who, what) = Subject(one.Indicator);
        var (first, second) = (Wording.Of(one.First), Wording.Of(one.Second));
        if (!comparison.Table.HasBothGroups) return $"There are no {(comparison.Table.Base1 == 0 ? first : second)} {who}, so the two groups cannot be compared.";
        if (!comparison.Ratio.HasValue) return $"No {second} {who} {Happened(one.Indicator)}, so there is no ratio.";
        if (comparison.Ratio.Number.IsZero)
            return $"No {first} {who} {Happened(one.Indicator)}, and {second} {who} did, so the ratio is 0 (95% interval {PageBuilder.RangeText(comparison.RatioInterval, 2)}).";
        return $"{first} {who} were {comparison.Ratio.Number.ToFixed(2)} times as likely as {second} {who} to {what} "
            + $"(95% interval {PageBuilder.RangeText(comparison.RatioInterval, 2)}).";
    }

    /// <summary>What may be concluded.</summary>
    public static string Verdict(GroupComparison comparison, VerdictRule rule)
    {
        var verdict = comparison.Verdict;
        var band = $"{rule.Low.ToFixed(2)} to {rule.High.ToFixed(2)}";
        var conclusion = verdict.Conclusion switch
        {
            Conclusion.NotAvailable => "",
            Conclusion.TooFewToConclude => $"Too few to conclude: {Why(verdict, rule, band)}.",
            Conclusion.DifferenceShown => "This is more than chance: the interval does not include 1.",
            Conclusion.NoMaterialDifference => $"No material difference: the whole interval lies within {band}.",
        };
        // A band means nothing where a person more or less would leave it.
        return verdict.Band is BandPosition.Below or BandPosition.Above && !verdict.TooFew.HasFlag(TooFew.People)
            ? $"{conclusion} The ratio is outside the four-fifths band, {band}."
            : conclusion;
    }

    public static string Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.NotAvailable => "cannot be compared",
        Conclusion.TooFewToConclude => "too few to conclude",
        Conclusion.DifferenceShown => "a difference is shown",
        Conclusion.NoMaterialDifference => "no material difference",
    };

    public static string Of(BandPosition position) => position switch
    {
        BandPosition.NotAvailable => "n/a",
        BandPosition.Below => "below",
        BandPosition.Inside => "inside",
        BandPosition.Above => "above",
    };

    private static string Why(Verdict verdict, VerdictRule rule, string band) => verdict.TooFew switch
    {
        TooFew.People => $"it rests on {People(verdict.PeopleBehind)}, fewer than {Text(rule.FewestPeople)}",
        TooFew.WideInterval => $"the interval includes 1 and reaches outside {band}",
        _ => $"it rests on {People(verdict.PeopleBehind)}, fewer than {Text(rule.FewestPeople)}, and the interval includes 1 and reaches outside {band}",
    };

    private static (string Who, string What) Subject(int indicator) => indicator switch
    {
        2 => ("shortlisted applicants", "be appointed"),
        3 => ("staff", "enter the formal disciplinary process"),
        4 => ("staff", "access non-mandatory training and CPD"),
        5 => ("respondents", "report harassment, bullying or abuse from patients, relatives or the public"),
        6 => ("respondents", "report harassment, bullying or abuse from staff"),
        7 => ("respondents", "believe in equal opportunities for career progression or promotion"),
        _ => ("respondents", "report discrimination from a manager, team leader or colleagues"),
    };

    private static string Happened(int indicator) => indicator switch
    {
        2 => "were appointed",
        3 => "entered the formal disciplinary process",
        4 => "accessed non-mandatory training or CPD",
        _ => "said so",
    };

    private static string People(int number) => number == 1 ? "1 person" : $"{Text(number)} people";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
