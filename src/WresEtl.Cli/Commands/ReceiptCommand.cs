using System.CommandLine;
using System.Globalization;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Publishing;
using WresEtl.App.Publishing;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres receipt</c>: records what the portal answered to the return that was signed off last.</summary>
internal static class ReceiptCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Reporting year.", Required = true };
        var client = new Option<string>("--client") { Description = "The client.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "The output folder of the run.", Required = true };
        var number = new Option<string>("--number") { Description = "The portal's number for the upload.", Required = true };
        var on = new Option<string>("--on") { Description = "The day of its answer, as 2020-08-28.", Required = true };
        var rejected = new Option<string>("--rejected") { Description = "Why the portal rejected the return; left out where it took it.", DefaultValueFactory = _ => "" };
        var command = new Command("receipt", "Records what the portal answered to the return that was signed off last.") { year, client, output, number, on, rejected };
        command.SetAction(parsed =>
        {
            var (code, of) = (parsed.GetValue(client)!, parsed.GetValue(year));
            if (!ClientCode.IsFine(code)) return ClientCode.Refuse();
            if (!DateOnly.TryParseExact(parsed.GetValue(on), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                Console.Error.WriteLine("--on: expected a day as 2020-08-28.");
                return ExitCodes.BadConfiguration;
            }

            var folder = new RunFolder(parsed.GetValue(output)!.FullName, code, of);
            if (OfService.Refuses(folder)) return ExitCodes.BadConfiguration;
            return new RecordReceipt(folder, TimeProvider.System).Record(parsed.GetValue(number)!, day, parsed.GetValue(rejected)!).Match(
                version =>
                {
                    Versions.Print(folder);
                    return ExitCodes.Ok;
                },
                refused =>
                {
                    Console.Error.WriteLine(refused.Detail);
                    return ExitCodes.Of(refused.Code);
                });
        });
        return command;
    }
}

/// <summary>The versions of a return, for a person to read.</summary>
internal static class Versions
{
    public static void Print(IRunFolder folder)
    {
        foreach (var version in ReturnVersions.Read(folder.SignOffs.Read()) ?? []) Console.Out.WriteLine(VersionWords.Of(version));
    }
}
