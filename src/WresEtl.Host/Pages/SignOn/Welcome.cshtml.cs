using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.SignOn;

[AllowAnyone]
[EnableRateLimiting(AccessServices.SignInLimit)]
public sealed class WelcomePage(Invitations invitations, AccessSettings settings, IRunStore store, TimeProvider time) : PageModel
{
    private const int Group = 4;

    public string Token { get; private set; } = "";

    public AccountRecord? Account { get; private set; }

    /// <summary>The second factor's secret, in groups that can be typed.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The same for an app on the device.</summary>
    public string Link { get; private set; } = "";

    public bool IsCodeNeeded => invitations.IsSecondFactorNeeded;

    public void OnGet(string? token) => Open(token);

    public async Task<IActionResult> OnPostAsync(string? token, string? password, string? code)
    {
        Open(token);
        if (Account is null) return Page();
        var accepted = invitations.Accept(Token, password ?? "", code ?? "").Match<AccountRecord?>(ok => ok, refused =>
        {
            ModelState.AddModelError(refused.Code == "code" ? "code" : "password", refused.Detail);
            return null;
        });
        if (accepted is null) return Page();
        store.Change(s => s.Audit.Add(accepted.Name, "signed-in", accepted.Name, "invitation"));
        await Sessions.Begin(HttpContext, accepted, time).ConfigureAwait(false);
        return Redirect("/");
    }

    private void Open(string? token)
    {
        Token = token ?? "";
        if (!settings.IsLocal || invitations.Invited(Token) is not var (account, secret)) return;
        (Account, var key) = (account, Totp.Text(secret));
        Key = string.Join(' ', key.Chunk(Group).Select(c => new string(c)));
        Link = $"otpauth://totp/{Uri.EscapeDataString($"WRES returns:{account.Name}")}?secret={key}&issuer={Uri.EscapeDataString("WRES returns")}";
    }
}
