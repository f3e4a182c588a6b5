using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Intake;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Tests.Workforce;

/// <summary>Posts in, people out. Every call also checks that no row got lost on the way.</summary>
internal static class Counting
{
    public static IndicatorInputs Of(params Post[] posts) => Of(Reading.Standard2020, Reading.Client, posts);

    public static IndicatorInputs Of(Standard standard, Client client, params Post[] posts) =>
        Reading.Files(standard, client, (DataSet.Workforce, new FakeFile("workforce.csv", Post.Table(posts)))).Count(standard, client);

    /// <summary>The only person.</summary>
    public static Person One(params Post[] posts) => Assert.Single(Of(posts).Headcount.People.Values);

    public static Placement Place(Post post, Client? client = null) =>
        Assert.Single(Of(Reading.Standard2020, client ?? Reading.Client, post).Headcount.People.Values).Placement;

    /// <summary>Count id, <c>+smm</c> for the subset row, or the reason there is none.</summary>
    public static string Words(this Placement placement) =>
        placement.CountId is { } id ? id + (placement.IsSeniorMedicalManager ? "+smm" : "") : placement.Reason.ToString();

    /// <summary>Why a post is outside the headcount; "in" where it is counted.</summary>
    public static string Fate(Post post, Standard? standard = null)
    {
        var headcount = Of(standard ?? Reading.Standard2020, Reading.Client, post).Headcount;
        return headcount.LeftOut.Count == 0 ? "in" : Assert.Single(headcount.LeftOut).Reason.ToString();
    }

    public static Standard SwitchedIn(params string[] statuses)
    {
        var standard = Reading.Standard2020;
        return standard with
        {
            Switches = standard.Switches with { StatusesSwitchedIn = statuses },
            AssignmentStatuses =
                [.. standard.AssignmentStatuses.Select(s => statuses.Contains(s.Code) ? s with { InHeadcount = true } : s)],
        };
    }
}
