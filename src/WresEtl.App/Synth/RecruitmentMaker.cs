using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>
/// Makes two applications a member of staff. Applicants are more diverse than staff; White applicants are about 1.5 times as
/// likely to be appointed from shortlisting, as nationally. A few were shortlisted before the year began.
/// </summary>
internal sealed class RecruitmentMaker(SynthClientPlan client, SynthRandom random, DateOnly snapshot)
{
    private readonly int _yearStart = snapshot.AddYears(-1).AddDays(1).DayNumber;
    private readonly int _yearEnd = snapshot.DayNumber;

    private readonly SynthQuota[] _shortlist = [new(random), new(random), new(random)];
    private readonly SynthQuota[] _appoint = [new(random), new(random), new(random)];

    public SynthApplication[] Make()
    {
        var share = client.BmeShare > 0 ? client.BmeShare : SynthShares.Usual(client.Organisation.Type);
        var bme = Math.Min(6500, share * 17 / 10);
        var applications = new SynthApplication[client.Organisation.Staff * 2];
        for (var i = 0; i < applications.Length; i++) applications[i] = Application(bme);
        return applications;
    }

    private SynthApplication Application(int bme)
    {
        var group = SynthShares.Draw(random, bme, 350);
        var application = new SynthApplication
        {
            Ethnicity = SynthEthnicity.Draw(random, group),
            Post = SynthPost.Draw(random, client.Organisation.Type),
            // Only Trac prints dates that show who was shortlisted before the year began.
            Applied = random.Between(_yearStart - (client.Recruitment == RecruitmentLayout.Trac ? 75 : 0), _yearEnd - 50),
            Fault = -1,
        };
        if (!_shortlist[(int)group].Next(group == EthnicGroup.Bme ? 2200 : 3000)) return application;
        application.Shortlisted = true;
        application.ShortlistedOn = application.Applied + random.Between(10, 30);
        Appoint(ref application, group);
        return application;
    }

    private void Appoint(ref SynthApplication application, EthnicGroup group)
    {
        if (!_appoint[(int)group].Next(group == EthnicGroup.Bme ? 1500 : group == EthnicGroup.White ? 2280 : 2000)) return;
        application.AppointedOn = application.ShortlistedOn + random.Between(7, 20);
        application.Declined = random.Chance(400);
        application.Appointed = !application.Declined;
    }
}
