using System.CommandLine;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.Cli;

/// <summary>The one place that maps outcomes and exceptions to exit codes.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int WithHr = 10;
    public const int UnknownYear = 11;
    public const int DisclosureRefused = 12;
    public const int BadConfiguration = 13;
    public const int Environment = 20;
    public const int Defect = 70;

    /// <summary>When several apply, in this order.</summary>
    private static readonly int[] Precedence = [Defect, Environment, BadConfiguration, DisclosureRefused, UnknownYear, WithHr, Ok];

    public static int Of(IReadOnlyCollection<ClientOutcome> outcomes)
    {
        var codes = outcomes.Select(Of).Append(Ok).ToHashSet();
        if (outcomes.Any(o => o.Result?.Pack == PackState.Refused)) codes.Add(DisclosureRefused);
        if (outcomes.Any(o => o.ProformaFaults.Count > 0)) codes.Add(BadConfiguration);
        return Precedence.First(codes.Contains);
    }

    public static int Of(string refusal) => refusal switch
    {
        "unknown-year" => UnknownYear,
        "with-hr" => WithHr,
        "not-proven" or "pack-fault" or "ledger-moved" or "stars-taken-back" => DisclosureRefused,
        _ => BadConfiguration,
    };

    public static int BadArguments(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("wres --help lists the commands; wres COMMAND --help its options.");
        return BadConfiguration;
    }

    /// <summary>The edge of the program. What leaves it is the kind of failure, never a text that may hold a value from a file.</summary>
    public static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The message of these names a path of the user's own, never a cell.
            Console.Error.WriteLine($"The machine would not let the program go on: {(e is UnusableFileException ? Failures.ForTheScreen(e) : e.Message)}");
            return Environment;
        }
        catch (StoreBusyException e)
        {
            Console.Error.WriteLine(e.Message);
            return Environment;
        }
#pragma warning disable CA1031 // The edge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"Defect in the program: {e.GetType().Name}. Please report it with the command you gave.");
            if (System.Environment.GetEnvironmentVariable("WRES_TRACE") == "1") Console.Error.WriteLine(e.StackTrace);
            return Defect;
        }
    }

    private static int Of(ClientOutcome outcome) => outcome.Line.State switch
    {
        ClientState.Ready => Ok,
        ClientState.WithHr or ClientState.Rejected => WithHr,
        ClientState.Failed => outcome.IsEnvironment ? Environment : Defect,
    };
}
