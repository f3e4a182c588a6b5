using System.Globalization;
using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.App.Exceptions;

/// <summary>Has the client run again with HR's answers and files: once, however often it is asked for before it begins.</summary>
public sealed class AskForRun(IRunStore store)
{
    /// <summary>False where a run is waiting already.</summary>
    public bool Ask(string client, int year, string by) => store.Change(s =>
    {
        // Written first: its row's lock puts two who ask at once in order.
        s.Notes.Set(string.Create(CultureInfo.InvariantCulture, $"asked/{client}/{year}"), Moment.Text(s.Now));
        if (IsWaiting(s, client, year)) return false;
        RerunJob.Queue(s, client, year, by);
        s.Audit.Add(by, "run-asked-for", string.Create(CultureInfo.InvariantCulture, $"{client}/{year}"));
        return true;
    });

    /// <summary>Whether a run of it goes on, or is about to.</summary>
    public bool IsUnderWay(string client, int year) => store.Look(s => s.Runs.Unfinished(client, year) is not null || IsWaiting(s, client, year));

    private static bool IsWaiting(IStoreSession s, string client, int year) => s.Jobs.Open().Any(j =>
        j.Job.Kind == JobKinds.Rerun && j.State != JobState.Running && j.Job.Subject == client && j.Job.Detail == year.ToString(CultureInfo.InvariantCulture));
}
