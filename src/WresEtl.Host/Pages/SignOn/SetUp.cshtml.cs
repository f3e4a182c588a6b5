using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.SignOn;

[AllowAnyone]
[EnableRateLimiting(AccessServices.SignInLimit)]
public sealed class SetUpPage(ManageAccounts accounts, Invitations invitations, AccessSettings settings, HostSettings host, IRunStore store) : PageModel
{
    public string Token { get; private set; } = "";

    public string Name { get; private set; } = "";

    public bool IsOpen { get; private set; }

    public bool IsDemo => host.IsDemo;

    public void OnGet(string? token) => Open(token);

    public IActionResult OnPost(string? token, string? name, bool team, bool operations)
    {
        Open(token);
        Name = name ?? "";
        if (!IsOpen) return Page();
        Grant[] grants =
        [
            new(Roles.Admin, ""),
            .. team ? [new Grant(Roles.EqualityTeam, "")] : Array.Empty<Grant>(),
            .. operations ? [new Grant(Roles.Operations, "")] : Array.Empty<Grant>(),
        ];
        return accounts.Invite("first set-up", Name, grants).Match<IActionResult>(
            link =>
            {
                if (settings.IsLocal) return RedirectToPage("/SignOn/Welcome", new { token = link });
                store.Change(Invitations.SetUpIsDone);
                return Redirect("/");
            },
            refused =>
            {
                ModelState.AddModelError("name", refused.Detail);
                return Page();
            });
    }

    private void Open(string? token) => (Token, IsOpen) = (token ?? "", invitations.IsForSetUp(token ?? ""));
}
