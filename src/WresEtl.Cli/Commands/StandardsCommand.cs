using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres standards</c>: the years known, and what changed between two.</summary>
internal static class StandardsCommand
{
    public static Command Create()
    {
        var config = new Option<string?>("--config") { Description = "Configuration folder.", Recursive = true };
        var list = new Command("list", "The reporting years there is a standard for.");
        list.SetAction(parsed =>
        {
            foreach (var year in new ConfigurationFolder(ConfigFolder.Find(parsed.GetValue(config))).Years()) Console.Out.WriteLine(year);
            return ExitCodes.Ok;
        });
        var first = new Argument<int>("Y1") { Description = "The earlier year." };
        var second = new Argument<int>("Y2") { Description = "The later year." };
        var diff = new Command("diff", "What changed between two reporting years, as release notes.") { first, second };
        diff.SetAction(parsed => Diff(
            new ConfigurationFolder(ConfigFolder.Find(parsed.GetValue(config))), parsed.GetValue(first), parsed.GetValue(second)));
        return new Command("standards", "The reporting years, and what changed between them.") { config, list, diff };
    }

    private static int Diff(ConfigurationFolder configuration, int first, int second) =>
        configuration.Standard(first).Match(
            a => configuration.Standard(second).Match(
                b =>
                {
                    Console.Out.Write(StandardDiff.Text(a, b));
                    return ExitCodes.Ok;
                },
                refused => Refuse(refused.Code, refused.Detail)),
            refused => Refuse(refused.Code, refused.Detail));

    private static int Refuse(string code, string detail)
    {
        Console.Error.WriteLine(detail);
        return ExitCodes.Of(code);
    }
}
