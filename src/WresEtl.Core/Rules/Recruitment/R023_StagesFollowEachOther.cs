using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>Stages follow each other: applied, shortlisted, then offered and appointed, then started.</summary>
public sealed class R023_StagesFollowEachOther : IRowRule<Application>
{
    public string Id => "R023";

    public Fault? Check(Application row, RuleContext context)
    {
        var (applied, shortlisted) = (row.AppliedDay, row.ShortlistedDay);
        if (shortlisted < applied) return context.Of(this, row, "shortlisted_date", row.Shortlisted.Raw);
        if (row.Offered.Value?.Date < (shortlisted ?? applied)) return context.Of(this, row, "offer_date", row.Offered.Raw);
        if (row.Appointed.Value?.Date < (shortlisted ?? applied)) return context.Of(this, row, "appointed_date", row.Appointed.Raw);
        return row.Started.Value?.Date < (shortlisted ?? applied) ? context.Of(this, row, "start_date", row.Started.Raw) : null;
    }
}
