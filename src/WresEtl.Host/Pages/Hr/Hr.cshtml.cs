using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Pages.Returns;

namespace WresEtl.Host.Pages.Hr;

/// <summary>Where HR's day begins: its own organisations, each with the years there are. One of each leads straight to its worklist.</summary>
[Allow(Roles.Hr)]
public sealed class HrStart(IRunStore store, Deadlines deadlines, ClientNames names) : PageModel
{
    public IReadOnlyList<(string Client, string Name, IReadOnlyList<(int Year, string State)> Years)> Clients { get; private set; } = [];

    public IActionResult OnGet()
    {
        var (current, years) = (deadlines.CurrentYear, deadlines.Years);
        Clients = store.Look(s => User.ClientsAs(Roles.Hr).Select(c => (c, names.Of(c), YearsOf(s, c, current, years))).ToList());
        return Clients is [var (client, _, only)] && only is [var (year, _)] ? Redirect(FormattableString.Invariant($"/hr/{client}/{year}")) : Page();
    }

    /// <summary>Years with a return, and the one that is due now.</summary>
    private static IReadOnlyList<(int Year, string State)> YearsOf(IStoreSession s, string client, int current, IReadOnlyList<int> years) =>
    [
        .. years.Select(y => (Year: y, Return: s.Returns.Find(client, y))).Where(y => y.Return is not null || (y.Year == current && !years.Any(o => s.Returns.Find(client, o) is not null)))
            .Select(y => (y.Year, y.Return?.State ?? ReturnStates.WaitingForFiles)),
    ];
}
