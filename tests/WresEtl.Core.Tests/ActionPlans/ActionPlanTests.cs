using WresEtl.Core.ActionPlans;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Standards;

namespace WresEtl.Core.Tests.ActionPlans;

/// <summary>What is wrong with a plan, to the day; and what became of last year's.</summary>
public class ActionPlanTests
{
    private static readonly DateOnly Adopted = new(2020, 10, 15);

    private static readonly DateOnly PublishBy = new(2020, 10, 31);

    [Fact]
    public void SoundAction_HasNoFinding() => Assert.Empty(Findings(Action("A1")));

    [Theory]
    [InlineData("2020-10-14", ActionStatus.Open, new[] { ActionFault.DueBeforePlan, ActionFault.Overdue })]
    [InlineData("2020-10-14", ActionStatus.Done, new[] { ActionFault.DueBeforePlan })]
    [InlineData("2020-10-15", ActionStatus.Done, new ActionFault[0])]
    [InlineData("2020-10-15", ActionStatus.Open, new[] { ActionFault.Overdue })]
    [InlineData("2020-10-30", ActionStatus.Open, new[] { ActionFault.Overdue })]
    [InlineData("2020-10-30", ActionStatus.Done, new ActionFault[0])]
    [InlineData("2020-10-31", ActionStatus.Open, new ActionFault[0])]
    public void DueDate_IsHeldAgainstAdoptionAndPublication(string due, ActionStatus status, ActionFault[] expected)
    {
        var action = Action("A1") with { Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Status = status };
        Assert.Equal(expected, Findings(action).Select(f => f.Fault));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void NobodyResponsible_IsAFinding(string team) => Assert.Equal([new ActionFinding("A1", ActionFault.NoOwner)], Findings(Action("A1") with { Team = team }));

    [Fact]
    public void NoDueDate_IsAFindingAndNotOverdue() => Assert.Equal([new ActionFinding("A1", ActionFault.NoDueDate)], Findings(Action("A1") with { Due = null }));

    [Fact]
    public void SecondOfOneId_IsTheFinding() =>
        Assert.Equal([new ActionFinding("A1", ActionFault.DuplicateId)], Findings(Action("A1"), Action("a1"), Action("A1")));

    [Fact]
    public void Progress_TellsEveryKind()
    {
        ActionPlan Plan(params (string Id, ActionStatus Status)[] actions) => new(0, Adopted, [.. actions.Select(a => Action(a.Id) with { Status = a.Status })]);
        var before = Plan(("stays", ActionStatus.Open), ("gets-done", ActionStatus.Open), ("was-done", ActionStatus.Done), ("done-gone", ActionStatus.Done), ("back", ActionStatus.Done), ("gone", ActionStatus.Open));
        var now = Plan(("fresh", ActionStatus.Open), ("stays", ActionStatus.Open), ("gets-done", ActionStatus.Done), ("was-done", ActionStatus.Done), ("back", ActionStatus.Open), ("at-once", ActionStatus.Done));
        Assert.Equal(
            [("fresh", ProgressKind.New), ("stays", ProgressKind.CarriedOver), ("gets-done", ProgressKind.Done), ("back", ProgressKind.Reopened), ("at-once", ProgressKind.Done), ("gone", ProgressKind.Dropped)],
            ActionProgress.Of(now, before).Select(p => (p.Action.Id, p.Kind)));
        Assert.Equal(["fresh", "at-once"], ActionProgress.Of(now, before).Where(p => p.Before is null).Select(p => p.Action.Id));
    }

    [Fact]
    public void Progress_WithOneIdTwice_TakesTheFirst()
    {
        var plan = new ActionPlan(2020, Adopted, [Action("A1") with { Status = ActionStatus.Done }, Action("A1")]);
        Assert.Equal(ProgressKind.Done, Assert.Single(ActionProgress.Of(plan, new ActionPlan(2019, Adopted, [Action("A1"), Action("A1")]))).Kind);
    }

    [Fact]
    public void Report_IsOfTheYearsOwnPlanAndTheOneBefore()
    {
        var client = new Client { Code = "X0A", ActionPlans = [new(2018, Adopted, [Action("old")]), new(2019, Adopted, [Action("A1")]), new(2020, Adopted, [Action("A1")])] };
        var report = ActionPlanReport.Of(SmallStandard.Of(2020), client, null)!;
        Assert.Equal((2020, ProgressKind.CarriedOver), (report.Plan.Year, Assert.Single(report.Progress!).Kind));
        Assert.Equal(SmallStandard.Of(2020).Window.PublishBy ?? PublishBy, report.PublishBy);
        Assert.Null(ActionPlanReport.Of(SmallStandard.Of(2020), client with { ActionPlans = [new(2020, Adopted, []), new(2018, Adopted, [])] }, null)!.Progress);
        Assert.Null(ActionPlanReport.Of(SmallStandard.Of(2020), client with { ActionPlans = [new(2019, Adopted, [])] }, null));
    }

    private static IReadOnlyList<ActionFinding> Findings(params PlannedAction[] actions) => ActionFinding.Of(new ActionPlan(2020, Adopted, actions), PublishBy);

    private static PlannedAction Action(string id) => new() { Id = id, Indicator = 2, Title = "Title", Team = "Team", Due = new DateOnly(2021, 3, 31), Status = ActionStatus.Open };
}
