using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Jobs;

/// <summary>Puts a recurring job that the scheduler lost, disabled or changed back as the pipelines have it, at once and not at the dead-man's next look.</summary>
public sealed class RestoreRecurring(IRunStore store, Planning planning, IScheduling scheduling)
{
    /// <summary>The name; refused as <c>unknown-recurring</c> where no pipeline has it, or as the pipelines are.</summary>
    public Task<Outcome<string>> Restore(string name, string by, CancellationToken cancel) => planning.Schedule().Match(
        async schedule =>
        {
            if (schedule.Recurring.FirstOrDefault(r => r.Name == name) is not { } job)
                return new Outcome<string>.Refused("unknown-recurring", "No pipeline has a trigger of that name.");
            await scheduling.Declare(job, cancel).ConfigureAwait(false);
            store.Change(s => s.Audit.Add(by, "recurring-restored", name));
            return (Outcome<string>)new Outcome<string>.Ok(name);
        },
        refused => Task.FromResult<Outcome<string>>(new Outcome<string>.Refused(refused.Code, refused.Detail)));
}
