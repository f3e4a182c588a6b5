using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>A shortlisted application has a date that places it in an activity year.</summary>
public sealed class R022_ShortlistedApplicationHasADate : IRowRule<Application>
{
    public string Id => "R022";

    public Fault? Check(Application row, RuleContext context) =>
        // Whose application is dated can be placed by that.
        row.AppliedDay is null && RecruitmentCohort.Judge(row, context.Standard) is { Reason: null, Window: null }
            ? context.Of(this, row, "shortlisted_date", row.Shortlisted.Raw)
            : null;
}
