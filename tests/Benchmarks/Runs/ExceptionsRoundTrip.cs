using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Benchmarks.Runs;

/// <summary>
/// The exceptions workbook there and back: so many findings written, half of them answered, opened and saved by LibreOffice where it is
/// installed, and imported. Each of opening and importing is to take less than five seconds for 10,000.
/// </summary>
internal static class ExceptionsRoundTrip
{
    private const int Year = 2026;

    public static void Run(int count)
    {
        var standard = new ConfigurationFolder(InventedClients.ConfigurationAbove(AppContext.BaseDirectory)).Standard(Year)
            .Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var findings = new FindingMaker(standard.Rules, [1, 2, 3]).Make(Enumerable.Range(1, count).Select(Fault));
        var answers = findings.Where((_, i) => i % 2 == 0)
            .Select(f => new Answer(f.Id, f.FaultHash, AnswerKinds.Value, "A", "asked by telephone", "Invented Person", "2026-05-01")).ToList();
        var report = new ExceptionsReport(new Client { Code = "XT1", Name = "Invented Vale" }, standard, findings)
        {
            Filled = new FilledIn("Invented Person", "2026-05-01", answers),
        };

        var workbook = Timed($"{count:N0} findings written", () => new Documents().ExceptionsWorkbook(report));
        Console.WriteLine($"  {workbook.Length / 1024:N0} KB");
        Import("imported", workbook, findings, standard, answers.Count);
        if (Saved(workbook) is { } saved) Import("imported as LibreOffice saved it", saved, findings, standard, answers.Count);
    }

    private static Fault Fault(int i)
    {
        var person = (90000000 + i).ToString(CultureInfo.InvariantCulture);
        return new Fault("W030", new Place("workforce", "workforce.xlsx", "Export", i + 1, "ethnic_origin"), $"person:{person}", "", person, [("value", "")]);
    }

    private static void Import(string what, byte[] workbook, IReadOnlyList<Finding> findings, Standard standard, int expected)
    {
        var reader = new AnswersWorkbookReader();
        var read = Timed(what, () => reader.Subject(workbook) is null ? null
            : reader.Read(workbook, new AnswersContext(findings, standard.AnswerCodes, standard.Ethnicity, "importer", new DateOnly(Year, 6, 1))));
        if (read?.Answers.Count != expected || read.Problems.Count > 0) throw new InvalidOperationException("The answers did not come back as they were given.");
    }

    /// <summary>Opened and saved again, the program's own start included; the second time, when its profile is there.</summary>
    private static byte[]? Saved(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("wres-benchmark-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "exceptions.xlsx"), workbook);
            if (!Office(folder)) return null;
            Timed("opened and saved by LibreOffice", () => Office(folder));
            return File.ReadAllBytes(Path.Combine(folder, "saved", "exceptions.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Office(string folder)
    {
        try
        {
            var start = new ProcessStartInfo("soffice",
            [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "saved", "exceptions.xlsx",
            ]);
            (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true);
            using var office = Process.Start(start)!;
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
            return office.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("not run: LibreOffice");
            return false;
        }
    }

    private static T Timed<T>(string what, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = work();
        watch.Stop();
        process.Refresh();
        // On a machine with other work the processor time is the one to go by.
        Console.WriteLine($"{what}: {watch.ElapsedMilliseconds:N0} ms, of which {(process.TotalProcessorTime - before).TotalMilliseconds:N0} ms on our processor");
        return result;
    }
}
