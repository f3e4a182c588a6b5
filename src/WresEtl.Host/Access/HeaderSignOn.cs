using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WresEtl.App.Store;

namespace WresEtl.Host.Access;

/// <summary>A proxy in front has signed the person in and names the account in a header. Believed from the proxy's own address only, and only for accounts of ours.</summary>
internal sealed class HeaderSignOn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IRunStore store, AccessSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "header";

    private readonly IPAddress[] _proxies = [.. settings.TrustedProxies.Select(p => IPAddress.TryParse(p, out var address) ? address : IPAddress.None)];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[settings.Header] is not [{ Length: > 0 } name]) return Task.FromResult(AuthenticateResult.NoResult());
        if (Context.Connection.RemoteIpAddress is not { } from || !_proxies.Any(p => p.Equals(from) || p.MapToIPv6().Equals(from)))
            return Task.FromResult(AuthenticateResult.Fail("The header did not come from the proxy."));
        return Task.FromResult(store.Look(s => s.Accounts.Find(Secrets.Plain(name))) is { IsActive: true } account
            ? AuthenticateResult.Success(new AuthenticationTicket(People.Of(account, SchemeName, []), SchemeName))
            : AuthenticateResult.Fail("No account of that name."));
    }

    /// <summary>Whoever has no account is told whom to ask.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)) Response.Redirect("/sign-in");
        else Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
