using System.CommandLine;
using System.Globalization;
using System.Text;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Docs;

/// <summary><c>docs/commands.md</c> is written from the command line's own definitions.</summary>
public class CommandPageTests
{
    /// <summary>Defaults that differ from machine to machine, in words.</summary>
    private static readonly Dictionary<string, string> OfTheMachine = new() { ["--as"] = "the name of your account", ["--jobs"] = "one for each processor" };

    [Fact]
    public void Page_IsThatOfTheCommands() => Assert.Equal(Page(), GeneratedPage.Committed("commands.md", Page()));

    [Fact]
    public void EveryCommandWithCodesOfItsOwn_IsACommand() =>
        Assert.Subset(Leaves().Select(c => c.Name).ToHashSet(), ExitCodeWords.Commands.ToHashSet());

    // A password or a data value must never be asked for on the command line: it would stand in the shell's history.
    [Fact]
    public void NoOption_TakesASecret() => Assert.DoesNotContain(
        Leaves().SelectMany(c => c.Command.Options), o => o.Name.Contains("password", StringComparison.OrdinalIgnoreCase) || o.Name.Contains("token", StringComparison.OrdinalIgnoreCase));

    internal static IEnumerable<(string Name, Command Command)> Leaves() => WresCommands.Root().Subcommands.SelectMany(c => Leaves(c, ""));

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string above) =>
        command.Subcommands.Count == 0 ? [(above + command.Name, command)] : command.Subcommands.SelectMany(c => Leaves(c, above + command.Name + " "));

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Commands\n\nWritten from the program's own definitions; not edited by hand. `wres COMMAND --help` says the same on the screen.\n\n")
            .Append("Results go to standard output, progress and refusals to standard error. `--config` is the folder `config` beside the program,\n")
            .Append("or else the nearest one above the working folder. No command takes a password: it is asked for, or comes from the environment\n")
            .Append("variable that the client's configuration names.\n\n## Exit codes\n\n| code | means | what to do |\n|---|---|---|\n");
        foreach (var (code, means, todo) in ExitCodeWords.General) page.Append(CultureInfo.InvariantCulture, $"| {code} | {means} | {todo} |\n");
        page.Append("\nWhen several apply, the first of 70, 20, 13, 11, 12, 10 is given. What a command means by a code of its own stands with it.\n");
        foreach (var (name, command) in Leaves()) Append(page, name, command);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string name, Command command)
    {
        var parents = command.Parents.OfType<Command>().Where(p => p is not RootCommand).SelectMany(p => p.Options.Where(o => o.Recursive));
        var options = command.Options.Concat(parents).Where(o => !o.Hidden && o.Name is not "--help" and not "--version").ToList();
        page.Append(CultureInfo.InvariantCulture, $"\n## wres {name}\n\n{command.Description}\n\n```\nwres {name}{Usage(command.Arguments, options)}\n```\n");
        if (command.Arguments.Count + options.Count > 0) page.Append("\n| | | default |\n|---|---|---|\n");
        foreach (var argument in command.Arguments) page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}` | {argument.Description} | must be given |\n");
        foreach (var option in options) page.Append(CultureInfo.InvariantCulture, $"| `{option.Name}` | {option.Description} | {DefaultOf(option)} |\n");
        var own = ExitCodeWords.Of(name).ToList();
        if (own.Count > 0) page.Append("\nExit codes: ").AppendJoin(" · ", own.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Code} {o.Means}"))).Append('\n');
    }

    private static string Usage(IEnumerable<Argument> arguments, List<Option> options) =>
        string.Concat(arguments.Select(a => " " + a.Name + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")))
        + string.Concat(options.Where(o => o.Required).Select(o => $" {o.Name} …"))
        + (options.Exists(o => !o.Required) ? " [options]" : "");

    private static string DefaultOf(Option option)
    {
        if (option.Required) return "must be given";
        if (OfTheMachine.TryGetValue(option.Name, out var words)) return words;
        if (!option.HasDefaultValue || option.ValueType == typeof(bool)) return option.ValueType == typeof(bool) ? "off" : "";
        return option.GetDefaultValue() switch
        {
            null or "" => "",
            Enum value => $"`{value.ToString().ToLowerInvariant()}`",
            IFormattable value => $"`{value.ToString(null, CultureInfo.InvariantCulture)}`",
            var value => $"`{value.ToString()!.Replace('\\', '/')}`",
        };
    }
}
