using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>
/// Makes about one case in 75 staff over two activity years and a little before: formal disciplinary ones and those that do not
/// count. BME staff are about 1.2 times as likely to enter the process. One case in thirty concerns someone who has left.
/// </summary>
internal sealed class DisciplinaryMaker(SynthClientPlan client, SynthRandom random, DateOnly snapshot, SynthPerson[] people)
{
    public static readonly string[] Types = ["Disciplinary", "Grievance", "Capability", "Harassment", "Sickness", "Probation"];

    private readonly int _firstStart = snapshot.AddYears(-2).AddDays(1).DayNumber;
    private readonly int _secondStart = snapshot.AddYears(-1).AddDays(1).DayNumber;
    private readonly int _end = snapshot.DayNumber;
    private readonly SynthQuota _bme = new(random);
    private readonly int _bmeShare = Math.Min(BmeShare(people, client.Organisation.Staff), 10_000);
    private readonly HashSet<(int Employee, int Year)> _entered = [];

    /// <param name="seed">Puts faults into the cases before it is settled which of them count.</param>
    public SynthCase[] Make(Action<SynthCase[]> seed)
    {
        var cases = new SynthCase[Math.Max(6, client.Organisation.Staff / 75)];
        for (var i = 0; i < cases.Length; i++) cases[i] = Case();
        Array.Sort(cases, (a, b) => a.Opened != b.Opened ? a.Opened - b.Opened : a.EmployeeNumber - b.EmployeeNumber);
        seed(cases);
        foreach (ref var made in cases.AsSpan()) Count(ref made);
        return cases;
    }

    private SynthCase Case()
    {
        var opened = random.Between(_firstStart - 60, _end - 15);
        var formal = random.Chance(8000);
        var made = new SynthCase
        {
            Type = random.Chance(6500) ? (byte)0 : (byte)random.Between(1, Types.Length - 1),
            Formal = formal,
            Suspended = formal && random.Chance(1500),
            Opened = opened,
            Investigated = formal ? opened + random.Between(0, 14) : 0,
            Fault = -1,
            CountedYear = -1,
        };
        Assign(ref made);
        return made;
    }

    private void Assign(ref SynthCase made)
    {
        if (random.Chance(330))
        {
            var group = SynthShares.Draw(random, 2000, 500);
            made.Person = -1;
            made.EmployeeNumber = client.FirstEmployeeNumber - random.Between(1, 90_000);
            made.Ethnicity = SynthEthnicity.Draw(random, group);
            return;
        }
        made.Person = PickPerson();
        made.EmployeeNumber = people[made.Person].Number;
        made.Ethnicity = people[made.Person].Ethnicity;
    }

    // Whether a case concerns a BME member of staff is kept to the planned share; who it is, is chance.
    private int PickPerson()
    {
        var isBme = _bme.Next(_bmeShare);
        while (true)
        {
            var person = random.Below(client.Organisation.Staff);
            if (people[person].Group == EthnicGroup.Bme == isBme) return person;
        }
    }

    private static int BmeShare(SynthPerson[] people, int staff)
    {
        var bme = 0;
        for (var i = 0; i < staff; i++) bme += people[i].Group == EthnicGroup.Bme ? 1 : 0;
        // 1.2 times as likely; an organisation of one group only stays with it.
        return bme == 0 ? 0 : bme == staff ? 10_000 : (int)(12_000L * bme / (staff + bme * 2L / 10));
    }

    /// <summary>One entry for each person and activity year; the first counts.</summary>
    private void Count(ref SynthCase made)
    {
        if (made.Type != 0 || !made.Formal) return;
        var day = made.Investigated > 0 ? made.Investigated : made.Opened;
        if (day < _firstStart || day > _end) return;
        var year = day >= _secondStart ? 0 : 1;
        // Without a number it cannot be seen that two cases are one person's.
        var isNameless = made.Fault == (sbyte)SynthFault.CaseWithoutEmployee;
        if (isNameless || _entered.Add((made.EmployeeNumber, year))) made.CountedYear = (sbyte)year;
    }
}
