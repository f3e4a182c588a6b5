using System.CommandLine;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Synth;
using WresEtl.App.Synth;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres synth</c>: invented exports of any size; the same seed gives the same bytes.</summary>
internal static class SynthCommand
{
    public static Command Create()
    {
        var organisations = new Option<int>("--organisations") { Description = "Client organisations.", Required = true };
        var staff = new Option<int>("--staff") { Description = "Staff in all of them together.", Required = true };
        var year = new Option<int>("--year") { Description = "Reporting year.", DefaultValueFactory = _ => 2020 };
        var seed = new Option<ulong>("--seed") { Description = "Any number.", DefaultValueFactory = _ => 1 };
        var format = new Option<SynthFormat>("--format") { Description = "csv, xlsx or mixed.", DefaultValueFactory = _ => SynthFormat.Csv };
        var mess = new Option<SynthMess>("--mess") { Description = "none, light or heavy.", DefaultValueFactory = _ => SynthMess.Light };
        var output = new Option<DirectoryInfo>("--out") { Description = "Data folder to write.", Required = true };
        var command = new Command("synth", "Writes invented exports; the same seed gives the same bytes.")
        {
            organisations, staff, year, seed, format, mess, output,
        };
        command.SetAction(parsed =>
        {
            var plan = SynthPlans.For(
                parsed.GetValue(organisations), parsed.GetValue(staff), parsed.GetValue(year), parsed.GetValue(seed),
                parsed.GetValue(format), parsed.GetValue(mess));
            var folder = parsed.GetValue(output)!.FullName;
            SynthWriter.Write(plan, folder);
            var folders = new ClientFolders(folder);
            foreach (var client in plan.Clients) folders.WriteInventedKey(client.Organisation.Code, plan.Seed);
            Console.Out.WriteLine($"{plan.Clients.Count} invented organisations in {folder}");
            return ExitCodes.Ok;
        });
        return command;
    }
}
