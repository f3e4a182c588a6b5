using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.App.Runs;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres answers import</c>: takes exceptions workbooks that HR filled in.</summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Filled exceptions workbooks.", Arity = ArgumentArity.OneOrMore };
        var data = new Option<DirectoryInfo>("--data") { Description = "Data folder: one folder for each client.", Required = true };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var by = new Option<string>("--as") { Description = "Recorded where a workbook gives no name.", DefaultValueFactory = _ => Environment.UserName };
        var import = new Command("import", "Records the answers; the next run applies them.") { files, data, config, by };
        import.SetAction(parsed => Import(
            parsed.GetValue(files)!, parsed.GetValue(data)!.FullName, ConfigFolder.Find(parsed.GetValue(config)), parsed.GetValue(by)!));
        return new Command("answers", "HR's answers to findings.") { import };
    }

    public static ImportAnswers UseCase(string data, string config)
    {
        var folders = new ClientFolders(data);
        var runOne = new RunOneClient(
            new ConfigurationFolder(config), folders, new RunClient(new FileReader(), folders, new SubmissionCsvReader()), TimeProvider.System);
        return new ImportAnswers(folders, runOne, new AnswersWorkbookReader(), TimeProvider.System);
    }

    private static int Import(FileInfo[] files, string data, string config, string by)
    {
        var useCase = UseCase(data, config);
        return files.Max(file => useCase.Import(file.Name, File.ReadAllBytes(file.FullName), by).Match(Report, refused =>
        {
            Console.Error.WriteLine(refused.Detail);
            return ExitCodes.Of(refused.Code);
        }));
    }

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
