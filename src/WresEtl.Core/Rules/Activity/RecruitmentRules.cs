using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Activity;

/// <summary>Someone appointed was shortlisted; where the record says otherwise they are counted as shortlisted too.</summary>
public sealed class R020_AppointedWasShortlisted : IRowRule<Application>
{
    public string Id => "R020";

    public Fault? Check(Application row, RuleContext context) =>
        RecruitmentCohort.WasAppointed(row) && RecruitmentCohort.WasShortlisted(row) is not true
            ? Recruitment.Fault(this, row, "shortlisted", row.ShortlistedFlag.Raw, context)
            : null;
}

/// <summary>A withdrawn or rejected application without date or flag says nothing about shortlisting.</summary>
public sealed class R021_ShortlistingIsRecorded : IRowRule<Application>
{
    public string Id => "R021";

    public Fault? Check(Application row, RuleContext context) =>
        RecruitmentCohort.WasShortlisted(row) is null && !RecruitmentCohort.WasAppointed(row)
            ? Recruitment.Fault(this, row, "stage_reached", row.Stage.Raw, context)
            : null;
}

/// <summary>A shortlisted application has a date that places it in an activity year.</summary>
public sealed class R022_ShortlistedApplicationHasADate : IRowRule<Application>
{
    public string Id => "R022";

    public Fault? Check(Application row, RuleContext context) =>
        RecruitmentCohort.Judge(row, context.Standard) is { Reason: null, Window: null }
            ? Recruitment.Fault(this, row, "shortlisted_date", row.Shortlisted.Raw, context)
            : null;
}

/// <summary>Stages follow each other: appointed after shortlisted, shortlisted after applied.</summary>
public sealed class R023_StagesFollowEachOther : IRowRule<Application>
{
    public string Id => "R023";

    public Fault? Check(Application row, RuleContext context) =>
        row.Shortlisted.Value?.Date < row.Applied.Value?.Date || row.Appointed.Value?.Date < row.Shortlisted.Value?.Date
            ? Recruitment.Fault(this, row, "shortlisted_date", row.Shortlisted.Raw, context)
            : null;
}

/// <summary>An application has one row in its system.</summary>
public sealed class R024_ApplicationReferenceIsUnique : IIntakeRule
{
    public string Id => "R024";

    public IEnumerable<Fault> Check(Intake.ClientIntake intake, RuleContext context)
    {
        var seen = new HashSet<(string, string)>();
        return intake.Applications
            .Where(a => !seen.Add((a.Source.Raw, a.Reference)))
            .Select(a => Recruitment.Fault(this, a, "application_ref", a.Reference, context));
    }
}

/// <summary>In counts by group, nobody is appointed who was not shortlisted.</summary>
public sealed class R025_AppointedAtMostShortlisted : IIntakeRule
{
    public string Id => "R025";

    public IEnumerable<Fault> Check(Intake.ClientIntake intake, RuleContext context) =>
        intake.Aggregates(Intake.DataSet.Recruitment)
            .Where(l => l.Counts["appointed_n"].Value?.Value > l.Counts["shortlisted_n"].Value?.Value)
            .Select(l => context.Of(
                this, l.At, "appointed_n", $"aggregate:recruitment/{l.Group.Raw}/{l.PeriodStart.Raw}", l.Counts["appointed_n"].Raw, default,
                ("group", l.Group.Raw), ("shortlisted", l.Counts["shortlisted_n"].Raw)));
}

internal static class Recruitment
{
    public static Fault Fault(IRule rule, Application row, string column, string value, RuleContext context) =>
        context.Of(rule, row.At, column, $"application:{row.Source.Raw}/{row.Reference}", value, default, ("reference", row.Reference));
}
