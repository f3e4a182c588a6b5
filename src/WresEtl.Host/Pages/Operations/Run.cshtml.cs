using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Operations;

/// <summary>One run: its stages with times, and what may be done about it.</summary>
[Allow(Roles.Operations, Roles.Admin)]
public sealed class RunPage(IRunStore store, QueueRuns queueRuns) : PageModel
{
    public RunRecord Run { get; private set; } = null!;

    public IReadOnlyList<StageRecord> Stages { get; private set; } = [];

    [TempData]
    public string? Said { get; set; }

    public string RetryFrom => OperationsWords.RetryFrom(Stages);

    public IActionResult OnGet(string id) => Load(id) ? Page() : Gone();

    public IActionResult OnPostRetry(string id, string? stage) => Do(id, () => queueRuns.RetryStage(id, stage ?? "", User.AccountName()), $"It goes on from {stage}.");

    public IActionResult OnPostCancel(string id) => Do(id, () => queueRuns.Cancel(id, User.AccountName()), "It stops before its next stage.");

    public IActionResult OnPostRerun(string id) => Do(id, () => queueRuns.Rerun(Run.Client, Run.Year, User.AccountName()), "A new run is queued.");

    private IActionResult Do<T>(string id, Func<Outcome<T>> act, string said)
    {
        if (!Load(id)) return Gone();
        var refused = act().Match(_ => "", no => no.Detail);
        if (refused.Length == 0)
        {
            Said = said;
            return Redirect("/operations/runs/" + Run.Id);
        }

        ModelState.AddModelError("", refused);
        return Page();
    }

    private RedirectResult Gone()
    {
        Said = "There is no such run.";
        return Redirect("/operations");
    }

    private bool Load(string id)
    {
        var (run, stages) = store.Look(s => s.Runs.Find(id) is { } found ? (found, s.Stages.Of(id)) : (null, []));
        if (run is null) return false;
        (Run, Stages) = (run, stages);
        return true;
    }
}
