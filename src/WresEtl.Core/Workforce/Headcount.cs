using System.Runtime.InteropServices;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Workforce;

/// <summary>The people in post on the snapshot date, each once, and every row that was left out with its reason.</summary>
public sealed class Headcount
{
    private readonly Dictionary<PersonKey, Person> _people;
    private readonly bool _namesTrusts;
    private Dictionary<EmployeeNumber, Person>? _byNumber;

    private Headcount(
        Dictionary<PersonKey, Person> people,
        IReadOnlyList<(Assignment Row, AsideReason Reason)> leftOut,
        IReadOnlyList<(Assignment Kept, Assignment Other)> conflicts)
    {
        (_people, LeftOut, Conflicts) = (people, leftOut, conflicts);
        foreach (var (key, person) in people)
        {
            Total = Total.Add(person.Ethnicity.Group);
            _namesTrusts |= key.Vpd.Length > 0;
        }
    }

    public IReadOnlyDictionary<PersonKey, Person> People => _people;

    /// <summary>Rows outside the headcount, and rows of people counted by another row.</summary>
    public IReadOnlyList<(Assignment Row, AsideReason Reason)> LeftOut { get; }

    /// <summary>The same assignment twice with the same start and different content: which one is right nobody can tell from the file.</summary>
    public IReadOnlyList<(Assignment Kept, Assignment Other)> Conflicts { get; }

    public GroupCounts Total { get; }

    /// <summary>True where somebody in the headcount has the employee number, in whichever trust.</summary>
    public bool Employs(EmployeeNumber number) => WithNumber(number) is not null;

    /// <summary>
    /// The person with the employee number, or null. A number in two trusts of one client names nobody for certain: the first by trust
    /// number is taken.
    /// </summary>
    public Person? WithNumber(EmployeeNumber number)
    {
        // Hardly any export names the trust: then the people are found as they are kept.
        if (!_namesTrusts) return _people.GetValueOrDefault(new PersonKey("", number));
        _byNumber ??= People.Values.GroupBy(p => p.Key.Employee).ToDictionary(n => n.Key, n => n.MinBy(p => p.Key.Vpd, StringComparer.Ordinal)!);
        return _byNumber.GetValueOrDefault(number);
    }

    /// <summary>The same people with the ethnicities that evidence gives; rows and posts stay as they are.</summary>
    public Headcount With(IReadOnlyDictionary<PersonKey, EthnicCategory> ethnicities)
    {
        if (ethnicities.Count == 0) return this;
        var people = new Dictionary<PersonKey, Person>(_people);
        foreach (var (key, ethnicity) in ethnicities) people[key] = people[key] with { Ethnicity = ethnicity };
        return new Headcount(people, LeftOut, Conflicts);
    }

    /// <param name="assignments">Every row of the workforce files, in any order.</param>
    /// <param name="standard">The year's standard.</param>
    /// <param name="placement">Places the chosen assignment.</param>
    public static Headcount Of(
        RowCollection<Assignment> assignments,
        Standard standard,
        PersonPlacement placement)
    {
        var leftOut = new List<(Assignment, AsideReason)>();
        var conflicts = new List<(Assignment, Assignment)>();
        var people = new Dictionary<PersonKey, Person>(assignments.Count);
        var several = new Dictionary<PersonKey, List<Assignment>>();
        foreach (var row in assignments)
        {
            if (WhyOut(row, standard, placement) is { } reason)
            {
                leftOut.Add((row, reason));
                continue;
            }

            var key = PersonKey.Of(row);
            ref var person = ref CollectionsMarshal.GetValueRefOrAddDefault(people, key, out var isKnown);
            if (isKnown) (CollectionsMarshal.GetValueRefOrAddDefault(several, key, out _) ??= [person!.Chosen]).Add(row);
            else person = PersonOf(key, row, [], standard, placement);
        }

        foreach (var (key, rows) in several)
        {
            Order(rows, leftOut, conflicts);
            people[key] = PersonOf(key, rows[0], rows.GetRange(1, rows.Count - 1), standard, placement);
        }

        return new Headcount(people, leftOut, conflicts);
    }

    private static void Order(List<Assignment> rows, List<(Assignment, AsideReason)> leftOut, List<(Assignment, Assignment)> conflicts)
    {
        DropEarlierVersions(rows, leftOut, conflicts);
        rows.Sort(AssignmentOrder.Choice);
        leftOut.AddRange(rows.Skip(1).Select(r => (r, AsideReason.OtherAssignment)));
    }

    private static Person PersonOf(
        PersonKey key, Assignment chosen, IReadOnlyList<Assignment> others, Standard standard, PersonPlacement placement) => new()
        {
            Key = key,
            Chosen = chosen,
            Others = others,
            // A code nobody knows is Unknown, never the nearest.
            Ethnicity = chosen.Ethnicity.Value ?? standard.Ethnicity.Missing,
            Placement = placement.Place(chosen),
        };

    /// <summary>Of several rows of one assignment the one that started last is the current one.</summary>
    private static void DropEarlierVersions(
        List<Assignment> rows, List<(Assignment, AsideReason)> leftOut, List<(Assignment, Assignment)> conflicts)
    {
        rows.Sort(AssignmentOrder.Version);
        for (var i = rows.Count - 1; i > 0; i--)
        {
            var (kept, other) = (rows[i - 1], rows[i]);
            if (kept.Number.IsNone || kept.Number != other.Number) continue;
            var sameStart = kept.StartDay == other.StartDay;
            var isRepeat = sameStart && AssignmentOrder.SameContent(kept, other);
            if (sameStart && !isRepeat) conflicts.Add((kept, other));
            leftOut.Add((other, isRepeat ? AsideReason.RepeatedRow : AsideReason.EarlierVersion));
            rows.RemoveAt(i);
        }
    }

    /// <summary>Why a row is outside the population, or null. What nobody can decide stays in, unplaced, so that it is seen.</summary>
    private static AsideReason? WhyOut(Assignment row, Standard standard, PersonPlacement placement)
    {
        if (row.Snapshot.Value?.Date is { } day && day != standard.SnapshotDate) return AsideReason.NotLiveAtSnapshot;
        if (row.StartDay > standard.SnapshotDate || row.EndDay < standard.SnapshotDate) return AsideReason.NotLiveAtSnapshot;
        if (row.PersonType.Value is "NonEmployee") return AsideReason.NotAnEmployee;
        if (row.Contract.Value is { InHeadcount: false }) return AsideReason.ContractNotCounted;
        if (row.Status.Value is { InHeadcount: false }) return AsideReason.StatusNotCounted;
        return placement.IsOutOfWorkforce(row) ? AsideReason.NotAnEmployee : null;
    }
}
