using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Rules;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Cleansing;

/// <summary>What answers would come to is what cleansing then makes of them.</summary>
public sealed class AnswersModelTests
{
    private static readonly EthnicityTable Table = YearStandards.Of(2020).Ethnicity;

    private static readonly Gen<string> Ethnicity = Gen.Elements("", "99", "Z", "A", "H - Indian", "N", "no such thing");

    /// <summary>Three people: what the record says, another post, a cleanse return; and an answer, a stale one among them.</summary>
    private static readonly Gen<(string Record, string Other, string Cleanse, string Answer, bool IsStale)[]> People = (
        from record in Ethnicity
        from other in Ethnicity
        from cleanse in Gen.Elements("", "A", "H", "CP")
        from answer in Gen.Elements("", "value A", "value H", "value Z", "value 99", "value nonsense", "explained E03", "will-fix F01")
        from stale in Gen.Elements(false, false, false, true)
        select (record, other, cleanse, answer, stale)).ArrayOf(3);

    [Fact]
    public void Answers_ComeToWhatCleansingMakesOfThem() => Prop.ForAll(People.ToArbitrary(), people =>
    {
        var (unanswered, answers) = (ScenarioOf(people), new Dictionary<string, Answer>(StringComparer.Ordinal));
        var scenario = ScenarioOf(people).Answering(f => AnswerTo(f, people, answers));
        var (cleansing, headcount) = (scenario.Cleansing(), unanswered.Headcount());
        var made = AnswersEffect.Of(headcount.With(cleansing.NewEthnicities));
        var model = AnswersModel.Of(headcount, unanswered.Cleansing());
        Assert.Equal(made, model.With(answers, Table));
        Assert.Equal(AnswersEffect.Of(headcount), model.AsRecorded());
        // Made of a run that had the answers, it says the same.
        Assert.Equal(made, AnswersModel.Of(headcount.With(cleansing.NewEthnicities), cleansing).With(answers, Table));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260401, 1));

    [Fact]
    public void Answer_MovesDeclaredAndUnknown_AndAnswersToOtherFindingsMoveNobody()
    {
        var scenario = Scenario.Of(Valid.Assignment(("ethnic_origin", "")), Valid.Assignment(("employee_number", "90000002"), ("assignment_number", "90000002")));
        var model = AnswersModel.Of(scenario.Headcount(), scenario.Cleansing());
        var asked = Assert.Single(model.People);
        var answer = new Answer(asked.FindingId, asked.FaultHash, AnswerKinds.Value, "H", "", "J Bloggs", "2020-06-01");
        Assert.Equal(new GroupCounts(1, 0, 1), model.AsRecorded().Groups);
        Assert.Equal(new GroupCounts(1, 1, 0), model.With(new Dictionary<string, Answer> { [answer.FindingId] = answer }, Table).Groups);
        Assert.Equal("100.0", model.With(new Dictionary<string, Answer> { [answer.FindingId] = answer }, Table).Rate.DeclaredPercent.Number.ToFixed(1));
        Assert.Equal(model.AsRecorded(), model.With(new Dictionary<string, Answer> { ["another"] = answer }, Table));
    }

    private static string NumberOf(int person) => $"9000000{person + 1}";

    private static Scenario ScenarioOf((string Record, string Other, string Cleanse, string Answer, bool IsStale)[] people)
    {
        var rows = new List<Row>();
        for (var i = 0; i < people.Length; i++)
        {
            rows.Add(Valid.Assignment(("employee_number", NumberOf(i)), ("assignment_number", NumberOf(i)), ("ethnic_origin", people[i].Record)));
            rows.Add(Valid.Assignment(
                ("employee_number", NumberOf(i)), ("assignment_number", NumberOf(i) + "-2"), ("is_primary", "No"), ("ethnic_origin", people[i].Other)));
            if (people[i].Cleanse.Length > 0) rows.Add(Valid.CleanseReturn(("employee_number", NumberOf(i)), ("ethnic_origin", people[i].Cleanse)));
        }

        return Scenario.Of([.. rows]);
    }

    private static Answer? AnswerTo(
        Finding finding, (string Record, string Other, string Cleanse, string Answer, bool IsStale)[] people, Dictionary<string, Answer> answers)
    {
        var person = people[Enumerable.Range(0, people.Length).Single(i => NumberOf(i) == finding.Person)];
        if (person.Answer.Split(' ') is not [var kind, var code]) return null;
        return answers[finding.Id] = new Answer(finding.Id, person.IsStale ? "another" : finding.FaultHash, kind, code, "", "J Bloggs", "2020-06-01");
    }
}
