using System.CommandLine;
using WresEtl.Adapters.Config;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres rules</c>: the rule catalogue of a year.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "Reporting year; the latest one by default." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var command = new Command("rules", "Lists the rules: id, scope, severity, what they require.") { year, config };
        command.SetAction(parsed =>
        {
            var configuration = new ConfigurationFolder(ConfigFolder.Find(parsed.GetValue(config)));
            return configuration.Standard(parsed.GetValue(year) ?? configuration.Years()[^1]).Match(
                standard =>
                {
                    foreach (var rule in standard.Rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
                        Console.Out.WriteLine($"{rule.Id}  {rule.Scope,-9}  {rule.Severity,-6}  {rule.Message}");
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
