using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Cleansing;

/// <summary>
/// What later exports and data-cleanse returns say of each person: of either kind, the rows of the latest day. Rows that disagree are all
/// kept, so that the disagreement is seen.
/// </summary>
internal sealed class EvidenceFiles
{
    private readonly Dictionary<PersonKey, List<EthnicityEvidence>> _byPerson = [];

    /// <param name="headcount">The people evidence can be about.</param>
    /// <param name="intake">The files.</param>
    /// <param name="snapshot">Only an export of a later day is evidence; an earlier or undated one never is.</param>
    public EvidenceFiles(Headcount headcount, ClientIntake intake, DateOnly snapshot)
    {
        if (intake.Later.Count + intake.Cleanse.Count == 0) return;
        var people = headcount.People.Keys.ToLookup(k => k.Employee);
        Add(people, EvidenceKind.LaterExport, intake.Later
            .Where(a => a.Snapshot.Value?.Date > snapshot)
            .Select(a => new Row(PersonKey.Of(a), a.Snapshot.Value?.Date, a.Snapshot.Raw, a.Ethnicity.Value, a.At)));
        Add(people, EvidenceKind.CleanseReturn, intake.Cleanse
            .Select(c => new Row(new PersonKey("", c.Employee), c.AnsweredOn.Value?.Date, c.AnsweredOn.Raw, c.Ethnicity.Value, c.At)));
    }

    private sealed record Row(PersonKey Key, DateOnly? Day, string On, EthnicCategory? Category, RowRef At);

    public IReadOnlyList<EthnicityEvidence> About(PersonKey person) => _byPerson.TryGetValue(person, out var found) ? found : [];

    private void Add(ILookup<EmployeeNumber, PersonKey> people, EvidenceKind kind, IEnumerable<Row> rows)
    {
        var byPerson = rows
            .Where(r => r.Category is { Disclosure: DeclarationStatus.Declared })
            .Select(r => (Row: r, Person: PersonOf(r.Key, people)))
            .Where(r => r.Person is not null)
            .GroupBy(r => r.Person!.Value, r => r.Row);
        foreach (var person in byPerson)
        {
            if (!_byPerson.TryGetValue(person.Key, out var found)) _byPerson.Add(person.Key, found = []);
            found.AddRange(Latest([.. person])
                .OrderBy(r => r.Category!.Code, StringComparer.Ordinal).ThenBy(r => r.At.Sheet).ThenBy(r => r.At.Row)
                .Select(r => new EthnicityEvidence(kind, r.Category!, r.At, r.On, "")));
        }
    }

    private static IEnumerable<Row> Latest(IReadOnlyList<Row> rows)
    {
        var latest = rows.Max(r => r.Day ?? DateOnly.MinValue);
        return rows.Where(r => (r.Day ?? DateOnly.MinValue) == latest);
    }

    /// <summary>An employee number belongs to one ESR trust; where two people have it and the row names no trust, it is about nobody.</summary>
    private static PersonKey? PersonOf(PersonKey row, ILookup<EmployeeNumber, PersonKey> people)
    {
        var candidates = people[row.Employee].Where(p => p.Vpd.Length == 0 || row.Vpd.Length == 0 || p.Vpd == row.Vpd).Take(2).ToArray();
        return candidates.Length == 1 ? candidates[0] : null;
    }
}
