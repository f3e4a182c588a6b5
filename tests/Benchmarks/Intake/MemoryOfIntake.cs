using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Benchmarks.Runs;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Benchmarks.Intake;

/// <summary>
/// The largest working set of a process that reads one CSV file of so many assignments to canonical rows, beside that of a process that does
/// nothing: every row let go again, which is what reading itself needs however many rows there are, and every row kept, as a run
/// keeps them for its rules. It is to be less than 150 MB larger for 1.5 million rows.
/// </summary>
internal static class MemoryOfIntake
{
    private const int Year = 2020;
    private const string Code = "XT1";
    private const string LetGo = "let-go";

    public static void Run(int rows)
    {
        var nothing = PeakOf();
        foreach (var count in new[] { rows / 10, rows }) Run(count, nothing);
    }

    private static void Run(int rows, long nothing)
    {
        var path = Path.GetTempFileName();
        try
        {
            Write(path, rows);
            var (letGo, kept) = (PeakOf(path, LetGo), PeakOf(path));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows,8} rows, {new FileInfo(path).Length / 1e6,4:F0} MB: above an empty process of {nothing / 1e6:F0} MB, rows let go {(letGo - nothing) / 1e6:F0} MB, rows kept {(kept - nothing) / 1e6:F0} MB"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>In a process of its own: reads the file, where one is given, and prints the largest working set so far.</summary>
    public static void PrintPeak(IReadOnlyList<string> arguments)
    {
        if (arguments is [var passed, LetGo]) Pass(passed);
        else if (arguments is [var path]) Read(path);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static Standard Standard() => new ConfigurationFolder(InventedClients.ConfigurationAbove(AppContext.BaseDirectory)).Standard(Year)
        .Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));

    private static void Pass(string path)
    {
        var (standard, client) = (Standard(), new Client { Code = Code });
        var (intake, reader, read) = (new SheetIntake(standard, client), new AssignmentReader(standard, client), 0);
        foreach (var opened in new FileReader().Open(path, new ReadLimits()))
        {
            using var file = opened;
            foreach (var sheet in file.Sheets())
            {
                var record = new SheetRecord(DataSet.Workforce, file.Name, sheet.Name, sheet.Visibility);
                if (!intake.FindHeadings(sheet, Schema.Of(standard, DataSet.Workforce), record, out var first)) continue;
                reader.Bind(record.Binding!);
                intake.Read(sheet, first, record, 0, new Passing(standard, client, reader));
                read += record.RowsRead;
            }

            file.Finish();
        }

        if (read == 0) throw new InvalidOperationException("No row was read.");
    }

    /// <summary>Reads each row and keeps no more than the block it is read into.</summary>
    private sealed class Passing(Standard standard, Client client, AssignmentReader reader) : RowReader(standard, client)
    {
        public override string KeyColumn => reader.KeyColumn;

        public override bool IsKey(ReadOnlySpan<byte> cell) => reader.IsKey(cell);

        public override bool Read(RawSheet sheet, RowRef at)
        {
            if (reader.Blocks.Count > 1) reader.Blocks.RemoveAt(0);
            return reader.Read(sheet, at);
        }

        private protected override void Begin()
        {
        }

        protected override void BindColumns()
        {
        }
    }

    private static void Read(string path)
    {
        var intake = new ClientIntake(Standard(), new Client { Code = Code });
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
        var start = new ProcessStartInfo("dotnet", [typeof(MemoryOfIntake).Assembly.Location, "peak", .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.TryParse(peak, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : throw new InvalidOperationException("The process that was to be measured failed.");
    }
}
