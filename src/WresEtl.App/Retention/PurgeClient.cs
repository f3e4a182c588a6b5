using WresEtl.App.Pipelines;
using WresEtl.App.Sources;

namespace WresEtl.App.Retention;

/// <summary>
/// Removes what is due from the archive, and only then has the run store record it with the certificate. Killed in between, the next
/// purge finds the same exports due, finds them gone already, and certifies them: nothing is removed without a certificate in the end,
/// and nothing certified is still there.
/// </summary>
public sealed class PurgeClient(IArchive archive, IRetentionStore store, IRetentionDocuments documents, TimeProvider time)
{
    /// <summary>The certificate; null where nothing was due.</summary>
    public async Task<RetentionCertificate?> Purge(string client, RetentionSchedule schedule, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var exports = await DueExports(client, schedule, now, cancel).ConfigureAwait(false);
        var answers = (await store.Answers(client, cancel).ConfigureAwait(false)).Where(a => IsDue(a.Given, schedule.AnswersDays, now)).ToList();
        if (exports.Count == 0 && answers.Count == 0) return null;
        foreach (var export in exports) archive.Remove(client, export.Sha256);
        var certificate = new RetentionCertificate(client, now, schedule, exports, Removed(answers));
        await store.Record(certificate, documents.Write(certificate), [.. answers.Select(a => a.Id)], cancel).ConfigureAwait(false);
        return certificate;
    }

    /// <summary>
    /// What the store holds, and what lies in the archive without the store knowing, because a pull was killed before it recorded it.
    /// </summary>
    private async Task<IReadOnlyList<RemovedExport>> DueExports(
        string client, RetentionSchedule schedule, DateTimeOffset now, CancellationToken cancel)
    {
        var held = (await store.Exports(client, cancel).ConfigureAwait(false))
            .GroupBy(e => e.Sha256, StringComparer.Ordinal).Select(g => g.MinBy(e => e.Received)!).ToList();
        var known = held.Select(e => e.Sha256).ToHashSet(StringComparer.Ordinal);
        var unknown = archive.Entries(client).Where(e => !known.Contains(e.Sha256));
        return
        [
            .. held.Select(e => new RemovedExport(e.Sha256, e.Size, e.Received, now))
                .Concat(unknown.Select(e => new RemovedExport(e.Sha256, null, e.Written, now)))
                .Where(e => IsDue(e.Received, schedule.ExportsDays, now)).OrderBy(e => e.Sha256, StringComparer.Ordinal),
        ];
    }

    private static RemovedAnswers? Removed(List<HeldAnswer> answers) =>
        answers.Count == 0 ? null : new RemovedAnswers(answers.Count, answers.Min(a => a.Given), answers.Max(a => a.Given));

    /// <summary>Kept through the last of its days in London.</summary>
    private static bool IsDue(DateTimeOffset since, int days, DateTimeOffset now) =>
        LondonTime.DayOf(now) > LondonTime.DayOf(since).AddDays(days);
}
