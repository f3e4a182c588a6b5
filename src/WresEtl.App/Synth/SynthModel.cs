using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>One person of the workforce file, counted or not.</summary>
internal struct SynthPerson
{
    public int Number;
    public byte Ethnicity;
    public EthnicGroup Group;

    /// <summary>The post that counts.</summary>
    public byte Post;
    public bool InHeadcount;

    /// <summary>In the headcount, and in one of the template's rows.</summary>
    public bool HasRow;

    /// <summary>First and number of this person's assignments.</summary>
    public int FirstAssignment;
    public byte Assignments;
}

/// <summary>One row of the workforce file.</summary>
internal struct SynthAssignment
{
    public int Person;
    public byte Suffix;
    public byte Ethnicity;
    public byte Post;
    public byte Contract;
    public byte Status;
    public bool IsPrimary;

    /// <summary>Hundredths.</summary>
    public short Fte;

    /// <summary>Day number.</summary>
    public int Start;

    /// <summary>Day number, or 0 for open.</summary>
    public int End;

    /// <summary>The fault that changes how this row is printed, or −1.</summary>
    public sbyte Fault;
}

internal struct SynthApplication : ISynthFaulty
{
    public byte Ethnicity;
    public byte Post;
    public bool Shortlisted;
    public bool Appointed;
    public bool Declined;

    /// <summary>Day numbers.</summary>
    public int Applied;
    public int ShortlistedOn;
    public int AppointedOn;
    public sbyte Fault { get; set; }
}

internal struct SynthCase : ISynthFaulty
{
    /// <summary>Index of the person, or −1 for someone who has left.</summary>
    public int Person;
    public int EmployeeNumber;
    public byte Ethnicity;
    public byte Type;
    public bool Formal;
    public bool Suspended;
    public int Opened;
    public int Investigated;
    public sbyte Fault { get; set; }

    /// <summary>The activity year it counts in (0 this year, 1 the year before), or −1.</summary>
    public sbyte CountedYear;
}

internal struct SynthCompletion : ISynthFaulty
{
    public int Person;
    public byte Course;
    public byte Status;
    public int Completed;
    public sbyte Fault { get; set; }
}

internal struct SynthBoardMember : ISynthFaulty
{
    public string Role;
    public string Kind;
    public byte Ethnicity;
    public bool Voting;
    public bool Executive;
    public int EmployeeNumber;
    public int Ended;
    public bool Vacant;
    public sbyte Fault { get; set; }
}

/// <summary>Everything true about one client, from which tables and truth both follow.</summary>
internal sealed class SynthModel
{
    public required SynthClientPlan Client { get; init; }
    public required int Year { get; init; }
    public required SynthPerson[] People { get; init; }
    public required SynthAssignment[] Assignments { get; init; }
    public required SynthApplication[] Applications { get; init; }
    public required SynthCase[] Cases { get; init; }
    public required SynthCompletion[] Completions { get; init; }
    public required SynthBoardMember[] Board { get; init; }

    /// <summary>What the recruitment file says by ethnicity, faults of a summary included.</summary>
    public required RecruitmentSummary Recruitment { get; init; }

    /// <summary>How often each fault was really seeded.</summary>
    public required IReadOnlyDictionary<SynthFault, int> Seeded { get; init; }

    public DateOnly Snapshot => new(Year, 3, 31);
}
