using WresEtl.App.Exceptions;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Tests.Exceptions;

/// <summary>What the worklist says that answers come to is what the next run counts.</summary>
public sealed class AnswerEffectTests(HrRun run) : IClassFixture<HrRun>
{
    private Worklist Worklist => run.Worklist;

    [Fact]
    public async Task Answers_ComeToWhatTheNextRunCounts()
    {
        // Some are asked and say, some decline, some are corrected at the source; the others are left alone.
        var open = Worklist.Items.Where(IsAsked).Select(i => i.Finding.Id).ToList();
        Assert.True(open.Count > 8, "The invented client has people to ask.");
        Answer(open.Where((_, i) => i % 4 == 0), new GivenAnswer(AnswerKinds.Value, "", "H", ""));
        Answer(open.Where((_, i) => i % 8 == 1), new GivenAnswer(AnswerKinds.Value, "", "Z", ""));
        Answer(open.Where((_, i) => i % 8 == 5), new GivenAnswer(AnswerKinds.WillFix, "F01", "", "in the next export"));
        var expected = Worklist.Now!.Value;
        Assert.NotEqual(Worklist.File.AtRun, expected);
        Assert.Equal(AnswersEffect.Of(run.InMemory().Inputs!.Headcount), expected);
        await run.Run();
        Assert.Equal((expected, expected), (Worklist.Now!.Value, Worklist.File.AtRun));
    }

    [SkippableFact]
    public async Task AnswerThatClosedItsFinding_CanBePutRight_RunsLater()
    {
        Skip.If(Environment.GetEnvironmentVariable("WRES_LONG") != "1", "not run: three whole runs, set WRES_LONG=1 for the long suite");
        var asked = Worklist.Items.First(IsAsked).Finding.Id;
        Answer([asked], new GivenAnswer(AnswerKinds.Value, "", "H", ""));
        await run.Run();
        Answer([Worklist.Items.Last(IsAsked).Finding.Id], new GivenAnswer(AnswerKinds.Value, "", "A", ""));
        await run.Run();
        Assert.Equal((ItemState.Done, "H"), (Worklist.Find(asked)!.State, Worklist.Find(asked)!.Finding.Answer!.Code));
        var before = Worklist.Now!.Value;
        Answer([asked], new GivenAnswer(AnswerKinds.Value, "", "A", "heard it wrong"));
        Assert.Equal(before.Groups with { Bme = before.Groups.Bme - 1, White = before.Groups.White + 1 }, Worklist.Now!.Value.Groups);
        await run.Run();
        Assert.Equal("A", Worklist.Find(asked)!.Finding.Answer!.Code);
    }

    /// <summary>Somebody to ask, whom nobody has asked yet.</summary>
    private static bool IsAsked(WorklistItem item) =>
        RuleBook.TakesValue(item.Finding.Rule.Id) && item.Finding.Answer is null && item.Finding.Status != FindingStatus.Resolved;

    private void Answer(IEnumerable<string> findings, GivenAnswer given)
    {
        var judged = run.Service.Get<RecordAnswers>().Judge(Worklist, [.. findings], given, "hr");
        Assert.Empty(judged.Faults);
        Assert.Equal(judged.Answers.Count, run.Service.Get<RecordAnswers>().Record(run.Client, HrRun.Year, judged.Answers, "hr"));
        Assert.Equal(judged.Effect, Worklist.Now);
    }
}
