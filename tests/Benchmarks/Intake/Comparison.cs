using System.Diagnostics;

namespace WresEtl.Benchmarks.Intake;

/// <summary>Ours beside the bare library on the same bytes in the same run, taking turns; the middle of several runs counts.</summary>
internal static class Comparison
{
    private const int Turns = 7;

    // Both are compiled as they run, in the background and at the same processors: what a short file costs shows only afterwards.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static void Print(string what, int rows, long bytes, Func<long> floor, Func<long> ours)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            floor();
            ours();
        }

        var (floors, all) = (new List<double>(), new List<double>());
        long peak = 0;
        for (var turn = 0; turn < Turns; turn++)
        {
            floors.Add(Time(floor));
            all.Add(Time(ours));
            peak = Math.Max(peak, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
        }

        var (bare, full) = (Allocated(floor) / rows, Allocated(ours) / rows);
        var (f, o) = (Middle(floors), Middle(all));
        Console.WriteLine($"{what,-28} {bytes / 1e6,8:F1} MB   bare {f,8:F1} ms cpu   ours {o,8:F1} ms cpu   ratio {o / f:F2}   {bytes / o / 1e3,6:F0} MB/s   heap {peak / 1e6,5:F0} MB   {full,5} B a row, bare {bare}");
    }

    private static double Time(Func<long> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // Processor time: other programs on the machine change it little.
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static long Allocated(Func<long> run)
    {
        var before = GC.GetTotalAllocatedBytes(true);
        run();
        return GC.GetTotalAllocatedBytes(true) - before;
    }

    private static double Middle(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
