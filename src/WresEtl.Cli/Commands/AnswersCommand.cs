using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Store;
using WresEtl.App.Exceptions;
using WresEtl.App.Runs;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres answers import</c>: takes exceptions workbooks that HR filled in.</summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Filled exceptions workbooks.", Arity = ArgumentArity.OneOrMore }.ReadsFile();
        var data = new Option<DirectoryInfo>("--data") { Description = "Data folder: one folder for each client.", Required = true }.ReadsFolder();
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var by = new Option<string>("--as") { Description = "Recorded where a workbook gives no name.", DefaultValueFactory = _ => Environment.UserName };
        var store = new Option<FileInfo?>("--store")
        {
            Description = "The run store of a service that works on the same data folder: it keeps writers in order, and its audit has the answers.",
        };
        var import = new Command("import", "Records the answers; the next run applies them.") { files, data, config, by, store };
        import.SetAction(parsed => IsUsable(parsed.GetValue(store))
            ? Import(parsed.GetValue(files)!, UseCase(parsed.GetValue(data)!.FullName, ConfigFolder.Find(parsed.GetValue(config)), parsed.GetValue(store)), parsed.GetValue(by)!)
            : ExitCodes.BadConfiguration);
        return new Command("answers", "HR's answers to findings.") { import };
    }

    /// <param name="data">Data folder.</param>
    /// <param name="config">Configuration folder.</param>
    /// <param name="store">The run store of a service on the same data folder; null for none.</param>
    public static ImportAnswers UseCase(string data, string config, FileInfo? store = null)
    {
        var folders = new ClientFolders(data);
        var runOne = new RunOneClient(
            new ConfigurationFolder(config), folders, new RunClient(new FileReader(), folders, new SubmissionCsvReader()), TimeProvider.System);
        var service = store is null ? null : new RecordAnswers(folders, new SqlRunStore(new SqliteDatabase(store.FullName), TimeProvider.System), TimeProvider.System);
        return new ImportAnswers(folders, runOne, new AnswersWorkbookReader(), TimeProvider.System, service);
    }

    private static bool IsUsable(FileInfo? store)
    {
        if (store is null) return true;
        try
        {
            if (store.Exists) new Migrator(new SqliteDatabase(store.FullName), TimeProvider.System).Migrate();
            else Console.Error.WriteLine($"There is no run store {store.FullName}.");
            return store.Exists;
        }
        catch (SchemaRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return false;
        }
    }

    private static int Import(FileInfo[] files, ImportAnswers useCase, string by) =>
        files.Max(file => useCase.Import(file.Name, File.ReadAllBytes(file.FullName), by).Match(Report, refused =>
        {
            Console.Error.WriteLine(refused.Detail);
            return ExitCodes.Of(refused.Code);
        }));

    private static int Report(AnswersImport import)
    {
        Console.Out.WriteLine($"{import.File}:");
        foreach (var line in Lines(import)) Console.Out.WriteLine($"  {line}");
        return import.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.WithHr;
    }

    /// <summary>What became of a workbook's answers: the sum, then whatever was not taken. Names rows and columns, never a value.</summary>
    public static IEnumerable<string> Lines(AnswersImport import)
    {
        var client = import.Client.Length == 0 ? "" : $" for {import.Client}";
        yield return $"{import.Recorded} answers recorded{client}, {import.Unchanged} there already, {import.Problems.Count} not taken.";
        foreach (var problem in import.Problems)
            yield return $"{(problem.Row > 0 ? $"row {problem.Row}, " : "")}{(problem.Column.Length > 0 ? problem.Column + ": " : "")}{problem.Detail}";
    }
}
