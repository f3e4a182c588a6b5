namespace WresEtl.App.Synth;

/// <summary>Makes the people and assignments of one client: the planned headcount, and beside it those an export also holds.</summary>
internal sealed class WorkforceMaker
{
    private readonly SynthClientPlan _client;
    private readonly SynthRandom _random;
    private readonly int _snapshot;
    private readonly int[] _bme;
    private readonly List<SynthPerson> _people;
    private readonly List<SynthAssignment> _assignments;
    private int _nextNumber;

    public WorkforceMaker(SynthClientPlan client, SynthRandom random, DateOnly snapshot)
    {
        _client = client;
        _random = random;
        _snapshot = snapshot.DayNumber;
        _nextNumber = client.FirstEmployeeNumber;
        var share = client.BmeShare > 0 ? client.BmeShare : SynthShares.Usual(client.Organisation.Type);
        _bme = [.. SynthPost.All.Select(post => SynthShares.Bme(post, share))];
        _people = new(client.Organisation.Staff * 11 / 10 + 16);
        _assignments = new(client.Organisation.Staff * 6 / 5 + 16);
    }

    public (SynthPerson[] People, SynthAssignment[] Assignments) Make()
    {
        var staff = _client.Organisation.Staff;
        foreach (var post in Executives(_client.Organisation.Type).Take(staff)) AddExecutive(post);
        while (_people.Count < staff) AddEmployee(SynthPost.Draw(_random, _client.Organisation.Type));
        AddOutsiders(staff);
        return ([.. _people], [.. _assignments]);
    }

    /// <summary>The posts of executive board members, in the order the board lists them.</summary>
    public static IEnumerable<byte> Executives(OrganisationType type)
    {
        yield return SynthPost.IndexOf("Chief Executive", "vsm");
        yield return SynthPost.IndexOf("Finance Director", "vsm");
        yield return SynthPost.IndexOf("Director of Nursing", "vsm");
        yield return SynthPost.IndexOf("Other Executive Director", "vsm");
        if (type == OrganisationType.Ccg) yield break;
        yield return SynthPost.IndexOf("Medical Director", "consultants");
        yield return SynthPost.IndexOf("Other Executive Director", "vsm");
    }

    private void AddExecutive(byte post)
    {
        var person = NewPerson(post, inHeadcount: true);
        AddAssignment(ref person, post, SynthTerms.Permanent, SynthTerms.Active, 100, primary: true);
        _people.Add(person);
    }

    private void AddEmployee(byte post)
    {
        var person = NewPerson(post, inHeadcount: true);
        AddAssignment(ref person, post, Contract(post), Status(), Fte(), primary: true);
        if (_random.Chance(300)) AddAssignment(ref person, post, SynthTerms.Bank, SynthTerms.Active, 0, primary: false);
        else if (_random.Chance(120)) AddSecondPost(ref person, post);
        _people.Add(person);
    }

    // The first post has the primary flag and more FTE, so it counts by every reading of the order of choice.
    private void AddSecondPost(ref SynthPerson person, byte post)
    {
        var other = SynthPost.Draw(_random, _client.Organisation.Type);
        AddAssignment(ref person, other, SynthTerms.Permanent, SynthTerms.Active, 10, primary: false);
    }

    private void AddOutsiders(int staff)
    {
        AddMany(Math.Max(3, staff * 6 / 100), SynthTerms.Bank, SynthTerms.Active);
        AddMany(Math.Max(1, staff / 200), SynthTerms.Bank, SynthTerms.InactiveNotWorked);
        AddMany(Math.Max(1, staff / 100), SynthTerms.Honorary, SynthTerms.Active);
        AddMany(Math.Max(1, staff / 200), SynthTerms.Permanent, SynthTerms.CareerBreak);
        AddMany(Math.Max(1, staff / 500), SynthTerms.Permanent, SynthTerms.UnpaidSecondment);
        AddMany(Math.Max(1, staff / 400), SynthTerms.Permanent, SynthTerms.OfferAccepted);
        AddMany(5, SynthTerms.NonExecutive, SynthTerms.Active);
    }

    private void AddMany(int people, byte contract, byte status)
    {
        for (var i = 0; i < people; i++)
        {
            var post = contract == SynthTerms.NonExecutive
                ? SynthPost.IndexOf("Non-executive Director", "vsm")
                : SynthPost.Draw(_random, _client.Organisation.Type);
            var person = NewPerson(post, inHeadcount: false);
            var fte = contract is SynthTerms.Permanent ? Fte() : (short)0;
            AddAssignment(ref person, post, contract, status, fte, primary: true);
            _people.Add(person);
        }
    }

    private SynthPerson NewPerson(byte post, bool inHeadcount)
    {
        var group = SynthShares.Draw(_random, _bme[post], _client.UnknownShare);
        _nextNumber += _random.Between(1, 7);
        return new SynthPerson
        {
            Number = _nextNumber,
            Post = post,
            Group = group,
            Ethnicity = SynthEthnicity.Draw(_random, group),
            InHeadcount = inHeadcount,
            HasRow = inHeadcount,
            FirstAssignment = _assignments.Count,
        };
    }

    private void AddAssignment(ref SynthPerson person, byte post, byte contract, byte status, short fte, bool primary)
    {
        person.Assignments++;
        var start = StartDay();
        _assignments.Add(new SynthAssignment
        {
            Person = _people.Count,
            Suffix = person.Assignments > 1 ? person.Assignments : (byte)0,
            Ethnicity = person.Ethnicity,
            Post = post,
            Contract = contract,
            Status = status,
            IsPrimary = primary,
            Fte = fte,
            Start = start,
            End = contract == SynthTerms.FixedTerm ? _snapshot + _random.Between(0, 700) : 0,
            Fault = -1,
        });
    }

    // Most have joined in recent years: the square of a uniform number, over thirty years.
    private int StartDay()
    {
        var at = _random.Below(10_000);
        return _snapshot - (int)((long)at * at * 10_950 / 100_000_000);
    }

    private byte Contract(byte post)
    {
        var section = SynthPost.All[post].Section;
        if (section == WorkforceSection.Medical && SynthPost.All[post].Row == "trainee") return SynthTerms.FixedTerm;
        var at = _random.Below(1000);
        if (section == WorkforceSection.Medical && at < 30) return SynthTerms.Locum;
        return at < 920 ? SynthTerms.Permanent : SynthTerms.FixedTerm;
    }

    private byte Status() => _random.Below(1000) switch
    {
        < 22 => 1,
        < 30 => 2,
        < 35 => 3,
        < 38 => 4,
        < 39 => 5,
        _ => SynthTerms.Active,
    };

    private static readonly short[] PartTime = [50, 53, 60, 64, 67, 75, 80, 85, 90];

    private short Fte() => _random.Chance(6200) ? (short)100 : _random.Pick(PartTime);
}
