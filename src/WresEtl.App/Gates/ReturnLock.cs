using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using RunRecord = WresEtl.App.Store.RunRecord;

namespace WresEtl.App.Gates;

/// <summary>
/// A person's act on a return holds the lock that a run of the same client and year would hold: nobody signs or publishes what is being
/// replaced, whichever worker does it.
/// </summary>
public sealed class ReturnLock(IRunStore store, TimeProvider time)
{
    /// <summary>Longer than any act takes; one that was killed holds runs up no longer than this.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Does the work alone. What it gives is recorded in one transaction, for which the lock is checked again: <see cref="LeaseLostException"/>
    /// where it was lost. Refused as <c>run-goes-on</c> where a run of the client and year is not over, <c>busy</c> where another holds the lock.
    /// </summary>
    /// <param name="client">Client code.</param>
    /// <param name="year">Reporting year.</param>
    /// <param name="work">What to do, and what to record of it.</param>
    public Outcome<T> Alone<T>(string client, int year, Func<ReturnAtHand, Outcome<Func<IStoreSession, T>>> work)
    {
        var name = Name(client, year);
        var holder = $"person/{Guid.CreateVersion7(time.GetUtcNow()):N}";
        return store.Change(s => Take(s, client, year, holder)).Match(
            at =>
            {
                try
                {
                    return work(at).Match<Outcome<T>>(
                        record => new Outcome<T>.Ok(store.Change(s => s.Leases.Take(name, holder, Lease) ? record(s) : throw new LeaseLostException())),
                        refused => new Outcome<T>.Refused(refused.Code, refused.Detail));
                }
                finally
                {
                    store.Change(s => s.Leases.Release(name, holder));
                }
            },
            refused => new Outcome<T>.Refused(refused.Code, refused.Detail));
    }

    private static Outcome<ReturnAtHand> Take(IStoreSession s, string client, int year, string holder)
    {
        if (ReturnAtHand.Of(s, client, year) is not { } at) return No("no-run", $"There is no finished run of {client} for {Text(year)}.");
        if (s.Runs.Unfinished(client, year) is { } run) return No("run-goes-on", $"Run {run.Id} is not over: wait for its end, then look at its result.");
        return s.Leases.Take(Name(client, year), holder, Lease)
            ? new Outcome<ReturnAtHand>.Ok(at)
            : No("busy", "Somebody else is at work on this return; try again in a moment.");
    }

    private static string Name(string client, int year) => $"{client}/{Text(year)}";

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Outcome<ReturnAtHand> No(string code, string detail) => new Outcome<ReturnAtHand>.Refused(code, detail);
}

/// <summary>A return and the run whose files lie in the output folder.</summary>
/// <param name="Return">Where it stands.</param>
/// <param name="Run">Its run.</param>
/// <param name="SignOffs">Sign-offs, the newest first.</param>
/// <param name="Submissions">What the portal said, in order.</param>
/// <param name="Answered">Whose answers of this year went into its runs.</param>
public sealed record ReturnAtHand(
    ReturnRecord Return, RunRecord Run, IReadOnlyList<SignOffRecord> SignOffs, IReadOnlyList<SubmissionRecord> Submissions, IReadOnlyList<string> Answered)
{
    /// <summary>Whoever asked for the run, had a part of it done again, or gave an answer that it rests on, whichever run that answer was brought for: none of them is a second person.</summary>
    public bool IsAuthor(string name) => Answered.Append(Run.RequestedBy).Append(Run.RetriedBy).Any(a => a.Length > 0 && RunAuthors.IsSame(a, name));

    /// <summary>Client and year, as the audit names a return.</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Return.Client}/{Return.Year}");

    /// <summary>The sign-off that holds now: of exactly this run, and not voided by anything since; null where there is none.</summary>
    public SignOffRecord? SignedOff(string purpose) =>
        SignOffs.FirstOrDefault(x => x.Purpose == purpose && x.ManifestSha256 == Run.ManifestSha256 && x.VoidedAt is null);

    /// <summary>Null where no run has finished.</summary>
    public static ReturnAtHand? Of(IStoreSession s, string client, int year) =>
        s.Returns.Find(client, year) is { RunId.Length: > 0 } standing && s.Runs.Find(standing.RunId) is { } run
            ? new ReturnAtHand(standing, run, s.Returns.SignOffs(client, year), s.Returns.Submissions(client, year), s.Answers.GivenFor(client, year))
            : null;
}
