using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <param name="Title">Generic.</param>
/// <param name="Type">Competency type, or empty.</param>
/// <param name="Activity">Activity type of the dictionary.</param>
/// <param name="Essential">Required of the post.</param>
/// <param name="IsDevelopment">Non-mandatory training or CPD by the starting table.</param>
internal sealed record SynthCourse(string Title, string Type, string Activity, bool Essential, bool IsDevelopment);

/// <summary>
/// Makes about two completions for three staff: mandatory courses, and development that White staff reach about 1.1 times as
/// often. Some were not attended, some lie outside the year, some people come twice.
/// </summary>
internal sealed class TrainingMaker(SynthClientPlan client, SynthRandom random, DateOnly snapshot, SynthPerson[] people)
{
    public static readonly SynthCourse[] Courses =
    [
        new("Fire Safety - 2 Years", "CSTF", "Health and Safety", true, false),
        new("Information Governance - 1 Year", "CSTF", "Informatics", true, false),
        new("Moving and Handling - Level 1", "CSTF", "Health and Safety", true, false),
        new("Resuscitation - Level 2", "CSTF", "Resuscitation", true, false),
        new("Corporate Induction", "LOCAL", "Induction", true, false),
        new("Coaching Conversations", "", "Personal Development", false, true),
        new("Leading Teams", "", "Personal Development", false, true),
        new("Postgraduate Certificate Module", "", "Postgraduate Health Care and Medical Education", false, true),
        new("Mentoring Circle", "", "Personal Development", false, true),
        new("Writing for Publication", "", "Personal Development", false, true),

        // Seeded only: an activity type that says neither.
        new("Local Systems Update", "", "Informatics", false, false),
    ];

    public const byte Unclassified = 10;
    private const int Mandatory = 5;

    public static readonly string[] Statuses = ["Completed", "Attended", "Did Not Attend", "Cancelled", "Enrolled"];

    private readonly int _start = snapshot.AddYears(-1).AddDays(1).DayNumber;
    private readonly int _end = snapshot.DayNumber;

    private readonly SynthQuota[] _develop = [new(random), new(random), new(random)];

    public SynthCompletion[] Make()
    {
        var completions = new List<SynthCompletion>(client.Organisation.Staff * 7 / 10 + 8);
        for (var person = 0; person < client.Organisation.Staff; person++) Train(completions, person);
        return [.. completions];
    }

    /// <summary>It counts for the person: development, attended, in the year.</summary>
    public static bool Counts(in SynthCompletion completion, DateOnly snapshot) =>
        Courses[completion.Course].IsDevelopment && completion.Status <= 1
        && completion.Completed > snapshot.AddYears(-1).DayNumber && completion.Completed <= snapshot.DayNumber;

    private void Train(List<SynthCompletion> completions, int person)
    {
        if (random.Chance(4000)) completions.Add(Completion(person, (byte)random.Below(Mandatory), StatusOf(), InYear()));
        if (!people[person].HasRow || !Develops(people[person].Group)) return;
        completions.Add(Development(person));
        if (random.Chance(2500)) completions.Add(Development(person));
    }

    private bool Develops(EthnicGroup group) => _develop[(int)group].Next(group == EthnicGroup.Bme ? 1950 : 2150);

    private SynthCompletion Development(int person)
    {
        var day = random.Chance(500) ? _start - random.Between(1, 200) : InYear();
        return Completion(person, (byte)(Mandatory + random.Below(Unclassified - Mandatory)), StatusOf(), day);
    }

    private static SynthCompletion Completion(int person, byte course, byte status, int day) =>
        new() { Person = person, Course = course, Status = status, Completed = day, Fault = -1 };

    private int InYear() => random.Between(_start, _end);

    private byte StatusOf() => random.Below(100) switch
    {
        < 75 => 0,
        < 93 => 1,
        < 97 => 2,
        < 99 => 3,
        _ => 4,
    };
}
