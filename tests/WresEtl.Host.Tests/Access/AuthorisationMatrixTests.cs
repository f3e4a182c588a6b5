using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>Every endpoint there is, asked for by every role, for its own client and for another.</summary>
[Collection(nameof(PagesHost))]
public sealed class AuthorisationMatrixTests(PagesHost host)
{
    private sealed record Visitor(string Account, string Role, string Client);

    private static readonly Visitor[] Visitors =
    [
        new("", "", ""),
        .. Roles.All.Where(r => !Roles.IsBound(r)).Select(r => new Visitor(r, r, "")),
        .. Roles.All.Where(Roles.IsBound).Select(r => new Visitor(r + "-own", r, PagesHost.Own)),
        .. Roles.All.Where(Roles.IsBound).Select(r => new Visitor(r + "-other", r, PagesHost.Other)),
    ];

    private IReadOnlyList<RouteEndpoint> Endpoints => [.. host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void EveryEndpoint_HasARuleThatSomebodyWroteDown() =>
        Assert.Equal(Rules.ByRoute.Keys, Endpoints.Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task EveryEndpoint_IsOpenToWhomItsRuleNames_AndToNobodyElse()
    {
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints)
        {
            foreach (var (method, visitor) in Methods(endpoint).SelectMany(m => Visitors.Select(v => (m, v))))
            {
                var got = await Ask(endpoint, method, visitor);
                var isOpen = IsOpen(endpoint, visitor);
                if (isOpen == IsTurnedAway(got)) wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {visitor.Account}: {got.Status}, and should be {(isOpen ? "open" : "closed")}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task NobodySignedIn_IsSentToSignIn_AndAFormIsRefused()
    {
        using var browser = host.Nobody();
        using var page = await browser.GetAsync(new Uri("/accounts", UriKind.Relative));
        Assert.Equal("/sign-in", page.Headers.Location!.AbsolutePath);
        using var form = await browser.PostAsync(new Uri("/accounts", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Unauthorized, form.StatusCode);
    }

    [Fact]
    public async Task AFormWithoutItsToken_IsRefused()
    {
        var admin = await host.As(Roles.Admin);
        using var answer = await admin.PostAsync(new Uri("/accounts", UriKind.Relative), new FormUrlEncodedContent([new("name", "intruder"), new("roles", Roles.Admin)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(host.Store.Look(s => s.Accounts.All()), a => a.Name == "intruder");
    }

    private static string[] Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        ? ["GET", "POST"]
        : [.. endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]];

    private async Task<(HttpStatusCode Status, string To)> Ask(RouteEndpoint endpoint, string method, Visitor visitor)
    {
        using var anonymous = visitor.Account.Length == 0 ? host.Nobody() : null;
        var browser = anonymous ?? await host.As(visitor.Account);
        // Without a form's token: whoever is let in is told so (400), and nothing is changed.
        using var request = new HttpRequestMessage(new HttpMethod(method), Path(endpoint));
        using var answer = await browser.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }

    private static bool IsTurnedAway((HttpStatusCode Status, string To) answer) =>
        answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || answer.To.Contains("/sign-in", StringComparison.Ordinal);

    private static bool IsOpen(RouteEndpoint endpoint, Visitor visitor)
    {
        var rule = Rules.ByRoute[endpoint.RoutePattern.RawText!];
        if (rule is [Rules.Anyone]) return true;
        if (visitor.Role.Length == 0) return false;
        var namesClient = endpoint.RoutePattern.GetParameter(AllowAttribute.ClientKey) is not null;
        return rule is [Rules.SignedIn] || (rule.Contains(visitor.Role) && (!namesClient || visitor.Client is "" or PagesHost.Own));
    }

    /// <summary>The address, for the client that is the visitor's own or another's.</summary>
    private static string Path(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Text))));

    private static string Text(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: AllowAttribute.ClientKey } => PagesHost.Own,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "year" } => "2020",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "status" } => "404",
        _ => "wres.css",
    };
}
