using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages;

/// <summary>Sends each person to where their day begins.</summary>
[Allow]
public sealed class IndexPage : PageModel
{
    public IActionResult OnGet() => Redirect(Menu.Home(User));
}
