using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>One indicator as a comparison of two groups of people.</summary>
/// <param name="Indicator">2 to 8.</param>
/// <param name="First">The group whose likelihood is on top: above 1, it is the more likely.</param>
/// <param name="Comparison">Ratio, intervals, tests, verdict; null where the counts cannot be a part and a whole.</param>
public sealed record IndicatorComparison(int Indicator, EthnicGroup First, GroupComparison? Comparison)
{
    public EthnicGroup Second => First == EthnicGroup.White ? EthnicGroup.Bme : EthnicGroup.White;

    /// <summary>Those whose counts are there: a part nobody provided has no comparison.</summary>
    public static IReadOnlyList<IndicatorComparison> All(Standard standard, IndicatorInputs inputs, VerdictRule rule)
    {
        var list = new List<IndicatorComparison>();
        if (inputs.Recruitment is { } cohort) list.Add(Of(2, EthnicGroup.White, cohort.Appointed, cohort.Shortlisted, 1, rule));
        if (inputs.Disciplinary is { } entries) list.Add(OfDisciplinary(entries, inputs.WorkforceTotal, standard, rule));
        if (inputs.Training is { Unclassified: 0 } training)
            list.Add(Of(4, EthnicGroup.White, training.People, inputs.WorkforceTotal, 1, rule));
        if (inputs.Survey is { } survey) list.AddRange(OfSurvey(survey, rule));
        return list;
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(IndicatorComparison);

    private static IndicatorComparison OfDisciplinary(DisciplinaryEntries entries, GroupCounts workforce, Standard standard, VerdictRule rule)
    {
        // Whole entries over person-years: the average of two years, which may end in .5, is no number of people.
        var isTwoYears = standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage;
        var entered = isTwoYears ? entries.PreviousYear + entries.CurrentYear : entries.CurrentYear;
        return Of(3, EthnicGroup.Bme, entered, workforce, isTwoYears ? 2 : 1, rule);
    }

    private static IEnumerable<IndicatorComparison> OfSurvey(StaffSurvey survey, VerdictRule rule)
    {
        foreach (var indicator in Indicators5To8_StaffSurvey.Numbers)
        {
            if (Respondents(survey, indicator, EthnicGroup.White) is not { } white) continue;
            if (Respondents(survey, indicator, EthnicGroup.Bme) is not { } bme) continue;
            // Indicator 7 is good news and has White on top; the others are bad news and have BME on top: above 1 is always worse for BME.
            var first = indicator == 7 ? EthnicGroup.White : EthnicGroup.Bme;
            var (one, two) = first == EthnicGroup.White ? (white, bme) : (bme, white);
            var table = TwoByTwo.TryCreate(one.Yes, one.Base, two.Yes, two.Base);
            yield return new(indicator, first, table is null ? null : GroupComparison.Of(table, rule));
        }
    }

    /// <summary>People who said so and people who answered, where the file gives both.</summary>
    private static (int Yes, int Base)? Respondents(StaffSurvey survey, int indicator, EthnicGroup group) =>
        survey.Used.FirstOrDefault(r => StaffSurvey.CellOf(r) == new SurveyCell(indicator, group)) is { Numerator.Value: { } yes, Base.Value: { } all }
            ? (yes.Value, all.Value)
            : null;

    private static IndicatorComparison Of(
        int indicator, EthnicGroup first, GroupCounts events, GroupCounts people, int years, VerdictRule rule)
    {
        var second = first == EthnicGroup.White ? EthnicGroup.Bme : EthnicGroup.White;
        var table = TwoByTwo.TryCreate(events[first], people[first], events[second], people[second], years);
        return new(indicator, first, table is null ? null : GroupComparison.Of(table, rule));
    }
}
