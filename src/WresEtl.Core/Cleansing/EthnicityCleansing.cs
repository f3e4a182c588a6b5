using WresEtl.Core.Intake;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Cleansing;

/// <summary>
/// Fills undisclosed ethnicity from evidence, never by imputing. HR's answer decides; without one, all other evidence must name the same
/// group. Last year's value is no evidence. Someone who declined is changed only by what came after: an answer, a later export, a cleanse
/// return.
/// </summary>
public sealed class EthnicityCleansing
{
    private readonly List<EthnicityChange> _changes = [];
    private readonly List<EvidenceConflict> _conflicts = [];
    private readonly List<EvidenceConflict> _overruled = [];
    private readonly List<Finding> _unreadable = [];
    private readonly Dictionary<PersonKey, UndisclosedPerson> _undisclosed = [];

    private EthnicityCleansing()
    {
    }

    public IReadOnlyList<EthnicityChange> Changes => _changes;

    /// <summary>Evidence that disagrees, with no answer of HR's to decide: nothing was changed.</summary>
    public IReadOnlyList<EvidenceConflict> Conflicts => _conflicts;

    /// <summary>Evidence that disagrees with the answer of HR's that was used; the answer comes first.</summary>
    public IReadOnlyList<EvidenceConflict> Overruled => _overruled;

    /// <summary>Findings answered with a value that says nothing: not in the classification, or "not known".</summary>
    public IReadOnlyList<Finding> UnreadableAnswers => _unreadable;

    /// <summary>Everybody whom an answer of HR's can move, answered or not.</summary>
    public IReadOnlyDictionary<PersonKey, UndisclosedPerson> Undisclosed => _undisclosed;

    public IReadOnlyDictionary<PersonKey, EthnicCategory> NewEthnicities => Changes.ToDictionary(c => c.Person, c => c.After);

    /// <param name="headcount">The people as the record has them.</param>
    /// <param name="undisclosed">The open findings on undisclosed ethnicity, by person, each with its answer if it has one.</param>
    /// <param name="intake">For other evidence.</param>
    /// <param name="table">The year's classification.</param>
    /// <param name="snapshot">Only an export of a later day is evidence; an earlier one is shown to HR and never applied.</param>
    public static EthnicityCleansing Of(
        Headcount headcount, IReadOnlyDictionary<PersonKey, Finding> undisclosed, ClientIntake intake, EthnicityTable table, DateOnly snapshot)
    {
        var files = new EvidenceFiles(headcount, intake, snapshot);
        var cleansing = new EthnicityCleansing();
        foreach (var (key, finding) in undisclosed.OrderBy(u => u.Key.Vpd, StringComparer.Ordinal).ThenBy(u => u.Key.Employee))
        {
            var person = headcount.People[key];
            cleansing.Weigh(person, finding, cleansing.AnswerTo(finding, table), [.. OtherPosts(person), .. files.About(key)]);
        }

        return cleansing;
    }

    /// <summary>Whether a value of HR's answers the question what someone's ethnicity is: any category but "not known".</summary>
    public static bool IsAnswer(EthnicCategory? category) =>
        category is { Disclosure: DeclarationStatus.Declared or DeclarationStatus.Declined };

    /// <summary>What an answer says the ethnicity is; null where it says nothing, or was given about another value.</summary>
    public static EthnicCategory? AnswerOf(Answer? answer, string faultHash, EthnicityTable table) =>
        answer is { Kind: AnswerKinds.Value } && answer.FaultHash == faultHash && table.Find(answer.Code) is { } category && IsAnswer(category) ? category : null;

    private void Weigh(Person person, Finding finding, EthnicityEvidence? answer, IReadOnlyList<EthnicityEvidence> others)
    {
        var agreed = others.Count > 0 && others.All(e => e.Category.Group == others[0].Category.Group) ? others[0] : null;
        _undisclosed.Add(person.Key, new UndisclosedPerson(finding.Id, finding.FaultHash, person.Ethnicity, agreed?.Category));
        if (answer is not null)
        {
            if (others.Any(e => e.Category.Group != answer.Category.Group)) _overruled.Add(new EvidenceConflict(person, [answer, .. others]));
            Change(person, finding, answer);
        }
        else if (agreed is not null)
        {
            Change(person, finding, agreed);
        }
        else if (others.Count > 0)
        {
            _conflicts.Add(new EvidenceConflict(person, others));
        }
    }

    private void Change(Person person, Finding finding, EthnicityEvidence evidence) => _changes.Add(
        new EthnicityChange(person.Key, person.Chosen.At, person.Ethnicity, evidence.Category, evidence, finding.Rule.Id));

    /// <summary>A stale answer is no evidence: it was given about another value.</summary>
    private EthnicityEvidence? AnswerTo(Finding finding, EthnicityTable table)
    {
        if (finding is not { Answer: { Kind: AnswerKinds.Value } answer, AnswerIsStale: false }) return null;
        if (AnswerOf(answer, finding.FaultHash, table) is { } category)
            return new EthnicityEvidence(EvidenceKind.Answer, category, default, answer.AnsweredOn, answer.AnsweredBy);
        _unreadable.Add(finding);
        return null;
    }

    private static IEnumerable<EthnicityEvidence> OtherPosts(Person person) =>
        person.Ethnicity.Disclosure == DeclarationStatus.Declined ? [] : person.Others
            .Where(a => a.Ethnicity.Value is { Disclosure: DeclarationStatus.Declared })
            .Select(a => new EthnicityEvidence(EvidenceKind.OtherAssignment, a.Ethnicity.Value!, a.At, "", ""));
}
