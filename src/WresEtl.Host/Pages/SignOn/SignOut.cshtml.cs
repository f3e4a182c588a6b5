using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.SignOn;

[AllowAnyone]
public sealed class SignOutPage(IRunStore store, AccessSettings settings) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var name = User.AccountName();
        if (name.Length > 0) store.Change(s => s.Audit.Add(name, "signed-out", name));
        if (settings.SignOn != "header") await HttpContext.SignOutAsync(Sessions.Scheme).ConfigureAwait(false);
        return RedirectToPage();
    }
}
