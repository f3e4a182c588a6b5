namespace WresEtl.App.Synth;

/// <summary>Applications shortlisted in the year, by ethnicity index: what a summary report prints and what counts.</summary>
internal sealed class RecruitmentSummary
{
    public int[] Applied { get; } = new int[SynthEthnicity.All.Count];

    public int[] Shortlisted { get; } = new int[SynthEthnicity.All.Count];

    public int[] Appointed { get; } = new int[SynthEthnicity.All.Count];

    public static RecruitmentSummary Of(SynthApplication[] applications, DateOnly snapshot)
    {
        var summary = new RecruitmentSummary();
        var start = snapshot.AddYears(-1).AddDays(1).DayNumber;
        foreach (ref readonly var application in applications.AsSpan()) summary.Add(application, start);
        return summary;
    }

    private void Add(in SynthApplication application, int yearStart)
    {
        Applied[application.Ethnicity]++;
        // Appointed but never shortlisted counts as both (layouts.md: appointed ⇒ shortlisted, set and warned).
        if (!application.Shortlisted && !application.Appointed) return;
        if (application.ShortlistedOn < yearStart) return;
        Shortlisted[application.Ethnicity]++;
        if (application.Appointed) Appointed[application.Ethnicity]++;
    }

    /// <summary>Makes the smallest line impossible: two more appointed than shortlisted.</summary>
    public void Overappoint()
    {
        var line = Enumerable.Range(0, Shortlisted.Length).Where(i => Shortlisted[i] > 0).MinBy(i => Shortlisted[i]);
        Appointed[line] = Shortlisted[line] + 2;
    }
}
