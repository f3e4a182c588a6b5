using WresEtl.Core.Disclosure;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Runs;

/// <summary>The 95 % confidence intervals of the relative likelihoods, as figures of the publication: shown only where every count they use is.</summary>
public static class PublishedIntervals
{
    private const double Level = 0.95;

    private static readonly (string Number, string Outcome, string People, string First, string Second)[] Ratios =
    [
        ("2", "appointed", "shortlisted", "white", "bme"),
        ("3", "disciplinary", "workforce", "bme", "white"),
        ("4", "training", "workforce", "white", "bme"),
    ];

    /// <summary><c>stat.rr.N.low</c> and <c>stat.rr.N.high</c>; none where there is no ratio or no upper limit.</summary>
    /// <param name="groupCounts">Exact counts by id, white, bme and unknown.</param>
    /// <param name="disciplinaryYears">Over how many years disciplinary entries count.</param>
    public static IEnumerable<OtherFigure> Of(IReadOnlyDictionary<string, long> groupCounts, int disciplinaryYears)
    {
        foreach (var (number, outcome, people, first, second) in Ratios)
        {
            string[] ids = [.. new[] { first, second }.SelectMany(g => new[] { $"{outcome}.total.{g}", $"{people}.total.{g}" })];
            if (!groupCounts.ContainsKey(ids[0])) continue;
            int Count(int at) => checked((int)ids[at..(at + 1)].Sum(id => Of(groupCounts, id)));
            if (TwoByTwo.TryCreate(Count(0), Count(1), Count(2), Count(3), number == "3" ? disciplinaryYears : 1) is not { } table) continue;
            // A group without anybody has no likelihood, and so there is no ratio to give an interval of.
            if (table.Base1 == 0 || table.Base2 == 0) continue;
            var interval = MeldedInterval.Of(table, Level).Ratio;
            if (interval is not { LowerFigure.HasValue: true, UpperFigure.HasValue: true }) continue;
            yield return Limit($"stat.rr.{number}.low", interval.LowerFigure.Number, ids);
            yield return Limit($"stat.rr.{number}.high", interval.UpperFigure.Number, ids);
        }
    }

    /// <summary>The workforce is the sum of every row of its sections; senior medical managers are among the consultants.</summary>
    private static long Of(IReadOnlyDictionary<string, long> counts, string id) => id.StartsWith("workforce.", StringComparison.Ordinal)
        ? counts.Where(c => c.Key.EndsWith(id[id.LastIndexOf('.')..], StringComparison.Ordinal) && IsStaff(c.Key)).Sum(c => c.Value)
        : counts[id];

    private static bool IsStaff(string id) => id.Split('.') is [("nonclinical" or "clinical" or "medical"), not ("smm" or CountId.Total), _];

    private static OtherFigure Limit(string id, Fraction value, IReadOnlyList<string> ids) =>
        new(id, FigureKind.Statistic, value.ToFixed(2), new Precision.Unit(0.01m), ids, null);
}
