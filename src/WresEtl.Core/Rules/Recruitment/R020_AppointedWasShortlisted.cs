using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>Someone appointed was shortlisted; where the record says otherwise they are counted as shortlisted too.</summary>
public sealed class R020_AppointedWasShortlisted : IRowRule<Application>
{
    public string Id => "R020";

    public Fault? Check(Application row, RuleContext context) =>
        RecruitmentCohort.WasAppointed(row) && RecruitmentCohort.WasShortlisted(row) is not true
            ? context.Of(this, row, "shortlisted", row.ShortlistedFlag.Raw)
            : null;
}
