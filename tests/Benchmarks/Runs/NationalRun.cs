using System.Globalization;
using WresEtl.App.Runs;

namespace WresEtl.Benchmarks.Runs;

/// <summary>
/// Many organisations from their files to their figures and findings, without documents and disclosure control, beside the floor over the
/// same bytes; both sides on two workers, or one.
/// </summary>
internal static class NationalRun
{
    public static void Run(int largest, int doublings, int workers, bool rowsOnly)
    {
        for (var step = doublings; step >= 0; step--)
        {
            var staff = largest >> step;
            using var clients = new InventedClients(Math.Max(1, staff / 6_000), staff);
            var (rows, files) = Seen(clients);
            Action ours = rowsOnly ? () => ReadRows(clients, workers) : () => Calculate(clients, workers);
            Action floor = () => Each(files, workers, f => Floor.Read(f));
            if (step == doublings)
            {
                floor();
                ours();
            }

            var floors = Measured.Of(floor);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{staff,9} staff {rows,9} rows {clients.Bytes / 1e6,6:F0} MB   {Measured.Of(ours).Beside(floors, rows)}"));
        }
    }

    /// <summary>One side again and again, to be looked at with a profiler.</summary>
    public static void Turns(string side, int staff, int turns, int workers)
    {
        using var clients = new InventedClients(Math.Max(1, staff / 6_000), staff);
        var (rows, files) = Seen(clients);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, {rows} rows a turn"));
        for (var turn = 0; turn < turns; turn++)
        {
            var (young, all, paused) = (GC.CollectionCount(0), GC.CollectionCount(2), GC.GetTotalPauseDuration());
            var measured = Measured.Of(side switch
            {
                "rows" => () => ReadRows(clients, workers),
                "floor" => () => Each(files, workers, f => Floor.Read(f)),
                _ => () => Calculate(clients, workers),
            }, watchesMemory: false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measured.Wall,6:F2} s {measured.Cpu,6:F2} s cpu   {measured.Allocated / (double)rows:F0} B a row   {GC.CollectionCount(0) - young} collections, {GC.CollectionCount(2) - all} of everything, {(GC.GetTotalPauseDuration() - paused).TotalSeconds:F2} s"));
        }
    }

    private static void Calculate(InventedClients clients, int workers) =>
        Each(clients.Terms, workers, terms => clients.Runner.Run(terms, new StageClock(TimeProvider.System)));

    private static void ReadRows(InventedClients clients, int workers) => Each(clients.Terms, workers, terms => clients.Read(terms));

    private static (long Rows, IReadOnlyList<FloorFile> Files) Seen(InventedClients clients)
    {
        long rows = 0;
        var files = new List<FloorFile>();
        foreach (var terms in clients.Terms)
        {
            var intake = clients.Read(terms);
            rows += intake.Files.Sum(f => f.Sheets.Sum(s => (long)s.RowsRead));
            files.AddRange(clients.FloorFiles(intake, terms.Client));
        }

        return (rows, files);
    }

    private static void Each<T>(IReadOnlyList<T> items, int workers, Action<T> work) =>
        Parallel.ForEach(items, new ParallelOptions { MaxDegreeOfParallelism = workers }, work);
}
