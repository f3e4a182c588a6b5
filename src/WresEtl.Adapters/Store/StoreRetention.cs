using System.Text;
using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.App.Retention;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

/// <summary>What retention asks of the run store. Answers lie in the client's own file too, and leave both.</summary>
public sealed class StoreRetention(IRunStore store, IClientFolders folders, IConfiguration configuration) : IRetentionStore
{
    public Task<IReadOnlyList<HeldExport>> Exports(string client, CancellationToken cancel) => Task.FromResult(store.Look(s => s.Exports.Held(client)));

    public Task<IReadOnlyList<HeldAnswer>> Answers(string client, CancellationToken cancel) => Task.FromResult(store.Look(s => s.Answers.Held(client)));

    public Task Record(RetentionCertificate certificate, byte[] document, IReadOnlyList<long> answers, CancellationToken cancel)
    {
        var client = certificate.Client;
        store.Change(s =>
        {
            AnswersInOrder.Hold(s, client);
            // The file first: killed in between, the store still holds them, and the next purge does both again.
            if (certificate.Answers is { } removed)
                folders.RemoveAnswers(client, [.. folders.Answers(client).Where(a => string.CompareOrdinal(a.AnsweredOn, removed.LastGiven.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) <= 0)]);
            foreach (var export in certificate.Exports) s.Exports.Purged(client, export.Sha256);
            s.Answers.Remove(client, answers);
            var emptied = certificate.Exports.Count == 0 ? 0 : configuration.Years().Sum(year => s.Findings.Empty(client, year) + s.Worklist.Empty(client, year));
            s.Exports.AddCertificate(client, Encoding.UTF8.GetString(document));
            s.Audit.Add("system", "retention-purged", client, FormattableString.Invariant($"{certificate.Exports.Count} exports, {certificate.Answers?.Count ?? 0} answers, {emptied} findings and comments emptied"));
        });
        return Task.CompletedTask;
    }
}
