using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Ports;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Returns;

/// <summary>A page about one client and year. Whether the reader may see it is the endpoint's rule; whether there is such a client is asked here.</summary>
public abstract class ReturnPageModel(IRunStore store, IClientFolders folders, ClientNames names) : PageModel
{
    public string Client { get; private set; } = "";

    public int Year { get; private set; }

    public string Name => names.Of(Client);

    /// <summary>Said after something was done; kept over the redirect.</summary>
    public string Said { get; private set; } = "";

    public bool IsTeam => User.IsInRole(Roles.EqualityTeam);

    protected IRunStore Store => store;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Client = RouteData.Values[AllowAttribute.ClientKey] as string ?? "";
        Year = int.TryParse(RouteData.Values["year"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
        if (!folders.Codes().Contains(Client, StringComparer.Ordinal) && store.Look(s => s.Returns.Find(Client, Year)) is null) context.Result = NotFound();
        Said = TempData["said"] as string ?? "";
    }

    /// <summary>After a form: what was done is said on the page, which can be loaded again without doing it twice.</summary>
    protected Microsoft.AspNetCore.Mvc.IActionResult Done(string said)
    {
        TempData["said"] = said;
        return Redirect(Request.Path);
    }
}
