using Microsoft.AspNetCore.Mvc;
using WresEtl.App.Exceptions;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Hr;

/// <summary>The findings that a filter finds, all on one page and by rule, for paper.</summary>
[Allow(Roles.Hr)]
public sealed class PrintPage(Worklists worklists, ClientNames names) : HrPage
{
    /// <summary>Nobody prints more; a browser would not lay it out in time either.</summary>
    public const int Most = 2000;

    public string Name => names.Of(Client);

    public IReadOnlyList<WorklistItem> Matching { get; private set; } = [];

    public IActionResult OnGet([FromQuery] AskedFor asked)
    {
        if (worklists.Of(Client, Year).Match(ok => ok, _ => (Worklist?)null) is not { } list) return Redirect(Home);
        Matching = list.Matching(asked.Filter);
        return Page();
    }
}
