using WresEtl.Benchmarks.Intake;
using WresEtl.Benchmarks.Runs;

namespace WresEtl.Benchmarks;

/// <summary>
/// Every stage that has a bare-library floor, beside it, at sizes doubled four times: the readers alone, then intake to canonical rows on
/// one worker, then everything but documents and disclosure control on two.
/// </summary>
internal static class EveryStage
{
    private const int Doublings = 4;
    private const int LargestStaff = 240_000;

    public static void Run()
    {
        Console.WriteLine("Readers, fields as bytes");
        CsvIntake.Run(Doublings);
        XlsxIntake.Run(Doublings);
        Console.WriteLine("Intake to canonical rows, one worker");
        NationalRun.Run(LargestStaff, Doublings, 1, rowsOnly: true);
        Console.WriteLine("Files to figures and findings, two workers");
        NationalRun.Run(LargestStaff, Doublings, 2, rowsOnly: false);
    }
}
