using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Store;
using WresEtl.App.Configuration;
using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Benchmarks.Runs;

/// <summary>What HR's worklist page waits for: a client's findings, answers, assignments and figures. Half of it is to take less than 100 ms for 10,000 findings.</summary>
internal static class WorklistLook
{
    private const int Year = 2026;

    public static void Run(int clients, int findings)
    {
        var folder = Directory.CreateTempSubdirectory("wres-benchmark-").FullName;
        try
        {
            var configuration = new ConfigurationFolder(InventedClients.ConfigurationAbove(AppContext.BaseDirectory));
            var standard = configuration.Standard(Year).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
            var database = new SqliteDatabase(Path.Combine(folder, "wres.db"));
            new Migrator(database, TimeProvider.System).Migrate();
            var store = new SqlRunStore(database, TimeProvider.System);
            var (output, folders) = (new OutputFolder(Path.Combine(folder, "out")), new ClientFolders(Path.Combine(folder, "data")));
            var codes = Enumerable.Range(1, clients).Select(i => string.Create(CultureInfo.InvariantCulture, $"XT{i:D3}")).ToList();
            foreach (var code in codes) Write(code, findings, standard, output, folders, store, folder);
            var worklists = new Worklists(new KnownStandards(configuration, TimeProvider.System), output, folders, new ExceptionsCsvReader(), store);
            Look(worklists, codes[0]);
            Print("a client not looked at lately", [.. codes.Select(c => Look(worklists, c))]);
            Print("the same client again", [.. Enumerable.Repeat(codes[^1], 50).Select(c => Look(worklists, c))]);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string code, int count, Standard standard, OutputFolder output, ClientFolders folders, SqlRunStore store, string folder)
    {
        var findings = new FindingMaker(standard.Rules, Encoding.ASCII.GetBytes(code)).Make(Enumerable.Range(1, count).Select(Fault));
        var people = findings.Select(f => new { Finding = f.Id, Fault = f.FaultHash, Recorded = "" });
        var effect = new { Declared = 5 * count, Declined = 0, NotKnown = 0, Missing = 0, White = 4 * count, Bme = count, Unknown = 0 };
        output.ReplaceRun(code, Year,
        [
            ("exceptions.csv", new Documents().ExceptionsCsv(new ExceptionsReport(new Client { Code = code }, standard, findings))),
            (WorklistFile.Name, JsonSerializer.SerializeToUtf8Bytes(new { Others = effect, AtRun = effect, People = people, Closed = Array.Empty<string>() }, SnakeCase)),
            ("run.json", Encoding.ASCII.GetBytes(code)),
        ]);
        Directory.CreateDirectory(Path.Combine(folder, "data", code));
        folders.AddAnswers(code, [.. findings.Where((_, i) => i % 10 == 0).Select(f => new Answer(f.Id, f.FaultHash, AnswerKinds.Value, "A", "", "Invented Person", "2026-05-01"))]);
        store.Change(s =>
        {
            s.Worklist.Assign(code, Year, [.. findings.Where((_, i) => i % 20 == 0).Select(f => f.Id)], "Invented Person");
            return true;
        });
    }

    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static Fault Fault(int i)
    {
        var person = (90000000 + i).ToString(CultureInfo.InvariantCulture);
        return new Fault("W030", new Place("workforce", "workforce.xlsx", "Export", i + 1, "ethnic_origin"), $"person:{person}", "", person, [("value", "")]);
    }

    /// <summary>What the page asks of the worklist; milliseconds.</summary>
    private static double Look(Worklists worklists, string code)
    {
        var start = Stopwatch.GetTimestamp();
        var list = worklists.Of(code, Year).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        var matching = list.Matching(new WorklistFilter { State = ItemState.ToDo });
        if (Worklist.ByRule(matching).Count != 1 || Worklist.ByPerson(matching).Count == 0 || list.Now is null) throw new InvalidOperationException("The worklist is not what was written.");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {times[times.Count / 2]:F0} ms, of twenty the slowest {times[times.Count * 19 / 20]:F0} ms"));
    }
}
