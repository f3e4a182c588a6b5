using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Intake;
using WresEtl.App.Clients;
using WresEtl.Cli.Output;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres map</c>: how each column and value of a file would be read, and a mapping to begin with.</summary>
internal static class MapCommand
{
    private const string Existing = "client.yaml";
    private const string Beside = "client.suggested.yaml";

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "One export." }.ReadsFile();
        var client = new Option<string>("--client") { Description = "Organisation code.", Required = true };
        var year = new Option<int?>("--year") { Description = "Reporting year; the latest one by default." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command(
            "map", "Shows how each column and value would be read, and writes a mapping to edit (clients/CODE/client.yaml, or client.suggested.yaml beside it; never over a file that is there).")
        {
            file, client, year, config,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!, parsed.GetValue(client)!, parsed.GetValue(year), ConfigFolder.Find(parsed.GetValue(config))));
        return command;
    }

    private static int Run(string file, string client, int? year, string config)
    {
        var configuration = new ConfigurationFolder(config);
        var reader = new FileReader();
        var map = new MapFile(configuration, reader, new FilePasswords(reader, PasswordPrompt.Ask));
        return map.Map(file, year ?? (configuration.Years() is [.., var last] ? last : 0), client).Match(
            mapping =>
            {
                MappingView.Print(Path.GetFileName(file), mapping);
                if (mapping.Sheets.Count == 0) return ExitCodes.WithHr;
                Write(mapping, Path.Combine(config, "clients", client));
                return ExitCodes.Ok;
            },
            refused =>
            {
                Console.Error.WriteLine(refused.Detail);
                return ExitCodes.Of(refused.Code);
            });
    }

    private static void Write(FileMapping mapping, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { Existing, Beside })
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path)) continue;
            File.WriteAllText(path, ClientYamlStart.For(mapping));
            Console.Out.WriteLine(name == Existing
                ? $"Mapping to edit: {path}"
                : $"Mapping to copy from, as {Existing} is there already: {path}");
            return;
        }

        Console.Out.WriteLine($"{Existing} and {Beside} are both there in {folder}; nothing was written.");
    }
}
