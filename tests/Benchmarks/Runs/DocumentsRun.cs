using System.Diagnostics;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.App.Ports;
using WresEtl.App.Reporting;
using WresEtl.App.Runs;
using WresEtl.Core.Disclosure;

namespace WresEtl.Benchmarks.Runs;

/// <summary>
/// Every document of so many clients, the attack on each finished pack included, timed apart from calculation and disclosure control, on
/// two workers. It is to take less than 60 seconds for 250.
/// </summary>
internal static class DocumentsRun
{
    public static void Run(int count)
    {
        using var clients = new InventedClients(20, 60_000);
        var policies = new ConfigurationFolder(InventedClients.ConfigurationAbove(AppContext.BaseDirectory)).Policies()
            .Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var runs = clients.Terms.Select(t => clients.Runner.Run(t with { Policies = policies }, new StageClock(TimeProvider.System))).ToList();
        Console.WriteLine($"{runs.Count(r => r.Protection is Protection.Safe)} of {runs.Count} distinct clients have a pack");
        var all = Enumerable.Range(0, count).Select(i => runs[i % runs.Count]).ToList();
        long bytes = 0;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(all, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run => Interlocked.Add(ref bytes, Files(run).Sum(f => (long)f.Content.Length)));
        Console.WriteLine($"documents of {count} clients: {watch.ElapsedMilliseconds:N0} ms, {bytes / 1_000_000:N0} MB");
    }

    private static IReadOnlyList<(string Path, byte[] Content)> Files(ClientRun run)
    {
        var publication = new PublicationDocuments();
        var packed = PublicationDraft.WithPack(run, publication);
        return [.. new ClientArtefacts(new Documents(), new ReturnDocuments()).Of(packed).Files, .. Reporting(packed, publication.Reporting)];
    }

    private static IReadOnlyList<(string Path, byte[] Content)> Reporting(ClientRun run, IReportingDocuments documents)
    {
        var report = new ReportingReport((run.Protection as Protection.Safe)?.Publication, run.Client, run.Standard, null, IsProvisional: false, ClientTexts.None);
        var files = documents.Write(report);
        return documents.Faults(report, files).Count == 0 ? files : throw new InvalidOperationException("A reporting template does not pass.");
    }
}
