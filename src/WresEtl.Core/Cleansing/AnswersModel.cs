using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Cleansing;

/// <summary>Somebody whose record gives no ethnicity, and what becomes of them without an answer of HR's.</summary>
/// <param name="FindingId">The finding that asks for an answer.</param>
/// <param name="FaultHash">The state of the fault: an answer to another one does nothing.</param>
/// <param name="Recorded">What the record says.</param>
/// <param name="Otherwise">What other evidence agrees on; null where there is none, or it disagrees.</param>
public sealed record UndisclosedPerson(string FindingId, string FaultHash, EthnicCategory Recorded, EthnicCategory? Otherwise)
{
    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(UndisclosedPerson);
}

/// <summary>The whole workforce under some answers. INTERNAL: exact.</summary>
/// <param name="Rate">How much ethnicity is declared.</param>
/// <param name="Groups">People by group.</param>
public readonly record struct AnswersEffect(DisclosureRate Rate, GroupCounts Groups)
{
    /// <summary>The people as they are counted.</summary>
    public static AnswersEffect Of(Headcount headcount) => Of(headcount.People.Values);

    internal static AnswersEffect Of(IEnumerable<Person> people) => people.Aggregate(default(AnswersEffect), (sum, p) => sum.Add(p.Ethnicity));

    internal AnswersEffect Add(EthnicCategory category) => new(Rate.Add(category.Disclosure), Groups.Add(category.Group));
}

/// <summary>
/// What answers would come to, without running the client again: everybody whom no answer can move, counted, and the others one by one. It
/// gives what <see cref="EthnicityCleansing"/> would, since both ask <see cref="EthnicityCleansing.AnswerOf"/> what an answer says.
/// </summary>
/// <param name="Others">Everybody else.</param>
/// <param name="People">Those whom an answer can move, by the finding's id in ordinal order.</param>
public sealed record AnswersModel(AnswersEffect Others, IReadOnlyList<UndisclosedPerson> People)
{
    /// <param name="headcount">The people, before or after evidence.</param>
    /// <param name="cleansing">Their cleansing.</param>
    public static AnswersModel Of(Headcount headcount, EthnicityCleansing cleansing) => new(
        AnswersEffect.Of(headcount.People.Values.Where(p => !cleansing.Undisclosed.ContainsKey(p.Key))),
        [.. cleansing.Undisclosed.Values.OrderBy(u => u.FindingId, StringComparer.Ordinal)]);

    /// <summary>The record as it is: no answer, no other evidence.</summary>
    public AnswersEffect AsRecorded() => People.Aggregate(Others, (sum, p) => sum.Add(p.Recorded));

    /// <param name="answers">By finding id; answers to other findings move nobody.</param>
    /// <param name="table">The year's classification.</param>
    public AnswersEffect With(IReadOnlyDictionary<string, Answer> answers, EthnicityTable table) => People.Aggregate(Others, (sum, p) => sum.Add(
        EthnicityCleansing.AnswerOf(answers.GetValueOrDefault(p.FindingId), p.FaultHash, table) ?? p.Otherwise ?? p.Recorded));
}
