using WresEtl.Adapters;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Synth;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.App.Synth;

namespace WresEtl.Host.Demo;

/// <summary>Without data of anybody's, the service works on the demonstration's invented clients: once, at its first start.</summary>
internal sealed class DemoBatch(WresPaths paths, QueueRuns queueRuns, IRunStore store, ILogger<DemoBatch> log)
{
    private const int Year = 2020;

    /// <summary>Writes the exports beside and moves them into place, so that a killed start leaves none half written.</summary>
    public static void Write(string data)
    {
        if (Directory.Exists(data)) return;
        var beside = data + ".new";
        if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        var plan = DemoClients.Plan(Year);
        SynthWriter.Write(plan, beside);
        var folders = new ClientFolders(beside);
        foreach (var client in plan.Clients) folders.WriteInventedKey(client.Organisation.Code, plan.Seed);
        Directory.Move(beside, data);
    }

    public void QueueOnce()
    {
        Write(paths.Data);
        if (store.Look(s => s.Batches.Newest(1)).Count > 0) return;
        queueRuns.Batch(Year, [], "demo").Match(
            batch =>
            {
                log.LogInformation("No data folder was given: {Batch} runs {Count} invented clients; results go to {Output}", batch.BatchId, batch.RunIds.Count, paths.Output);
                return true;
            },
            refused =>
            {
                log.LogError("The demonstration cannot run ({Code}). {Detail}", refused.Code, refused.Detail);
                return false;
            });
    }
}
