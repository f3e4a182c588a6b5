using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>
/// What an equality lead needs beside the return, all from the same counts: local analysis, exact, INTERNAL. Nothing of it is submitted,
/// and a publication takes its figures elsewhere.
/// </summary>
public sealed record AnalysisReport
{
    public required int Year { get; init; }

    public required VerdictRule Rule { get; init; }

    /// <summary>Indicators 2, 3 and 4, and those of 5 to 8 whose respondents are known.</summary>
    public required IReadOnlyList<IndicatorComparison> Comparisons { get; init; }

    public required IReadOnlyList<ProfileLine> Profile { get; init; }

    public required IReadOnlyList<BenchmarkLine> Benchmarks { get; init; }

    /// <summary>Race disparity ratios by side.</summary>
    public required IReadOnlyList<(Side Side, RaceDisparity Ratios)> RaceDisparity { get; init; }

    /// <summary>Empty where recruitment was given as counts or not at all.</summary>
    public required IReadOnlyList<SplitLine> RecruitmentSplits { get; init; }

    /// <summary>Staff, doctors, nurses by the 16 categories and not stated.</summary>
    public required IReadOnlyList<EthnicView> Views { get; init; }

    /// <summary>Null from 2028 on, or where nobody is employed.</summary>
    public required TargetPlan? Targets { get; init; }

    /// <summary>Empty where there is no return of last year.</summary>
    public required IReadOnlyList<YearOnYearLine> YearOnYear { get; init; }

    /// <param name="standard">The year's standard.</param>
    /// <param name="client">For peer type and the basis of targets.</param>
    /// <param name="inputs">The counts.</param>
    /// <param name="exact">The return made of them.</param>
    /// <param name="published">Last year's return as it was published, where there is one.</param>
    /// <param name="verified">Last year's figures as they were verified since, where there are any.</param>
    public static AnalysisReport Of(
        Standard standard, Client client, IndicatorInputs inputs, ExactReturn exact, ExactReturn? published = null, ExactReturn? verified = null)
    {
        var rule = new VerdictRule(
            Primitives.Fraction.Of(standard.Thresholds.FourFifthsLow), Primitives.Fraction.Of(standard.Thresholds.FourFifthsHigh),
            standard.Thresholds.SmallRatioPeople);
        var comparisons = IndicatorComparison.All(standard, inputs, rule);
        return new AnalysisReport
        {
            Year = standard.Year,
            Rule = rule,
            Comparisons = comparisons,
            Profile = IndicatorProfile.Of(exact, inputs, comparisons),
            Benchmarks = BenchmarkLine.All(standard, client, exact, comparisons),
            RaceDisparity = [.. new[] { Side.NonClinical, Side.Clinical }.Select(side => (side, Statistics.RaceDisparity.Of(SideBands.Of(inputs, side))))],
            RecruitmentSplits = RecruitmentSplit.Of(inputs.Recruitment, standard, rule),
            Views = EthnicView.All(inputs.Headcount, standard),
            Targets = TargetPlan.Of(standard, client, inputs),
            YearOnYear = YearOnYearLine.All(exact, published, verified),
        };
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(AnalysisReport);
}
