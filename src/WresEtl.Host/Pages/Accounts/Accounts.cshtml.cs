using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Accounts;

[Allow(Roles.Admin)]
public sealed class AccountsPage(ManageAccounts accounts, AccessSettings settings, TimeProvider time) : PageModel
{
    public IReadOnlyList<AccountRecord> All => accounts.All();

    public string Name { get; private set; } = "";

    public GivenRoles Given { get; private set; } = new([], "", "");

    /// <summary>The address that lets the invited person in; empty where nobody was invited, and where people sign in elsewhere.</summary>
    public string Link { get; private set; } = "";

    public string LinkFor { get; private set; } = "";

    public int LinkDays => (int)settings.InvitationFor.TotalDays;

    public void OnGet()
    {
    }

    public IActionResult OnPost(string? name, string[]? roles, string? hrFor, string? approverFor)
    {
        (Name, Given) = (name ?? "", GivenRoles.Of(roles, hrFor, approverFor));
        if (accounts.All().Any(a => a.Name == Secrets.Plain(Name)))
        {
            ModelState.AddModelError("name", "There is an account of that name already: change it in the list.");
            return Page();
        }

        return accounts.Invite(User.AccountName(), Name, Given.Grants()).Match(
            token =>
            {
                if (settings.IsLocal) (Link, LinkFor) = (AccountPage.LinkTo(this, token), Secrets.Plain(Name));
                (Name, Given) = ("", new GivenRoles([], "", ""));
                return Page();
            },
            refused =>
            {
                ModelState.AddModelError(refused.Code, refused.Detail);
                return Page();
            });
    }

    internal string StateOf(AccountRecord account) => account switch
    {
        { IsActive: false } => "Closed",
        { LockedUntil: { } until } when until > time.GetUtcNow() => "Locked after wrong tries",
        { PasswordHash.Length: 0 } when settings.IsLocal => "Invited",
        { SecondFactor.Length: 0 } when settings.IsLocal => "Active, without second factor",
        _ => "Active",
    };
}
