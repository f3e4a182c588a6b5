using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>What one application counts for.</summary>
/// <param name="Reason">Why it is left out; null where it was shortlisted in the year.</param>
/// <param name="IsAppointed">Appointed, and the offer not turned down.</param>
/// <param name="Window">The date that placed it in a year; null where it has none and is counted as the file's year.</param>
public readonly record struct ApplicationVerdict(AsideReason? Reason, bool IsAppointed, DateOnly? Window);

/// <summary>An application of the cohort.</summary>
/// <param name="Application">The row that was counted.</param>
/// <param name="IsAppointed">Appointed, and the offer not turned down.</param>
public readonly record struct CountedApplication(Application Application, bool IsAppointed);

/// <summary>The applications shortlisted in the activity year, and those of them appointed: the base of indicator 2.</summary>
public sealed class RecruitmentCohort
{
    private RecruitmentCohort(GroupCounts shortlisted, GroupCounts appointed, IReadOnlyList<CountedApplication> counted) =>
        (Shortlisted, Appointed, Counted) = (shortlisted, appointed, counted);

    public GroupCounts Shortlisted { get; }

    public GroupCounts Appointed { get; }

    /// <summary>The applications behind the counts; those of aggregate files have none.</summary>
    public IReadOnlyList<CountedApplication> Counted { get; }

    /// <summary>Row-level and aggregate files together; every row is settled in the accounts.</summary>
    public static RecruitmentCohort Of(
        ClientIntake intake, Standard standard, RowAccounts accounts)
    {
        var (shortlisted, appointed) = (default(GroupCounts), default(GroupCounts));
        // Most applicants are not shortlisted; where they are, the list grows.
        const int OneIn = 3;
        var members = new List<CountedApplication>(intake.Applications.Count / OneIn);
        foreach (var application in Distinct(intake, accounts))
        {
            var verdict = Judge(application, standard);
            accounts.Settle(application.At, verdict.Reason);
            if (verdict.Reason is not null) continue;
            var group = GroupOf(application);
            shortlisted = shortlisted.Add(group);
            if (verdict.IsAppointed) appointed = appointed.Add(group);
            members.Add(new CountedApplication(application, verdict.IsAppointed));
        }

        var counted = AggregateCounts.InPeriod(intake.Aggregates(DataSet.Recruitment), standard.ActivityStart, standard.ActivityEnd, accounts);
        return new RecruitmentCohort(
            shortlisted + AggregateCounts.Sum(counted, "shortlisted_n"), appointed + AggregateCounts.Sum(counted, "appointed_n"), members);
    }

    public static EthnicGroup GroupOf(Application application) => application.Ethnicity.Value?.Group ?? EthnicGroup.Unknown;

    /// <summary>Whether and how an application counts.</summary>
    public static ApplicationVerdict Judge(Application application, Standard standard)
    {
        var appointed = WasAppointed(application);
        var shortlisted = WasShortlisted(application);
        if (shortlisted is not true && !appointed)
            return new ApplicationVerdict(shortlisted is null ? AsideReason.Unclassified : AsideReason.NotShortlisted, false, null);
        var window = standard.Switches.RecruitmentWindowDate == RecruitmentWindowDate.Appointed && appointed
            ? AppointmentDate(application) ?? ShortlistingDate(application)
            : ShortlistingDate(application) ?? AppointmentDate(application);
        window ??= application.AppliedDay;
        var outside = window < standard.ActivityStart || window > standard.ActivityEnd;
        return new ApplicationVerdict(outside ? AsideReason.OutsideActivityYear : null, appointed, window);
    }

    /// <summary>True, false, or null where the record says nothing about it (withdrawn or rejected, without date or flag).</summary>
    public static bool? WasShortlisted(Application application)
    {
        if (application.ShortlistedDay is not null) return true;
        if (application.ShortlistedFlag.Value is { } flag) return flag.Value;
        if (application.Stage.Value is { } stage)
        {
            if (stage is "Shortlisted" or "Interviewed" or "Offered" or "Appointed" or "Started") return true;
            return stage is "Withdrawn" or "Rejected" && !HasStageEvidence(application) ? null : false;
        }

        return application.Stage.IsUnknown && !HasStageEvidence(application) ? null : false;
    }

    public static bool WasAppointed(Application application) =>
        application.OfferDeclined.Value is not { Value: true }
        && (application.Appointed.Value is { Date: not null }
            || application.AppointedFlag.Value is { Value: true }
            || application.Stage.Value is "Appointed" or "Started");

    private static bool HasStageEvidence(Application application) =>
        application.Shortlisted.Value is not null || application.ShortlistedFlag.Value is not null || !application.Shortlisted.IsBlank;

    private static DateOnly? ShortlistingDate(Application application) => application.ShortlistedDay;

    private static DateOnly? AppointmentDate(Application application) =>
        application.Appointed.Value?.Date ?? application.Offered.Value?.Date ?? application.Started.Value?.Date;

    /// <summary>One row for each reference of a source system; of several the one furthest on, by content, not by place in the file.</summary>
    private static IEnumerable<Application> Distinct(ClientIntake intake, RowAccounts accounts)
    {
        var kept = new Dictionary<(string, string), Application>();
        var shared = new HashSet<RowRef>();
        foreach (var application in intake.WithSharedReference)
        {
            shared.Add(application.At);
            var key = (application.Source.Raw, application.Reference);
            if (kept.TryAdd(key, application)) continue;
            var (further, other) = Further(kept[key], application);
            kept[key] = further;
            accounts.SetAside(other.At, AsideReason.RepeatedRow);
        }

        return shared.Count == 0 ? intake.Applications : intake.Applications.Where(a => !shared.Contains(a.At)).Concat(kept.Values);
    }

    private static (Application Further, Application Other) Further(Application a, Application b) =>
        string.CompareOrdinal(Progress(a), Progress(b)) >= 0 ? (a, b) : (b, a);

    private static string Progress(Application a) => string.Join('\u001f',
        WasAppointed(a) ? "2" : WasShortlisted(a) == true ? "1" : "0",
        a.Ethnicity.Raw, a.Shortlisted.Raw, a.Appointed.Raw, a.Stage.Raw, a.ShortlistedFlag.Raw, a.AppointedFlag.Raw, a.OfferDeclined.Raw);
}
