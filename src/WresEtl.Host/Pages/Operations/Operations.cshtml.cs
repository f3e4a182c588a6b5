using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Jobs;
using WresEtl.App.Operations;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Operations;

/// <summary>What runs, waits, failed and is of concern. Ids, states, times and counts of files: nothing about a person.</summary>
[Allow(Roles.Operations, Roles.Admin)]
public sealed class OperationsPage(LookAtOperations lookAtOperations, QueueRuns queueRuns, RestoreRecurring restoreRecurring, IEdition edition) : PageModel
{
    public OperationsView View { get; private set; } = null!;

    [TempData]
    public string? Said { get; set; }

    /// <summary>The scheduler's own dashboard; empty where the edition has none.</summary>
    public string Dashboard => edition.Name == "server" ? "/hangfire" : "";

    public async Task OnGetAsync(CancellationToken cancel) => View = await lookAtOperations.Look(cancel).ConfigureAwait(false);

    public Task<IActionResult> OnPostCancelAsync(string run, CancellationToken cancel) =>
        Done(queueRuns.Cancel(run, User.AccountName()), r => r.IsOver ? $"{r.Id} was cancelled." : $"{r.Id} stops before its next stage.", cancel);

    public Task<IActionResult> OnPostRetryAsync(string run, string stage, CancellationToken cancel) =>
        Done(queueRuns.RetryStage(run, stage, User.AccountName()), r => $"{r.Id} goes on from {stage}.", cancel);

    public async Task<IActionResult> OnPostRestoreAsync(string name, CancellationToken cancel) =>
        await Done(await restoreRecurring.Restore(name, User.AccountName(), cancel).ConfigureAwait(false), n => $"{n} was put back as the pipelines have it.", cancel).ConfigureAwait(false);

    private async Task<IActionResult> Done<T>(Outcome<T> outcome, Func<T, string> said, CancellationToken cancel)
    {
        Said = outcome.Match(said, _ => null!);
        if (Said is not null) return Redirect("/operations");
        ModelState.AddModelError("", outcome.Match(_ => "", no => no.Detail));
        await OnGetAsync(cancel).ConfigureAwait(false);
        return Page();
    }
}

/// <summary>Words for what operations see.</summary>
internal static class OperationsWords
{
    public static string Of(JobState state) => state switch
    {
        JobState.Queued => "waiting",
        JobState.Dispatched => "with the scheduler",
        JobState.Running => "running",
        JobState.Done => "done",
        JobState.Failed => "failed",
    };

    public static string Of(SourceHealth health) => health switch
    {
        { IsWell: false } => "Failed",
        { WellAt: null } => "Not asked yet",
        _ => "Well",
    };

    public static string ColourOf(SourceHealth health) => health switch
    {
        { IsWell: false } => "red",
        { WellAt: null } => "grey",
        _ => "green",
    };

    public static string ColourOf(RunState state) => state switch
    {
        RunState.Queued => "grey",
        RunState.Running => "blue",
        RunState.Finished => "green",
        RunState.Refused => "orange",
        RunState.Failed => "red",
        RunState.Cancelled => "grey",
    };

    /// <summary>A reason code with what it means, for those that operations can do something about.</summary>
    public static string Reason(string code) => code switch
    {
        "defect" => "defect: the program or a stored file is broken; the log names the place",
        "timed-out" => "timed-out: it took longer than its pipeline allows",
        "disk-unavailable" => "disk-unavailable: a disk is full or cannot be reached",
        "store-busy" => "store-busy: the run store stayed locked",
        "source-unavailable" => "source-unavailable: a source of files cannot be reached",
        "source-changing" => "source-changing: a file was still being written",
        "no-files" => "no-files: the organisation has sent none yet",
        "bad-configuration" => "bad-configuration: a configuration file does not hold; wres doctor lists the faults",
        _ => code,
    };

    /// <summary>The stage from which a run that did not end well is best done again: the first job that has not finished.</summary>
    public static string RetryFrom(IEnumerable<StageRecord> stages)
    {
        var done = stages.Where(x => x.State == StageState.Finished).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        return RunStages.Jobs.FirstOrDefault(j => !done.Contains(j)) ?? RunStages.Pull;
    }
}
