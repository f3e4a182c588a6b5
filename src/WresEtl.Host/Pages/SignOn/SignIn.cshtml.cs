using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.SignOn;

[AllowAnyone]
[EnableRateLimiting(AccessServices.SignInLimit)]
public sealed class SignInPage(SigningIn signingIn, Invitations invitations, AccessSettings settings, TimeProvider time) : PageModel
{
    public string Name { get; private set; } = "";

    public string Then { get; private set; } = "/";

    public bool Failed { get; private set; }

    public string Kind => settings.SignOn;

    public bool NeedsSetUp => invitations.NeedsSetUp;

    public void OnGet(string? then, bool failed) => (Then, Failed) = (Local(then), failed);

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? code, string? then)
    {
        (Name, Then) = (name ?? "", Local(then));
        if (settings.SignOn == "oidc") return Challenge(new AuthenticationProperties { RedirectUri = Then }, OpenIdConnectDefaults.AuthenticationScheme);
        if (!settings.IsLocal) return NotFound();
        var (end, account) = signingIn.Try(Name, password ?? "", code ?? "");
        if (account is not null)
        {
            await Sessions.Begin(HttpContext, account, time).ConfigureAwait(false);
            return LocalRedirect(Then);
        }

        ModelState.AddModelError("name", end == SignInEnd.Locked
            ? "There were too many wrong tries. Wait 15 minutes, or ask an administrator."
            : "The name, the password or the code is wrong. A code works once: wait for the next one if you have just used it.");
        return Page();
    }

    private string Local(string? then) => then is not null && Url.IsLocalUrl(then) ? then : "/";
}
