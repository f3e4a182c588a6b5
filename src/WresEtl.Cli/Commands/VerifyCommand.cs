using System.CommandLine;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Core.Primitives;
using WresEtl.Verify;

namespace WresEtl.Cli.Commands;

/// <summary>
/// <c>wres verify</c>: checks a pack against its certificate, using none of the code that made it. A whole pack's documents are then
/// attacked as they were before it went out, since somebody may have added to them afterwards.
/// </summary>
internal static class VerifyCommand
{
    private static readonly string[] Names = ["README.txt", "index.html", "report.xlsx"];

    public static Command Create()
    {
        var pack = new Argument<DirectoryInfo>("PACK") { Description = "Folder with figures.csv, structure.csv and certificate.json, and the documents where there are any." }.ReadsFolder();
        var command = new Command("verify", "Checks a publication pack against its certificate, and a whole pack's documents against its figures.") { pack };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(pack)!;
            var faults = PackVerifier.Verify(folder.FullName);
            foreach (var fault in faults) Console.Out.WriteLine(fault);
            Console.Out.WriteLine(faults.Count == 0 ? "The pack is sound: every withheld count is proven ambiguous." : $"The pack is NOT sound: {Counted.Of(faults.Count, "fault")}.");
            return faults.Count == 0 ? Documents(folder) : ExitCodes.DisclosureRefused;
        });
        return command;
    }

    /// <summary>The proof alone is a pack too, and holds without documents.</summary>
    private static int Documents(DirectoryInfo folder)
    {
        if (!Names.All(name => File.Exists(Path.Combine(folder.FullName, name)))) return ExitCodes.Ok;
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(folder.FullName, f.FullName).Replace('\\', '/'), File.ReadAllBytes(f.FullName))).ToList();
        var faults = new PublicationDocuments().Faults(files);
        foreach (var fault in faults) Console.Out.WriteLine(fault);
        Console.Out.WriteLine(faults.Count == 0
            ? "Its documents are what is written from its figures, and nothing else."
            : $"Its documents are NOT what this version of the program writes from its figures: {Counted.Of(faults.Count, "fault")}.");
        return faults.Count == 0 ? ExitCodes.Ok : ExitCodes.DisclosureRefused;
    }
}
