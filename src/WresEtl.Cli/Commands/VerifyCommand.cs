using System.CommandLine;
using WresEtl.Verify;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres verify</c>: checks a pack against its certificate, using none of the code that made it.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var pack = new Argument<DirectoryInfo>("PACK") { Description = "Folder with figures.csv, structure.csv and certificate.json." };
        var command = new Command("verify", "Checks a publication pack against its certificate.") { pack };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(pack)!;
            if (!folder.Exists)
            {
                Console.Error.WriteLine($"There is no folder {folder.FullName}.");
                return ExitCodes.BadConfiguration;
            }

            var faults = PackVerifier.Verify(folder.FullName);
            foreach (var fault in faults) Console.Out.WriteLine(fault);
            Console.Out.WriteLine(faults.Count == 0 ? "The pack is sound: every withheld count is proven ambiguous." : $"The pack is NOT sound: {faults.Count} faults.");
            return faults.Count == 0 ? ExitCodes.Ok : ExitCodes.DisclosureRefused;
        });
        return command;
    }
}
