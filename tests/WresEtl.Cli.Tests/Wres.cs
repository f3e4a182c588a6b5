using System.Diagnostics;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>What a run of the program left on its streams.</summary>
internal sealed record WresResult(int ExitCode, string Output, string Error);

/// <summary>The real program, as a process of its own.</summary>
internal static class Wres
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "wres.dll");

    public static WresResult Run(params string[] arguments) => RunWith([], arguments);

    /// <summary>Under another culture, which a process takes from its environment.</summary>
    public static WresResult RunIn(string culture, params string[] arguments) => RunWith(culture.Length > 0 ? new() { ["LC_ALL"] = culture } : [], arguments);

    /// <summary>With further environment variables.</summary>
    public static WresResult RunWith(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        ShortLived(start);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new WresResult(process.ExitCode, output, error.Result);
    }

    /// <summary>A run over a handful of people is over before compiling a method anew has earned back what it costs.</summary>
    public static void ShortLived(ProcessStartInfo start) => start.Environment["DOTNET_TC_CallCountingDelayMs"] = "100";
}
