using System.Diagnostics;
using System.Globalization;

namespace WresEtl.Benchmarks;

/// <summary>What a piece of work took: by the clock, of both processors together, and in memory.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of processor time, which other programs on the machine change little.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Peak">Largest working set seen, bytes.</param>
internal sealed record Measured(double Wall, double Cpu, long Allocated, long Peak)
{
    /// <param name="work">What is measured.</param>
    /// <param name="watchesMemory">False where instructions are counted: the slower a turn is, the more often it would be looked at.</param>
    public static Measured Of(Action work, bool watchesMemory = true)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        using var watch = watchesMemory ? new PeakWatch() : null;
        var (cpu, allocated, start) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(true), Stopwatch.GetTimestamp());
        work();
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return new Measured(wall, (process.TotalProcessorTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes(true) - allocated, watch?.Peak ?? 0);
    }

    public string Beside(Measured floor, long rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"floor {floor.Wall,7:F2} s ({floor.Cpu,7:F2} s cpu)   ours {Wall,7:F2} s ({Cpu,7:F2} s cpu)   ratio {Wall / floor.Wall:F2} ({Cpu / floor.Cpu:F2} cpu)   {Allocated / (double)rows,5:F0} B a row, floor {floor.Allocated / (double)rows:F0}   peak {Peak / 1e6:F0} MB");

    /// <summary>The runtime keeps no peak of its own on every system, so the working set is looked at every few milliseconds.</summary>
    private sealed class PeakWatch : IDisposable
    {
        // A thread of its own: a timer wakes threads of the pool, which look for more work for a while, and that is measured too.
        private readonly Thread _thread;
        private long _peak;
        private volatile bool _isOver;

        public PeakWatch()
        {
            _thread = new Thread(Watch) { IsBackground = true };
            _thread.Start();
        }

        public long Peak => Math.Max(Interlocked.Read(ref _peak), Environment.WorkingSet);

        public void Dispose()
        {
            _isOver = true;
            _thread.Join();
        }

        private void Watch()
        {
            while (!_isOver)
            {
                Interlocked.Exchange(ref _peak, Math.Max(_peak, Environment.WorkingSet));
                Thread.Sleep(20);
            }
        }
    }
}
