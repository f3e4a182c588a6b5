using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>The stage an application reached and its yes and no say the same about shortlisting and appointment.</summary>
public sealed class R032_StageAgreesWithFlags : IRowRule<Application>
{
    public string Id => "R032";

    public Fault? Check(Application row, RuleContext context)
    {
        var (shortlisted, appointed) = (row.ShortlistedFlag.Value?.Value, row.AppointedFlag.Value?.Value);
        if (shortlisted is null && appointed is null) return null;
        return row.Stage.Value switch
        {
            "Appointed" or "Started" when appointed == false => Contradicts("appointed", row.AppointedFlag.Raw),
            "Applied" or "Longlisted" or "Shortlisted" or "Interviewed" or "Rejected" when appointed == true => Contradicts("appointed", row.AppointedFlag.Raw),
            "Shortlisted" or "Interviewed" or "Offered" or "Appointed" or "Started" when shortlisted == false => Contradicts("shortlisted", row.ShortlistedFlag.Raw),
            "Applied" or "Longlisted" when shortlisted == true => Contradicts("shortlisted", row.ShortlistedFlag.Raw),
            _ => null,
        };

        Fault Contradicts(string column, string flag) => context.Of(this, row, column, flag, ("stage", row.Stage.Raw), ("column", column));
    }
}
