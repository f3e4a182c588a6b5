using System.Text.Json;
using WresEtl.Adapters.Archive;
using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Sources;

/// <summary>A run's inputs from the client's sources and its data folder, through the archive.</summary>
/// <param name="folders">The data folder: files put there by hand, and each client's key and answers.</param>
/// <param name="deliveries">The clients' sources.</param>
/// <param name="pull">Pulls one source.</param>
/// <param name="archive">Where contents go before they are read.</param>
/// <param name="store">Remembers what is held and what retention removed.</param>
/// <param name="working">Folder of the working copies.</param>
public sealed class ArchivedInputs(
    IClientFolders folders, IClientDeliveries deliveries, PullSource pull, IArchive archive, IRunStore store, string working) : IInputs
{
    /// <summary>What the data folder is called where sources are named.</summary>
    private const string ByHand = "data folder";

    public Outcome<IReadOnlyList<InputRecord>> Collect(string client, CancellationToken stop) => deliveries.Of(client).Match(
        // A job has its thread to itself; what waits on the network waits here.
        delivery => Collect(client, delivery, stop).GetAwaiter().GetResult(),
        refused => new Outcome<IReadOnlyList<InputRecord>>.Refused(refused.Code, refused.Detail));

    public IPinnedInputs Open(string client, IReadOnlyList<InputRecord> inputs) => new PinnedFolders(
        WorkingCopy.Of(archive, client, [.. inputs.Select(i => (i.Name, i.Sha256))], working), folders);

    private async Task<Outcome<IReadOnlyList<InputRecord>>> Collect(string client, ClientDelivery delivery, CancellationToken stop)
    {
        var removed = store.Look(s => s.Exports.Removed(client));
        var pulls = new List<PullResult> { await TakeByHand(client, removed, stop).ConfigureAwait(false) };
        foreach (var source in delivery.Sources) pulls.Add(await pull.Pull(client, source, removed, stop).ConfigureAwait(false));
        Remember(client, pulls);
        var faults = pulls.Select(p => p.Fault).OfType<SourceFault>().ToList();
        // What may pass is tried again by the stage's list; what is archived by now is not pulled anew.
        if (faults.Any(f => f.ForStage() is not null)) throw new SourceException(faults.First(f => f.ForStage() is not null));
        if (faults.Count > 0) return new Outcome<IReadOnlyList<InputRecord>>.Refused("source-" + Kebab(faults[0]), SourceFaults.WordsFor(faults[0]));
        var sizes = pulls.SelectMany(p => p.Files).DistinctBy(f => f.Sha256, StringComparer.Ordinal).ToDictionary(f => f.Sha256, f => f.Size, StringComparer.Ordinal);
        return new Outcome<IReadOnlyList<InputRecord>>.Ok(
            [.. WorkingNames.Of(pulls).Select(f => new InputRecord(f.Name, f.Sha256, sizes[f.Sha256])).OrderBy(i => i.Name, StringComparer.Ordinal)]);
    }

    private async Task<PullResult> TakeByHand(string client, IReadOnlySet<string> removed, CancellationToken stop)
    {
        var files = new List<PulledFile>();
        var lying = folders.Codes().Contains(client, StringComparer.Ordinal) ? folders.Files(client) : [];
        var usable = lying.Where(f => f.Name.Split('/').All(FileNames.IsSafe)).ToList();
        foreach (var file in usable)
        {
            var kept = await archive.Store(client, (to, cancel) => Copy(file.Path, to, cancel), hash => !removed.Contains(hash), stop).ConfigureAwait(false);
            var state = removed.Contains(kept.Sha256) ? PulledAs.RemovedEarlier : kept.IsNew ? PulledAs.New : PulledAs.Known;
            files.Add(new PulledFile(ByHand, file.Name, kept.Sha256, kept.Size, store.Look(s => s.Now), state));
        }

        return new PullResult(ByHand, files, 0, lying.Count - usable.Count, 0, null);
    }

    private static async Task Copy(string path, Stream to, CancellationToken cancel)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await from.CopyToAsync(to, cancel).ConfigureAwait(false);
    }

    private void Remember(string client, List<PullResult> pulls) => store.Change(s =>
    {
        var today = LondonTime.DayOf(s.Now);
        foreach (var file in pulls.SelectMany(p => p.Files).Where(f => f.State != PulledAs.RemovedEarlier).DistinctBy(f => f.Sha256, StringComparer.Ordinal))
            s.Exports.Received(client, file.Sha256, file.Size);
        // A data folder that holds nothing has brought nothing; a source that answers is well, whatever it has.
        foreach (var p in pulls.Where(p => p.Source != ByHand || p.Files.Count > 0)) SourceHealth.Record(s, client, p.Source, p.Fault);
        foreach (var p in pulls.Where(p => p.Fault is not null)) s.Alerts.Raise(Alert.SourceFailed(client, p.Source, p.Fault!.Value, today));
        foreach (var p in pulls.Where(p => p.Files.Any(f => f.State == PulledAs.RemovedEarlier))) s.Alerts.Raise(Alert.SourceHoldsRemoved(client, p.Source, today));
    });

    private static string Kebab(SourceFault fault) => JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString());
}
