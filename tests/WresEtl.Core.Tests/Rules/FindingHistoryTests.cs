using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Rules;

/// <summary>New, persisting, resolved: against the last run on other inputs.</summary>
public sealed class FindingHistoryTests
{
    [Fact]
    public void WithoutALastRun_EverythingIsNew() => Assert.Equal("a New, b New", Compare("a b", ""));

    [Fact]
    public void FoundAgain_Persists_AndWhatIsGoneIsResolved_Last() => Assert.Equal("b Persisting, c New, a Resolved", Compare("b c", "a:New b:New"));

    [Fact]
    public void ResolvedBefore_IsForgotten_AndNewWhenItComesBack()
    {
        Assert.Equal("b New", Compare("b", "a:Resolved"));
        Assert.Equal("a New", Compare("a", "a:Resolved"));
    }

    [Fact]
    public void Persisting_PersistsAndResolvesToo()
    {
        Assert.Equal("a Persisting", Compare("a", "a:Persisting"));
        Assert.Equal("a Resolved", Compare("", "a:Persisting"));
    }

    [Theory] // a repeat of the same run says what the run said
    [InlineData("a b", "a:New b:Persisting c:Resolved", "a New, b Persisting, c Resolved")]
    [InlineData("a", "a:New", "a New")]
    [InlineData("", "c:Resolved", "c Resolved")]
    public void Repeat_ChangesNothing(string now, string last, string expected) => Assert.Equal(expected, Compare(now, last, isRepeat: true));

    [Fact]
    public void ResolvedFinding_KeepsTheAnswerThatClosedIt()
    {
        var answer = new Answer("a", "hash a", AnswerKinds.Value, "H", "", "J Bloggs", "2020-06-01");
        var compared = FindingHistory.Compare([], [Finding("a"), Finding("b")], false, [Finding("a") with { Answer = answer }, Finding("b"), Finding("c")]);
        Assert.Equal([answer, null], compared.Select(f => f.Answer));
    }

    [Fact]
    public void FindingThatIsHere_KeepsItsOwnAnswer()
    {
        var answer = new Answer("a", "hash a", AnswerKinds.WillFix, "F01", "", "J Bloggs", "2020-06-01");
        Assert.Equal(answer, Assert.Single(FindingHistory.Compare([Finding("a") with { Answer = answer }], [Finding("a")], false, [])).Answer);
    }

    private static string Compare(string now, string last, bool isRepeat = false) => string.Join(", ", FindingHistory
        .Compare([.. Words(now).Select(id => Finding(id))], [.. Words(last).Select(Was)], isRepeat, []).Select(f => $"{f.Id} {f.Status}"));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Finding Was(string text) =>
        Finding(text.Split(':')[0]) with { Status = Enum.GetValues<FindingStatus>().Single(s => s.ToString() == text.Split(':')[1]) };

    private static Finding Finding(string id) => new()
    {
        Id = id,
        FaultHash = $"hash {id}",
        Rule = YearStandards.Of(2020).Rules["W030"],
        Place = new Place("workforce"),
        Person = "",
        Message = "",
        HowToFix = "",
    };
}
