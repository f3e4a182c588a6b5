using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Benchmarks.Runs;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Benchmarks.Intake;

/// <summary>
/// The largest working set of a process that reads one CSV file of so many assignments to canonical rows and keeps them, beside that of a
/// process that does nothing. It is to be less than 150 MB larger for 1.5 million rows.
/// </summary>
internal static class MemoryOfIntake
{
    private const int Year = 2020;
    private const string Code = "XT1";

    public static void Run(int rows)
    {
        var path = Path.GetTempFileName();
        try
        {
            Write(path, rows);
            var (nothing, all) = (PeakOf("peak"), PeakOf("peak", path));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows, {new FileInfo(path).Length / 1e6:F0} MB: peak {all / 1e6:F0} MB, an empty process {nothing / 1e6:F0} MB, {(all - nothing) / 1e6:F0} MB above it ({(all - nothing) / (double)rows:F0} bytes a row)"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>In a process of its own: reads the file, where one is given, and prints the largest working set so far.</summary>
    public static void PrintPeak(string? path)
    {
        if (path is not null) Read(path);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static void Read(string path)
    {
        var standard = new ConfigurationFolder(InventedClients.ConfigurationAbove(AppContext.BaseDirectory)).Standard(Year)
            .Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var intake = new ClientIntake(standard, new Client { Code = Code });
        foreach (var opened in new FileReader().Open(path, new ReadLimits()))
        {
            using var file = opened;
            intake.Read(file, DataSet.Workforce);
        }

        if (intake.Assignments.Count == 0) throw new InvalidOperationException("No row was kept.");
        GC.KeepAlive(intake);
    }

    private static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path);
        file.Write(string.Join(',', StaffList.Header) + "\r\n");
        foreach (var row in StaffList.Rows(rows))
        {
            row[0] = Code;
            file.Write(string.Join(',', row) + "\r\n");
        }
    }

    private static long PeakOf(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MemoryOfIntake).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.TryParse(peak, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : throw new InvalidOperationException("The process that was to be measured failed.");
    }
}
