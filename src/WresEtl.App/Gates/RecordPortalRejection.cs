using WresEtl.App.Pipelines;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Gates;

/// <summary>
/// The portal took a submission back. Its sign-off is void with it: the return has to be put right, signed off anew whether or not that
/// changes a figure, and submitted again.
/// </summary>
public sealed class RecordPortalRejection(IRunFolders folders, IRunStore store, ReturnLock returnLock, TimeProvider time)
{
    private const int LongestReason = 500;

    /// <summary>
    /// Refused: <c>unnamed</c>, <c>bad-reason</c>, <c>bad-receipt</c> (a day in the future, or before the submission), <c>not-submitted</c>,
    /// <c>no-run</c>, <c>run-goes-on</c>, <c>busy</c>, <c>broken-chain</c>.
    /// </summary>
    /// <param name="client">Client code.</param>
    /// <param name="year">Reporting year.</param>
    /// <param name="on">The day of the portal's answer.</param>
    /// <param name="reason">What the portal says, without any figure or name.</param>
    /// <param name="by">Who records it.</param>
    public Outcome<SubmissionRecord> Record(string client, int year, DateOnly on, string reason, Actor by)
    {
        if (!by.IsNamed) return No<SubmissionRecord>("unnamed", "Who records a rejection must be named.");
        if (reason.Trim().Length is 0 or > LongestReason || reason.Any(char.IsControl))
            return No<SubmissionRecord>("bad-reason", "Enter what the portal says in at most 500 letters, in one line.");
        if (on > LondonTime.DayOf(time.GetUtcNow())) return No<SubmissionRecord>("bad-receipt", "The date is in the future.");
        return returnLock.Alone(client, year, at => at switch
        {
            { Return.State: not (ReturnStates.Submitted or ReturnStates.Resubmitted or ReturnStates.Published) } or { Submissions: [] } =>
                No<Func<IStoreSession, SubmissionRecord>>("not-submitted", "Nothing is submitted that the portal could reject."),
            _ when on < at.Submissions[^1].ReceivedOn => No<Func<IStoreSession, SubmissionRecord>>("bad-receipt", "The date is before that of the submission."),
            _ => Recording(at, on, reason.Trim(), by.Name.Trim()),
        });
    }

    private Outcome<Func<IStoreSession, SubmissionRecord>> Recording(ReturnAtHand at, DateOnly on, string reason, string by)
    {
        var (last, chain) = (at.Submissions[^1], folders.Of(at.Return.Client, at.Return.Year).SignOffs);
        var run = store.Look(s => s.Runs.Find(last.RunId))?.ManifestSha256 ?? "";
        return RecordReceipt.Note(chain, run, last.Receipt, on, reason, time)
            ? new Outcome<Func<IStoreSession, SubmissionRecord>>.Ok(s =>
            {
                s.Returns.VoidSignOffs(at.Return.Client, at.Return.Year, run, SignOff.NameOf(SignOffFor.Submission));
                return Record(s, at, on, reason, by);
            })
            : No<Func<IStoreSession, SubmissionRecord>>("broken-chain", SignOff.Fault(chain, chain.Read()));
    }

    private static SubmissionRecord Record(IStoreSession s, ReturnAtHand at, DateOnly on, string reason, string by)
    {
        var last = at.Submissions[^1];
        var record = new SubmissionRecord(at.Submissions.Count + 1, last.RunId, last.Receipt, on, by, s.Now, ReturnStates.RejectedByPortal, "");
        s.Returns.AddSubmission(at.Return.Client, at.Return.Year, record);
        s.Returns.Set(at.Return.Client, at.Return.Year, ReturnStates.RejectedByPortal, at.Run.Id);
        s.Audit.Add(by, "rejected-by-portal", at.Name, FormattableString.Invariant($"{last.RunId} receipt {last.Receipt} on {on:yyyy-MM-dd}: {reason}"));
        return record;
    }

    private static Outcome<T> No<T>(string code, string detail) => new Outcome<T>.Refused(code, detail);
}
