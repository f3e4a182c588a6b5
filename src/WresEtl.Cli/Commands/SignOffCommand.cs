using System.CommandLine;
using WresEtl.Adapters.Publishing;
using WresEtl.App.Publishing;

namespace WresEtl.Cli.Commands;

/// <summary><c>wres sign-off</c>: a second person approves exactly this run.</summary>
internal static class SignOffCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Reporting year.", Required = true };
        var client = new Option<string>("--client") { Description = "The client.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "The output folder of the run.", Required = true };
        var what = new Option<string>("--for") { Description = "submission or publication.", Required = true };
        what.AcceptOnlyFromAmong(SignOff.NameOf(SignOffFor.Submission), SignOff.NameOf(SignOffFor.Publication));
        var name = new Option<string>("--as") { Description = "Who signs off: someone other than the run's author.", Required = true };
        var command = new Command("sign-off", "Records approval of exactly this run, by a person other than its author.") { year, client, output, what, name };
        command.SetAction(parsed =>
        {
            var (code, of) = (parsed.GetValue(client)!, parsed.GetValue(year));
            var purpose = parsed.GetValue(what) == SignOff.NameOf(SignOffFor.Submission) ? SignOffFor.Submission : SignOffFor.Publication;
            if (!ClientCode.IsFine(code)) return ClientCode.Refuse();
            var folder = new RunFolder(parsed.GetValue(output)!.FullName, code, of);
            if (OfService.Refuses(folder)) return ExitCodes.BadConfiguration;
            return new SignOffRun(folder, TimeProvider.System).Sign(code, of, purpose, parsed.GetValue(name)!).Match(
                signed =>
                {
                    Console.Out.WriteLine($"{code} {of}: signed off for {SignOff.NameOf(signed.For)} by {signed.By}, {signed.On}.");
                    if (signed.For == SignOffFor.Submission) Versions.Print(folder);
                    else Console.Out.WriteLine(signed.Version == 1 ? "Version 1, the first." : $"Version {signed.Version}: it supersedes version {signed.Version - 1}.");
                    Console.Out.WriteLine($"Run {signed.Run}. A change of anything makes another run, and this sign-off void.");
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

/// <summary>A client's code as an argument: it becomes a folder's name.</summary>
internal static class ClientCode
{
    public static bool IsFine(string code) => code.Length is >= 3 and <= 8 && code.All(char.IsAsciiLetterOrDigit);

    public static int Refuse()
    {
        Console.Error.WriteLine("--client: an organisation code has 3 to 8 letters and digits.");
        return ExitCodes.BadConfiguration;
    }
}
