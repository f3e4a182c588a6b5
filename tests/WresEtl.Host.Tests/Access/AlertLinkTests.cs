using System.Net;
using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Sources;
using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>Where an alert leads there is a page, for those whom it is for.</summary>
[Collection(nameof(PagesHost))]
public sealed class AlertLinkTests(PagesHost host)
{
    private static readonly DateOnly Day = new(2020, 8, 28);

    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Link_LeadsToAPage(AlertKind kind)
    {
        var alert = Of(kind);
        Assert.Equal(kind, alert.Kind);
        var browser = await host.As(kind is AlertKind.DeadlineNear or AlertKind.DeadlinePassed or AlertKind.DeadlineClosed ? Roles.EqualityTeam : Roles.Operations);
        var link = new Uri(AlertWords.LinkOf(alert, null), UriKind.Relative);
        using var first = await browser.GetAsync(link);
        using var answer = first.Headers.Location is { } on ? await browser.GetAsync(on) : first;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        if (alert.Subject == PagesHost.Own) Assert.Contains(PagesHost.Own, text, StringComparison.Ordinal);
        if (link.OriginalString.Split('#') is [_, var part]) Assert.Contains($"id=\"{part}\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.EqualityTeam, "/returns?year=2020&find=" + PagesHost.Own)]
    [InlineData(Roles.Operations, "/operations#concerns")]
    [InlineData(Roles.Admin, "/operations#concerns")]
    public async Task LinkOfADeadline_LeadsEachToAPageOfTheirs(string role, string page)
    {
        var browser = await host.As(role);
        using var answer = await browser.GetAsync(new Uri(AlertWords.LinkOf(Of(AlertKind.DeadlineNear), null), UriKind.Relative));
        Assert.Equal(page, answer.Headers.Location!.OriginalString);
        using var reached = await browser.GetAsync(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, reached.StatusCode);
    }

    /// <summary>As the program raises it.</summary>
    private static Alert Of(AlertKind kind) => kind switch
    {
        AlertKind.DeadlineNear => Alert.Of(PagesHost.Own, new DeadlineNotice("submission", 2020, DeadlineStage.Near, 5, 4, Day)),
        AlertKind.DeadlinePassed => Alert.Of(PagesHost.Own, new DeadlineNotice("submission", 2020, DeadlineStage.SoftClosed, 0, 0, Day)),
        AlertKind.DeadlineClosed => Alert.Of(PagesHost.Own, new DeadlineNotice("submission", 2020, DeadlineStage.HardClosed, 0, 0, Day)),
        AlertKind.RunFailed => Alert.RunFailed(PagesHost.Own, PagesHost.Own + "-2020-1"),
        AlertKind.SourceFailed => Alert.SourceFailed(PagesHost.Own, "trac", SourceFault.Unreachable, Day),
        AlertKind.SourceHoldsRemoved => Alert.SourceHoldsRemoved(PagesHost.Own, "trac", Day),
        _ => new Alert("key", kind, "subject"),
    };
}
