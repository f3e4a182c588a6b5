using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>Puts the planned faults into a made model and counts those it found a place for.</summary>
internal sealed class FaultSeeder(SynthClientPlan client, SynthRandom random, DateOnly snapshot)
{
    private const int FirstOrdinary = 8;
    private readonly HashSet<int> _used = [];

    public Dictionary<SynthFault, int> Seeded { get; } = [];

    public SynthAssignment[] SeedWorkforce(SynthPerson[] people, SynthAssignment[] assignments)
    {
        var added = new List<SynthAssignment>();
        foreach (var fault in WorkforceFaults)
            for (var i = 0; i < client.FaultCount(fault); i++)
                Seed(fault, people, assignments, added);
        SeedDamagedNumbers(assignments);
        return [.. assignments, .. added];
    }

    private void SeedDamagedNumbers(SynthAssignment[] assignments)
    {
        var left = client.FaultCount(SynthFault.AssignmentNumberDamaged);
        for (var i = 0; i < assignments.Length && left > 0; i++)
        {
            if (assignments[i] is not { Suffix: 2, Contract: SynthTerms.Bank, Fault: < 0 }) continue;
            assignments[i].Fault = (sbyte)SynthFault.AssignmentNumberDamaged;
            Count(SynthFault.AssignmentNumberDamaged);
            left--;
        }
    }

    private static readonly SynthFault[] WorkforceFaults =
    [
        SynthFault.UnlistedEthnicity, SynthFault.BandWithoutLetter, SynthFault.LocalPay, SynthFault.NewPayScale,
        SynthFault.UnmappedStaffGroup, SynthFault.RetiredJobRole, SynthFault.DuplicateAssignment, SynthFault.TwoPrimaryAssignments,
        SynthFault.NoPrimaryAssignment, SynthFault.ConflictingEthnicity, SynthFault.OccupationAgainstStaffGroup,
        SynthFault.PayCodeAgainstDescription, SynthFault.UnlistedContractType, SynthFault.ImplausibleFte,
    ];

    private void Seed(SynthFault fault, SynthPerson[] people, SynthAssignment[] assignments, List<SynthAssignment> added)
    {
        var at = Find(people, (in SynthPerson person) => Fits(fault, person, assignments[person.FirstAssignment]));
        if (at < 0) return;
        ref var person = ref people[at];
        ref var main = ref assignments[person.FirstAssignment];
        Apply(fault, ref person, ref main, added);
        Count(fault);
    }

    private static bool Fits(SynthFault fault, in SynthPerson person, in SynthAssignment main)
    {
        var post = SynthPost.All[person.Post];
        var agenda = post.Section != WorkforceSection.Medical && post.Row.Length == 1;
        if (!person.InHeadcount || person.Assignments != 1) return false;
        return fault switch
        {
            SynthFault.BandWithoutLetter => post.Row[0] == '8',
            SynthFault.LocalPay or SynthFault.NewPayScale or SynthFault.UnmappedStaffGroup => post.Section != WorkforceSection.Medical,
            SynthFault.RetiredJobRole => post.Row == "trainee",
            SynthFault.OccupationAgainstStaffGroup => agenda,
            SynthFault.PayCodeAgainstDescription => agenda && post.Row is "2" or "3" or "4" or "5" or "6",
            SynthFault.ConflictingEthnicity => SynthEthnicity.All[person.Ethnicity].Code is "A" or "H",
            _ => true,
        };
    }

    private static void Apply(SynthFault fault, ref SynthPerson person, ref SynthAssignment main, List<SynthAssignment> added)
    {
        main.Fault = (sbyte)fault;
        switch (fault)
        {
            case SynthFault.UnlistedEthnicity:
                person.Group = EthnicGroup.Unknown;
                person.Ethnicity = main.Ethnicity = person.Number % 2 == 0 ? SynthEthnicity.Unlisted : SynthEthnicity.OtherUnlisted;
                break;
            case SynthFault.BandWithoutLetter or SynthFault.LocalPay or SynthFault.NewPayScale or SynthFault.UnmappedStaffGroup:
                person.HasRow = false;
                break;
            case SynthFault.UnlistedContractType:
                main.Contract = SynthTerms.UnlistedContract;
                person.HasRow = false;
                break;
            case SynthFault.ImplausibleFte:
                main.Fte = 3750;
                break;
            case SynthFault.TwoPrimaryAssignments or SynthFault.NoPrimaryAssignment or SynthFault.ConflictingEthnicity:
                added.Add(SecondPost(fault, ref person, ref main));
                break;
        }
    }

    private static SynthAssignment SecondPost(SynthFault fault, ref SynthPerson person, ref SynthAssignment main)
    {
        person.Assignments++;
        main.IsPrimary = fault != SynthFault.NoPrimaryAssignment;
        var second = main;
        second.Suffix = person.Assignments;
        second.Fte = 20;
        second.IsPrimary = fault == SynthFault.TwoPrimaryAssignments;
        // British beside Irish, Indian beside Pakistani: another value, the same group.
        if (fault == SynthFault.ConflictingEthnicity) second.Ethnicity++;
        return second;
    }

    public void SeedCases(SynthCase[] cases)
    {
        Each(SynthFault.NoInvestigationDate, cases, (in SynthCase c) => c.Type == 0 && c.Formal,
            (ref SynthCase c) => c.Investigated = 0);
        Each(SynthFault.DuplicateCase, cases, (in SynthCase c) => c.Type == 0 && c.Formal, (ref SynthCase _) => { });
        Each(SynthFault.CaseWithoutEmployee, cases, (in SynthCase c) => c.Person >= 0 && OnlyOne(cases, c),
            (ref SynthCase c) => c.Person = -1);
        Each(SynthFault.EmployeeNumberWithoutZeros, cases,
            (in SynthCase c) => c.Person >= 0 && c.EmployeeNumber < 10_000_000 && OnlyOne(cases, c),
            (ref SynthCase _) => { });
    }

    // A number that cannot be matched must not hide a second case of the same person.
    private static bool OnlyOne(SynthCase[] cases, SynthCase one) => cases.Count(c => c.EmployeeNumber == one.EmployeeNumber) == 1;

    public void SeedApplications(SynthApplication[] applications)
    {
        if (client.Recruitment == RecruitmentLayout.Aggregate) return;
        // Without the day of shortlisting, nothing but the appointment shows the year.
        var lastSnapshot = snapshot.AddYears(-1).DayNumber;
        Each(SynthFault.AppointedNotShortlisted, applications,
            (in SynthApplication a) => a.Appointed && a.Applied > lastSnapshot, (ref SynthApplication a) => a.Shortlisted = false);
        Each(SynthFault.DuplicateApplication, applications,
            (in SynthApplication a) => a.Shortlisted, (ref SynthApplication _) => { });
    }

    public void SeedCompletions(SynthCompletion[] completions, SynthPerson[] people)
    {
        if (client.Training != SynthDetail.Rows) return;
        Each(SynthFault.UnclassifiedCourse, completions, (in SynthCompletion c) => TrainingMaker.Courses[c.Course].Essential,
            (ref SynthCompletion c) => (c.Course, c.Status) = (TrainingMaker.Unclassified, 0));
        Each(SynthFault.EmployeeNumberWithoutZeros, completions,
            (in SynthCompletion c) => TrainingMaker.Courses[c.Course].Essential && people[c.Person].Number < 10_000_000,
            (ref SynthCompletion _) => { });
        Each(SynthFault.EmployeeNumberInExponent, completions, (in SynthCompletion c) => TrainingMaker.Courses[c.Course].Essential,
            (ref SynthCompletion _) => { });
    }

    /// <summary>Faults of whole files.</summary>
    public void SeedFiles()
    {
        if (client.FaultCount(SynthFault.SameFileTwice) > 0) Count(SynthFault.SameFileTwice);
        if (client.HasSurvey && client.FaultCount(SynthFault.CompositeOrganisationCode) > 0) Count(SynthFault.CompositeOrganisationCode);
        if (client.Recruitment != RecruitmentLayout.Aggregate) return;
        if (client.FaultCount(SynthFault.AppointedOverShortlisted) > 0) Count(SynthFault.AppointedOverShortlisted);
        if (client.FaultCount(SynthFault.TotalDoesNotAdd) > 0) Count(SynthFault.TotalDoesNotAdd);
    }

    public void SeedBoard(SynthBoardMember[] board)
    {
        if (client.Board != SynthDetail.Rows) return;
        Each(SynthFault.BoardEthnicityBlank, board, (in SynthBoardMember m) => !m.Executive && !m.Vacant && m.Ended == 0,
            (ref SynthBoardMember m) => m.Ethnicity = SynthEthnicity.Blank);
    }

    private void Count(SynthFault fault) => Seeded[fault] = Seeded.GetValueOrDefault(fault) + 1;

    private delegate bool Fit<T>(in T item);

    private delegate void Change<T>(ref T item);

    private void Each<T>(SynthFault fault, T[] items, Fit<T> fits, Change<T> change)
        where T : struct, ISynthFaulty
    {
        _used.Clear();
        for (var i = 0; i < client.FaultCount(fault); i++)
        {
            var at = Find(items, (in T item) => item.Fault < 0 && fits(item));
            if (at < 0) return;
            change(ref items[at]);
            items[at].Fault = (sbyte)fault;
            Count(fault);
        }
    }

    // From a random place on, so that faults are spread over the file; board members' posts come first and are left alone.
    private int Find<T>(T[] items, Fit<T> fits)
    {
        var first = items.Length > 4 * FirstOrdinary && typeof(T) == typeof(SynthPerson) ? FirstOrdinary : 0;
        var span = items.Length - first;
        if (span <= 0) return -1;
        var from = random.Below(span);
        for (var step = 0; step < span; step++)
        {
            var at = first + (from + step) % span;
            if (_used.Contains(at) || !fits(items[at])) continue;
            _used.Add(at);
            return at;
        }
        return -1;
    }
}

/// <summary>A row that can carry one fault; −1 is none.</summary>
internal interface ISynthFaulty
{
    sbyte Fault { get; set; }
}
