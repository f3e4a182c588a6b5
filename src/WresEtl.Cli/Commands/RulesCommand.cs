using System.CommandLine;
using WresEtl.Adapters.Config;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres rules</c>: the rule catalogue of a year.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "Reporting year; the latest one by default." };
        var config = new Option<string?>("--config") { Description = "Configuration folder." };
        var markdown = new Option<bool>("--markdown") { Description = "The whole reference page, as in docs/rules.md." };
        var command = new Command("rules", "Lists the rules: id, scope, severity, what must hold, and what a finding says.") { year, config, markdown };
        command.SetAction(parsed =>
        {
            var configuration = new ConfigurationFolder(ConfigFolder.Find(parsed.GetValue(config)));
            return configuration.Standard(parsed.GetValue(year) ?? configuration.Years()[^1]).Match(
                standard =>
                {
                    Console.Out.Write(parsed.GetValue(markdown) ? RulesReference.Markdown(standard) : Listing(standard));
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

    private static string Listing(Standard standard) => string.Concat(RuleBook.All.Select(r => standard.Rules[r.Id]).Select(rule =>
        $"{rule.Id}  {RulesReference.Scope(rule.Scope),-10}  {RulesReference.Kind(rule),-24}  {RulesReference.Requirement(rule.Id)}\n      {rule.MessageInGeneral}\n      {rule.HowToFix}\n"));
}
