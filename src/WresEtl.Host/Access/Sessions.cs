using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using WresEtl.App.Store;

namespace WresEtl.Host.Access;

/// <summary>
/// The session cookie: an account's name, its stamp and when it was signed in, sealed. Everything else is read from the store at each request, so that a
/// closed account, a new password or other roles count at once.
/// </summary>
internal sealed class Sessions(IRunStore store, AccessSettings settings, TimeProvider time) : CookieAuthenticationEvents
{
    public const string Scheme = "session";
    private const string StampClaim = "wres-stamp";
    private const string SinceClaim = "wres-since";

    public static Task Begin(HttpContext context, AccountRecord account, TimeProvider time) => context.SignInAsync(Scheme, People.Of(
        account, Scheme,
        [new Claim(StampClaim, account.Stamp), new Claim(SinceClaim, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))]));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var was = context.Principal!;
        var account = store.Look(s => s.Accounts.Find(was.AccountName()));
        if (account is { IsActive: true } && account.Stamp == was.FindFirstValue(StampClaim) && IsYoung(was))
        {
            context.ReplacePrincipal(People.Of(account, Scheme, was.FindAll(c => c.Type is StampClaim or SinceClaim)));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme).ConfigureAwait(false);
    }

    /// <summary>Whoever has no page to look at is told so in a status, not in a page.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private bool IsYoung(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(SinceClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) < settings.EndsAfter;
}
