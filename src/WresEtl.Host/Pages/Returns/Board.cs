using System.Text.Json;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.Host.Pages.Returns;

/// <summary>One client on the board.</summary>
/// <param name="Client">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="State">One of <see cref="ReturnStates"/>.</param>
/// <param name="ChangedAt">Since when; null where nothing came yet.</param>
/// <param name="Findings">Open errors and queries of the last run.</param>
/// <param name="RunsNow">The run that goes on; empty for none.</param>
/// <param name="Broke">Reason code of a last run that failed or was refused; empty otherwise.</param>
public sealed record BoardLine(string Client, string Name, string State, DateTimeOffset? ChangedAt, FindingCounts Findings, string RunsNow, string Broke)
{
    public Standing Standing => Standings.Of(State);

    public string Next => this switch
    {
        { RunsNow.Length: > 0 } => "Being worked on now.",
        { Broke.Length: > 0 } => $"The last run did not end well ({Broke}): operations look into it.",
        { State: ReturnStates.WithHr } => $"HR: {Count(Findings.Errors, "error")} to put right, {Count(Findings.Queries, "query", "queries")} to answer.",
        _ => Standing.Next,
    };

    private static string Count(int number, string one, string? many = null) => FormattableString.Invariant($"{number} {(number == 1 ? one : many ?? one + "s")}");
}

/// <summary>Reads the board of a year from the run store.</summary>
public sealed class Board(IRunStore store, IClientFolders folders, ClientNames names)
{
    /// <param name="year">Reporting year.</param>
    /// <param name="shown">Whether the reader may see that client.</param>
    /// <returns>Every client in order of codes: those with a folder, and those with a return.</returns>
    public IReadOnlyList<BoardLine> Of(int year, Func<string, bool> shown)
    {
        var codes = folders.Codes();
        return store.Look(s =>
        {
            var returns = s.Returns.OfYear(year).ToDictionary(r => r.Client, StringComparer.Ordinal);
            var last = s.Runs.LastOfYear(year).ToDictionary(r => r.Client, StringComparer.Ordinal);
            var now = s.Runs.Unfinished().Where(r => r.Year == year).ToLookup(r => r.Client, r => r.Id, StringComparer.Ordinal);
            return (IReadOnlyList<BoardLine>)
            [
                .. codes.Concat(returns.Keys).Distinct(StringComparer.Ordinal).Where(shown).Order(StringComparer.Ordinal)
                    .Select(c => Line(c, returns.GetValueOrDefault(c), last.GetValueOrDefault(c), now[c].FirstOrDefault() ?? "")),
            ];
        });
    }

    private BoardLine Line(string client, ReturnRecord? standing, RunRecord? last, string now) => new(
        client, names.Of(client), standing?.State ?? ReturnStates.WaitingForFiles, standing?.ChangedAt,
        last is { Line.Length: > 0 } ? JsonSerializer.Deserialize<BatchLine>(last.Line)!.Findings : default,
        now, last is { State: RunState.Failed or RunState.Refused } ? last.Reason : "");
}
