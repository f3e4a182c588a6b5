using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Host.Pages.Returns;

namespace WresEtl.Host.Pages.Publications;

/// <summary>One client in the ledger.</summary>
/// <param name="Client">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Issues">What is public, in order.</param>
/// <param name="HasDraft">A pack that is proven lies ready.</param>
/// <param name="State">Where the return stands.</param>
public sealed record PackLine(string Client, string Name, IReadOnlyList<PublicationRecord> Issues, bool HasDraft, string State);

/// <summary>The ledger: what is public of each client in a year, and what lies ready.</summary>
[Allow(Roles.EqualityTeam, Roles.Approver)]
public sealed class PublicationsPage(IRunStore store, ClientNames names, Deadlines deadlines) : PageModel
{
    public int Year { get; private set; }

    public IReadOnlyList<int> Years => deadlines.Years;

    public IReadOnlyList<PackLine> Lines { get; private set; } = [];

    public void OnGet(int? year)
    {
        var isTeam = User.IsInRole(Roles.EqualityTeam);
        Lines = store.Look(s =>
        {
            Year = year ?? (s.Batches.Newest(1) is [var batch] ? batch.Year : deadlines.CurrentYear);
            var last = s.Runs.LastOfYear(Year).ToDictionary(r => r.Client, StringComparer.Ordinal);
            return (IReadOnlyList<PackLine>)
            [
                .. s.Returns.OfYear(Year).Where(r => isTeam || User.May(Roles.Approver, r.Client))
                    .Select(r => new PackLine(r.Client, names.Of(r.Client), s.Returns.Publications(r.Client, Year), HasDraft(last.GetValueOrDefault(r.Client)), r.State)),
            ];
        });
    }

    private static bool HasDraft(RunRecord? run) => run is { Line.Length: > 0 }
        && JsonSerializer.Deserialize<BatchLine>(run.Line)!.Artefacts.Any(a => a.EndsWith("/publication-draft/certificate.json", StringComparison.Ordinal));
}
