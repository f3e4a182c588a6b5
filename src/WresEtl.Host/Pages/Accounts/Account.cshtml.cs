using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Accounts;

[Allow(Roles.Admin)]
public sealed class AccountPage(ManageAccounts accounts, AccessSettings settings) : PageModel
{
    public AccountRecord Account { get; private set; } = null!;

    public GivenRoles Given { get; private set; } = new([], "", "");

    public string Done { get; private set; } = "";

    public string Link { get; private set; } = "";

    public bool IsLocal => settings.IsLocal;

    internal static string LinkTo(PageModel page, string token) =>
        page.Url.PageLink("/SignOn/Welcome", values: new { token }) ?? throw new InvalidOperationException("The page that invitations lead to is gone.");

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Find() is { } account) (Account, Given) = (account, GivenRoles.Of(account.Grants));
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPostRoles(string[]? roles, string? hrFor, string? approverFor)
    {
        var given = GivenRoles.Of(roles, hrFor, approverFor);
        return Show(accounts.Grant(User.AccountName(), Account.Name, given.Grants()), "The roles are saved, and count from now on.", given);
    }

    public IActionResult OnPostLink()
    {
        var invited = accounts.Invite(User.AccountName(), Account.Name, Account.Grants);
        if (invited is Outcome<string>.Ok link) Link = LinkTo(this, link.Value);
        return Show(invited, "The password does not work any more. Give this link to the person; it works once.", Given);
    }

    public IActionResult OnPostUnlock() => Show(accounts.Unlock(User.AccountName(), Account.Name), "The account is unlocked.", Given);

    public IActionResult OnPostClose() => Show(accounts.Close(User.AccountName(), Account.Name), "The account is closed: nobody signs in with it any more.", Given);

    private PageResult Show(Outcome<string> outcome, string done, GivenRoles given)
    {
        Given = given;
        outcome.Match(
            _ => Done = done,
            refused =>
            {
                ModelState.AddModelError(refused.Code, refused.Detail);
                return "";
            });
        return Page();
    }

    private AccountRecord? Find() => RouteData.Values["name"] is string name ? accounts.All().FirstOrDefault(a => a.Name == name) : null;
}
