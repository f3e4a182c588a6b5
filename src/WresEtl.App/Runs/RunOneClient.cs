using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>One client through every stage in memory, writing nothing: what commands that only look at a run are built on.</summary>
public sealed class RunOneClient(IConfiguration configuration, IClientFolders folders, RunClient runClient, TimeProvider time)
{
    /// <summary>The run; refused as the batch would be: <c>unknown-year</c>, <c>bad-configuration</c>, <c>unknown-client</c>.</summary>
    public Outcome<ClientRun> Run(int year, string code)
    {
        if (!folders.Codes().Contains(code, StringComparer.Ordinal))
            return new Outcome<ClientRun>.Refused("unknown-client", $"There is no folder for client {code} in the data folder.");
        return configuration.Standard(year).Match(
            standard => configuration.Client(code).Match(
                client => configuration.Settings().Match(
                    settings => Run(standard, client, settings),
                    Refused),
                Refused),
            refused => new Outcome<ClientRun>.Refused(refused.Code, refused.Detail));
    }

    private Outcome<ClientRun> Run(Standard standard, Client client, ProgramSettings settings)
    {
        if (RuleBook.Mismatches(standard) is { Count: > 0 } mismatches)
            return new Outcome<ClientRun>.Refused("bad-configuration", string.Join('\n', mismatches));
        var lastYear = configuration.Years().Contains(standard.Year - 1)
            ? configuration.Standard(standard.Year - 1).Match(ok => ok, _ => (Standard?)null)
            : null;
        var withPredecessors = client with { Predecessors = [.. client.Predecessors.Union(folders.Predecessors(client.Code))] };
        return new Outcome<ClientRun>.Ok(runClient.Run(new RunTerms(withPredecessors, standard, lastYear, settings, []), new StageClock(time)));
    }

    private static Outcome<ClientRun> Refused<T>(Outcome<T>.Refused refused) => new Outcome<ClientRun>.Refused(refused.Code, refused.Detail);
}
