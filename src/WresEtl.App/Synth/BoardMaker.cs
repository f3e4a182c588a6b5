namespace WresEtl.App.Synth;

/// <summary>
/// Makes the board or governing body of ten to twenty: executives who are also on the payroll, lay or non-executive members, and
/// for a CCG elected clinicians; beside it a member who left before the snapshot and a vacant seat.
/// </summary>
internal sealed class BoardMaker(SynthClientPlan client, SynthRandom random, DateOnly snapshot, SynthPerson[] people)
{
    private readonly List<SynthBoardMember> _members = [];

    public SynthBoardMember[] Make()
    {
        AddExecutives();
        if (client.Organisation.Type == OrganisationType.Ccg) AddGoverningBody();
        else AddNonExecutives();
        Add("Former Non-Executive Director", "NED", voting: true, ended: snapshot.DayNumber - random.Between(20, 200));
        Add("Vacant Seat", "Other", voting: true, vacant: true);
        return [.. _members];
    }

    private void AddExecutives()
    {
        var posts = WorkforceMaker.Executives(client.Organisation.Type).ToArray();
        for (var i = 0; i < posts.Length && i < client.Organisation.Staff; i++)
        {
            _members.Add(new SynthBoardMember
            {
                Role = SynthPost.All[posts[i]].Title,
                Kind = "Executive",
                Ethnicity = people[i].Ethnicity,
                Voting = i < 5,
                Executive = true,
                EmployeeNumber = people[i].Number,
                Fault = -1,
            });
        }
    }

    private void AddGoverningBody()
    {
        Add("Clinical Chair", "Chair", voting: true);
        for (var i = 0; i < random.Between(3, 5); i++) Add("Elected Clinical Member", "ClinicalMember", voting: true);
        for (var i = 0; i < 3; i++) Add("Lay Member", "LayMember", voting: true);
        Add("Public Health Representative", "Other", voting: false);
        Add("Healthwatch Representative", "Other", voting: false);
    }

    private void AddNonExecutives()
    {
        Add("Chair", "Chair", voting: true);
        for (var i = 0; i < random.Between(6, 8); i++) Add("Non-Executive Director", "NED", voting: true);
        Add("Associate Non-Executive Director", "NED", voting: false);
    }

    private void Add(string role, string kind, bool voting, int ended = 0, bool vacant = false)
    {
        var group = SynthShares.Draw(random, 1000, 300);
        _members.Add(new SynthBoardMember
        {
            Role = role,
            Kind = kind,
            Ethnicity = vacant ? SynthEthnicity.Blank : SynthEthnicity.Draw(random, group),
            Voting = voting,
            Ended = ended,
            Vacant = vacant,
            Fault = -1,
        });
    }
}
