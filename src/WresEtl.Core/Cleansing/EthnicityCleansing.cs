using WresEtl.Core.Intake;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Cleansing;

/// <summary>
/// Fills undisclosed ethnicity from evidence, never by imputing. HR's answer decides alone; without one, all other evidence must name
/// the same group. Last year's value is no evidence. Someone who declined is changed only by what came after: an answer, a later
/// export, a cleanse return.
/// </summary>
public sealed class EthnicityCleansing
{
    private EthnicityCleansing(
        IReadOnlyList<EthnicityChange> changes, IReadOnlyList<EvidenceConflict> conflicts, IReadOnlyList<Finding> unreadableAnswers) =>
        (Changes, Conflicts, UnreadableAnswers) = (changes, conflicts, unreadableAnswers);

    public IReadOnlyList<EthnicityChange> Changes { get; }

    public IReadOnlyList<EvidenceConflict> Conflicts { get; }

    /// <summary>Findings answered with a value that is not in the classification.</summary>
    public IReadOnlyList<Finding> UnreadableAnswers { get; }

    public IReadOnlyDictionary<PersonKey, EthnicCategory> NewEthnicities => Changes.ToDictionary(c => c.Person, c => c.After);

    /// <param name="headcount">The people as the record has them.</param>
    /// <param name="undisclosed">The open findings on undisclosed ethnicity, by person, each with its answer if it has one.</param>
    /// <param name="intake">For other evidence.</param>
    /// <param name="table">The year's classification.</param>
    /// <param name="snapshot">Only an export of a later day is evidence; an earlier one is shown to HR and never applied.</param>
    public static EthnicityCleansing Of(
        Headcount headcount, IReadOnlyDictionary<PersonKey, Finding> undisclosed, ClientIntake intake, EthnicityTable table, DateOnly snapshot)
    {
        var later = Later(intake, snapshot);
        var cleanse = Returned(intake);
        var changes = new List<EthnicityChange>();
        var conflicts = new List<EvidenceConflict>();
        var unreadable = new List<Finding>();
        foreach (var (key, finding) in undisclosed.OrderBy(u => u.Key.Vpd, StringComparer.Ordinal).ThenBy(u => u.Key.Employee))
        {
            var person = headcount.People[key];
            var answer = AnswerTo(finding, table, unreadable);
            var other = answer is null ? Other(person, later, cleanse) : [];
            if (other.Select(e => e.Category.Group).Distinct().Count() > 1) conflicts.Add(new EvidenceConflict(person, other));
            else if ((answer ?? other.FirstOrDefault()) is { } evidence)
                changes.Add(new EthnicityChange(key, person.Chosen.At, person.Ethnicity, evidence.Category, evidence, finding.Rule.Id));
        }

        return new EthnicityCleansing(changes, conflicts, unreadable);
    }

    /// <summary>A stale answer is no evidence: it was given about another value.</summary>
    private static EthnicityEvidence? AnswerTo(Finding finding, EthnicityTable table, List<Finding> unreadable)
    {
        if (finding is not { Answer: { Kind: AnswerKinds.Value } answer, AnswerIsStale: false }) return null;
        var category = table.Find(answer.Code);
        if (category is null or { Disclosure: Disclosure.Missing })
        {
            unreadable.Add(finding);
            return null;
        }

        return new EthnicityEvidence(EvidenceKind.Answer, category, default, answer.AnsweredOn, answer.AnsweredBy);
    }

    private static List<EthnicityEvidence> Other(
        Person person,
        Dictionary<EmployeeNumber, EthnicityEvidence> later,
        Dictionary<EmployeeNumber, EthnicityEvidence> cleanse)
    {
        var found = new List<EthnicityEvidence>();
        if (person.Ethnicity.Disclosure != Disclosure.Declined)
        {
            found.AddRange(person.Others
                .Where(a => IsDeclared(a.Ethnicity.Value))
                .Select(a => new EthnicityEvidence(EvidenceKind.OtherAssignment, a.Ethnicity.Value!, a.At, "", "")));
        }

        if (later.TryGetValue(person.Key.Employee, out var fromLater)) found.Add(fromLater);
        if (cleanse.TryGetValue(person.Key.Employee, out var fromCleanse)) found.Add(fromCleanse);
        return found;
    }

    private static bool IsDeclared(EthnicCategory? category) => category is { Disclosure: Disclosure.Declared };

    /// <summary>The latest declared value of each person; rows of one day that disagree are no evidence.</summary>
    private static Dictionary<EmployeeNumber, EthnicityEvidence> Later(ClientIntake intake, DateOnly snapshot) => Latest(
        intake.Later.Where(a => IsDeclared(a.Ethnicity.Value) && a.Snapshot.Value?.Date > snapshot).Select(a => (a.Employee, Day: a.Snapshot.Value?.Date, a.Snapshot.Raw, a.Ethnicity.Value!, a.At)),
        EvidenceKind.LaterExport);

    private static Dictionary<EmployeeNumber, EthnicityEvidence> Returned(ClientIntake intake) => Latest(
        intake.Cleanse.Where(c => IsDeclared(c.Ethnicity.Value)).Select(c => (c.Employee, Day: c.AnsweredOn.Value?.Date, c.AnsweredOn.Raw, c.Ethnicity.Value!, c.At)),
        EvidenceKind.CleanseReturn);

    private static Dictionary<EmployeeNumber, EthnicityEvidence> Latest(
        IEnumerable<(EmployeeNumber Employee, DateOnly? Day, string On, EthnicCategory Category, RowRef At)> rows, EvidenceKind kind) =>
        rows.GroupBy(r => r.Employee)
            .Select(g => (g.Key, Rows: g.Where(r => (r.Day ?? DateOnly.MinValue) == g.Max(x => x.Day ?? DateOnly.MinValue)).ToList()))
            .Where(g => g.Rows.Select(r => r.Category.Group).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g =>
            {
                var first = g.Rows.OrderBy(r => r.Category.Code, StringComparer.Ordinal).First();
                return new EthnicityEvidence(kind, first.Category, first.At, first.On, "");
            });
}
