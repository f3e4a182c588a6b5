using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>A withdrawn or rejected application without date or flag says nothing about shortlisting.</summary>
public sealed class R021_ShortlistingIsRecorded : IRowRule<Application>
{
    public string Id => "R021";

    public Fault? Check(Application row, RuleContext context) =>
        RecruitmentCohort.WasShortlisted(row) is null && !RecruitmentCohort.WasAppointed(row)
            ? context.Of(this, row, "stage_reached", row.Stage.Raw)
            : null;
}
