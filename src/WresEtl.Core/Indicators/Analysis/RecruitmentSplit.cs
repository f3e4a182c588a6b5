using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>The applications counted in indicator 2, by side, band and international recruitment.</summary>
public static class RecruitmentSplit
{
    /// <summary>What the file does not say: it stays a part of its own, so that the parts add up to the whole.</summary>
    public const string NotSaid = "not said";

    public static IReadOnlyList<SplitLine> Of(RecruitmentCohort? cohort, Standard standard, VerdictRule rule) =>
        cohort is { Counted.Count: > 0 } ? Indicator2Splits.Of(Counts(cohort.Counted, standard), rule) : [];

    private static IReadOnlyCollection<RecruitmentCounts> Counts(IReadOnlyList<CountedApplication> applications, Standard standard)
    {
        var cells = new Dictionary<(string Area, string Band, bool? International), (GroupCounts Shortlisted, GroupCounts Appointed)>();
        foreach (var (application, isAppointed) in applications)
        {
            var key = (AreaOf(application), BandOf(application, standard), application.International.Value?.Value);
            var group = RecruitmentCohort.GroupOf(application);
            var (shortlisted, appointed) = cells.GetValueOrDefault(key);
            cells[key] = (shortlisted.Add(group), isAppointed ? appointed.Add(group) : appointed);
        }

        return [.. cells.Select(c => new RecruitmentCounts(c.Key.Area, c.Key.Band, c.Key.International, c.Value.Shortlisted, c.Value.Appointed))];
    }

    private static string AreaOf(Application application) => application.StaffGroup.Value?.Side switch
    {
        Side.NonClinical => "nonclinical",
        Side.Clinical => "clinical",
        Side.Medical => "medical",
        null => NotSaid,
    };

    private static string BandOf(Application application, Standard standard) =>
        application.Band.IsBlank ? NotSaid : standard.PayScales.Read(application.Band.Raw, "", isMedical: AreaOf(application) == "medical").Band ?? NotSaid;
}
