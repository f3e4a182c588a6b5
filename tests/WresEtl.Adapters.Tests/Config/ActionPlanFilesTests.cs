using WresEtl.Core.ActionPlans;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>actions.yaml beside client.yaml: read whole, and each fault with its line and never with what stands there.</summary>
public class ActionPlanFilesTests
{
    private const string File = "clients/X0A/actions.yaml";

    private const string LastYear = "clients/X0A/actions-2019.yaml";

    [Fact]
    public void NoFile_GivesNoPlan()
    {
        using var copy = Copy(null);
        Assert.Empty(Read(copy).ActionPlans);
    }

    [Fact]
    public void DocumentedExample_LoadsWithEveryKey()
    {
        using var copy = Copy(Example());
        var plan = Assert.Single(Read(copy).ActionPlans);
        Assert.Equal((2020, new DateOnly(2020, 10, 15), 2), (plan.Year, plan.Date, plan.Actions.Count));
        var (first, second) = (plan.Actions[0], plan.Actions[1]);
        Assert.Equal(("A1", 2, "", "Fair shortlisting", "Recruitment"), (first.Id, first.Indicator, first.Recommendation, first.Title, first.Team));
        Assert.Equal(2, first.Actions.Count);
        Assert.Equal((new DateOnly(2021, 3, 31), ActionStatus.Open, "Started in two directorates."), (first.Due, first.Status, first.Update));
        Assert.StartsWith("White applicants", first.Narrative, StringComparison.Ordinal);
        Assert.Equal((null, "Use of the Rooney rule for senior posts", ActionStatus.Done), (second.Indicator, second.Recommendation, second.Status));
    }

    [Fact]
    public void EarlierPlans_AreReadToo()
    {
        using var copy = Copy(Example());
        copy.Write(LastYear, Example().Replace("year: 2020", "year: 2019", StringComparison.Ordinal));
        copy.Write("clients/X0A/actions-old.yaml", "nobody reads this");
        Assert.Equal([2019, 2020], Read(copy).ActionPlans.Select(p => p.Year));
    }

    [Theory]
    [InlineData("year: 2020", "year: soon", "expected the reporting year the plan is for")]
    [InlineData("plan_date: 2020-10-15", "plan_date: 2020-02-30", "expected the day the plan was adopted")]
    [InlineData("due: 2021-03-31", "due: ongoing", "expected the day it is due, such as 2021-03-31")]
    [InlineData("status: open", "status: canary", "expected one of: open, done")]
    [InlineData("indicator: 2", "indicator: 10", "expected the indicator's number, a whole number from 1 to 9")]
    [InlineData("team: Recruitment", "owner: Recruitment", "unknown key; expected one of: id, indicator, recommendation")]
    [InlineData("id: A1", "id: 1", "expected the action's id, quoted where it is a number")]
    public void Fault_IsToldWithLine(string old, string by, string expected)
    {
        using var copy = Copy(Example());
        var line = copy.Replace(File, old, by);
        var fault = Assert.Single(Refused(copy));
        Assert.StartsWith($"{File}:{line}: {expected}", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    indicator: 2\n", "")]
    [InlineData("    indicator: 2\n", "    indicator: 2\n    recommendation: Both\n")]
    public void IndicatorAndRecommendation_AreOneOfTheTwo(string old, string by)
    {
        using var copy = Copy(Example());
        copy.Replace(File, old, by);
        Assert.EndsWith("expected indicator or recommendation, one of the two", Assert.Single(Refused(copy)), StringComparison.Ordinal);
    }

    [Fact]
    public void YearOfTheName_IsTheYearInTheFile()
    {
        using var copy = Copy(null);
        copy.Write(LastYear, Example());
        var line = copy.Replace(LastYear, "year: 2020", "year: 2020");
        Assert.Equal([$"{LastYear}:{line}: year: expected the year in the file's name"], Refused(copy));
    }

    [Fact]
    public void TwoPlansOfOneYear_AreRefused()
    {
        using var copy = Copy(Example());
        copy.Write("clients/X0A/actions-2020.yaml", Example());
        var line = copy.Replace(File, "year: 2020", "year: 2020");
        Assert.Equal([$"{File}:{line}: year: expected a year that no other action plan of the client is for"], Refused(copy));
    }

    private static ConfigCopy Copy(string? actions)
    {
        var copy = new ConfigCopy();
        copy.Write("clients/X0A/client.yaml", "code: \"X0A\"\n");
        if (actions is not null) copy.Write(File, actions);
        return copy;
    }

    private static Client Read(ConfigCopy copy) => Assert.IsType<Outcome<Client>.Ok>(copy.Folder.Client("X0A")).Value;

    private static string[] Refused(ConfigCopy copy) => Assert.IsType<Outcome<Client>.Refused>(copy.Folder.Client("X0A")).Detail.Split('\n');

    private static string Example() => System.IO.File.ReadAllText(Path.Combine(ConfigCopy.RepositoryRoot(), "docs/examples/actions.yaml"));
}
