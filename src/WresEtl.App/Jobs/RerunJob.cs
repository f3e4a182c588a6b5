using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>A client's return is to be run again, because something it rests on changed; after the run that goes on, where there is one.</summary>
public sealed class RerunJob(IRunStore store, QueueRuns queueRuns, StageTerms terms) : IJob
{
    private static readonly TimeSpan WaitForRun = TimeSpan.FromSeconds(15);

    public string Kind => JobKinds.Rerun;

    /// <summary>Queued with what it follows from. Whoever caused it is the run's author, and so barred from signing it off.</summary>
    public static void Queue(IStoreSession s, string client, int year, string by)
    {
        s.Notes.Set(NoteOf(client, year), by);
        s.Jobs.AddNext(new NewJob(
            string.Create(CultureInfo.InvariantCulture, $"rerun/{client}-{year}"), JobKinds.Rerun, client, year.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{client} {year}: run again")));
    }

    public (StageRetry? Retry, TimeSpan Timeout) TermsOf(JobRecord job) => terms.OfJob(RunStages.Pull);

    public JobResult Run(JobRecord job, JobContext context)
    {
        var (client, year) = (job.Job.Subject, YearOf(job));
        if (store.Look(s => s.Runs.Unfinished(client, year)) is not null) return new JobResult.Later(WaitForRun, "run-goes-on");
        return queueRuns.Prepare(year, [client], store.Look(s => s.Notes.Get(NoteOf(client, year)))).Match(
            queue => new JobResult.Done(s => queue(s)),
            refused => new JobResult.Done(s => s.Audit.Add("system", "rerun-refused", job.Job.Id, refused.Code)));
    }

    public void Failed(JobRecord job, string reason, IStoreSession session) => session.Audit.Add("system", "rerun-failed", job.Job.Id, reason);

    private static int YearOf(JobRecord job) => int.TryParse(job.Job.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : throw new InvalidOperationException("The job's detail is no year.");

    private static string NoteOf(string client, int year) => string.Create(CultureInfo.InvariantCulture, $"rerun-by/{client}/{year}");
}
