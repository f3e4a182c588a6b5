using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>A stage of a run. One run of a client and year at a time, whoever works on it.</summary>
public sealed class RunStageJob(IRunStore store, RunSteps steps, StageTerms terms, TimeProvider time) : IJob
{
    private static readonly TimeSpan WaitForLock = TimeSpan.FromSeconds(2);

    public string Kind => JobKinds.RunStage;

    public (StageRetry? Retry, TimeSpan Timeout) TermsOf(JobRecord job) => terms.OfJob(job.Job.Detail);

    public JobResult Run(JobRecord job, JobContext context)
    {
        var run = store.Look(s => s.Runs.Find(job.Job.Subject));
        if (run is null || run.IsOver) return new JobResult.Done(_ => { });
        if (run.IsCancelRequested) return Cancelled(run);
        if (!store.Change(s => s.Leases.Take(run.LockName, context.Holder, context.Lease))) return new JobResult.Later(WaitForLock, "locked");
        context.AlsoHold(run.LockName);
        store.Change(s => s.Runs.Started(run.Id));
        var watch = new StageWatch(store, run.Id, terms, time, context.Stop);
        try
        {
            return new JobResult.Done(steps.Of(job.Job.Detail).Do(run, watch));
        }
        catch (RunCancelledException)
        {
            return Cancelled(run);
        }
    }

    public void Failed(JobRecord job, string reason, IStoreSession session)
    {
        if (session.Runs.Find(job.Job.Subject) is not { IsOver: false } run) return;
        foreach (var stage in session.Stages.Of(run.Id).Where(x => x.State == StageState.Running)) session.Stages.Ended(run.Id, stage.Name, StageState.Failed, reason: reason);
        session.Alerts.Raise(Alert.RunFailed(run.Client, run.Id));
        session.End(run, RunState.Failed, reason);
    }

    private static JobResult.Done Cancelled(RunRecord run) => new(s =>
    {
        foreach (var stage in s.Stages.Of(run.Id).Where(x => x.State == StageState.Running)) s.Stages.Ended(run.Id, stage.Name, StageState.Cancelled);
        s.End(run, RunState.Cancelled);
    });
}
