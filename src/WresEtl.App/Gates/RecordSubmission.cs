using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Gates;

/// <summary>What somebody has in hand from the portal.</summary>
/// <param name="Number">The receipt's number or reference.</param>
/// <param name="On">The day on it.</param>
/// <param name="OverrideReason">Why a day outside an assumed window is right; empty otherwise.</param>
public sealed record Receipt(string Number, DateOnly On, string OverrideReason = "");

/// <summary>
/// A return was submitted: recorded with the portal's receipt, who and when. It is recorded for the run that was signed off for
/// submission and still stood so on the receipt's day, also where a later run has voided that since: what was submitted, was.
/// </summary>
public sealed class RecordSubmission(IConfiguration configuration, IRunFolders folders, ReturnLock returnLock, TimeProvider time)
{
    private const int LongestNumber = 100;

    /// <summary>
    /// Refused: <c>unnamed</c>, <c>bad-receipt</c>, <c>unknown-year</c>, <c>bad-configuration</c>, <c>outside-window</c>,
    /// <c>outside-assumed-window</c>, <c>bad-reason</c>, <c>no-run</c>, <c>run-goes-on</c>, <c>busy</c>, <c>not-signed</c>, <c>receipt-used</c>,
    /// <c>broken-chain</c>.
    /// The same receipt for the same run again is recorded once.
    /// </summary>
    public Outcome<SubmissionRecord> Record(string client, int year, Receipt receipt, Actor by)
    {
        if (!by.IsNamed) return No<SubmissionRecord>("unnamed", "Who records a submission must be named.");
        if (receipt.Number.Trim().Length is 0 or > LongestNumber || receipt.Number.Any(char.IsControl))
            return No<SubmissionRecord>("bad-receipt", "Enter the receipt's number as the portal gives it, in at most 100 letters.");
        if (receipt.On > LondonTime.DayOf(time.GetUtcNow())) return No<SubmissionRecord>("bad-receipt", "The receipt's date is in the future.");
        return configuration.Standard(year).Match(
            standard => SubmissionWindow.ReasonFor(standard, receipt.On, receipt.OverrideReason, by).Match(
                reason => returnLock.Alone(client, year, at => Recording(at, receipt with { Number = receipt.Number.Trim(), OverrideReason = reason }, by.Name.Trim(), standard.Window)),
                refused => No<SubmissionRecord>(refused.Code, refused.Detail)),
            refused => No<SubmissionRecord>(refused.Code, refused.Detail));
    }

    private Outcome<Func<IStoreSession, SubmissionRecord>> Recording(ReturnAtHand at, Receipt receipt, string by, CollectionWindow window)
    {
        if (StoodOn(at, receipt.On) is not { } signed)
            return No<Func<IStoreSession, SubmissionRecord>>(
                "not-signed", "No run of this return was signed off for submission and unchanged on the receipt's day. Only what was signed off counts as submitted.");
        if (at.Submissions.LastOrDefault(x => x.Receipt == receipt.Number) is { } known)
            return known == at.Submissions[^1] && known.Outcome == ReturnStates.Submitted && known.RunId == signed.RunId
                ? new Outcome<Func<IStoreSession, SubmissionRecord>>.Ok(_ => known)
                : No<Func<IStoreSession, SubmissionRecord>>("receipt-used", "That receipt is recorded already, for an earlier submission.");
        var chain = folders.Of(at.Return.Client, at.Return.Year).SignOffs;
        return RecordReceipt.Note(chain, signed.ManifestSha256, receipt.Number, receipt.On, "", time)
            ? new Outcome<Func<IStoreSession, SubmissionRecord>>.Ok(s => Record(s, at, signed, receipt, by, window))
            : No<Func<IStoreSession, SubmissionRecord>>("broken-chain", SignOff.Fault(chain, chain.Read()));
    }

    /// <summary>The sign-off that holds now, given by that day; or the newest that was voided only on a later day.</summary>
    private static SignOffRecord? StoodOn(ReturnAtHand at, DateOnly day)
    {
        var purpose = SignOff.NameOf(SignOffFor.Submission);
        var signed = at.SignOffs.Where(x => x.Purpose == purpose && LondonTime.DayOf(x.SignedAt) <= day).ToList();
        return signed.FirstOrDefault(x => x.VoidedAt is null && x.ManifestSha256 == at.Run.ManifestSha256)
            ?? signed.FirstOrDefault(x => x.VoidedAt is { } voided && LondonTime.DayOf(voided) > day);
    }

    private static SubmissionRecord Record(IStoreSession s, ReturnAtHand at, SignOffRecord signed, Receipt receipt, string by, CollectionWindow window)
    {
        var (client, year) = (at.Return.Client, at.Return.Year);
        var record = new SubmissionRecord(at.Submissions.Count + 1, signed.RunId, receipt.Number, receipt.On, by, s.Now, ReturnStates.Submitted, receipt.OverrideReason);
        s.Returns.AddSubmission(client, year, record);
        var isAgain = at.Submissions.Count > 0;
        s.Returns.Set(client, year, isAgain ? ReturnStates.Resubmitted : ReturnStates.Submitted, at.Run.Id);
        s.Audit.Add(by, isAgain ? "resubmitted" : "submitted", at.Name, FormattableString.Invariant($"{signed.RunId} {window.Collection} receipt {receipt.Number} of {receipt.On:yyyy-MM-dd}"));
        if (receipt.OverrideReason.Length > 0) s.Audit.Add(by, "window-overridden", at.Name, receipt.OverrideReason);
        return record;
    }

    private static Outcome<T> No<T>(string code, string detail) => new Outcome<T>.Refused(code, detail);
}
