using System.Text.Json;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>A publication that a run was checked against: the latest issue of that time.</summary>
/// <param name="Name"><c>code/year</c>.</param>
/// <param name="Issue">Its issue, from 1.</param>
public sealed record CheckedAgainst(string Name, int Issue);

/// <summary>A run as its folder tells it: <c>run.json</c>, and that every file it lists is still the one the run wrote.</summary>
public sealed record RunRecord
{
    private RunRecord(string hash, JsonElement json, IReadOnlyList<string> authors) => (Hash, Json, Authors) = (hash, json, authors);

    /// <summary>SHA-256 of run.json, which holds the hash of every file of the run: what a sign-off names.</summary>
    public string Hash { get; }

    /// <summary>Who made the run; empty where nobody said.</summary>
    public IReadOnlyList<string> Authors { get; }

    public bool IsDraft => Json.TryGetProperty("draft", out var draft) && draft.ValueKind == JsonValueKind.True;

    public string State => Json.Text("state");

    /// <summary>Hash of what the run was made from.</summary>
    public string InputsSha256 => Json.Text("inputs_sha256");

    public int OpenErrors => Findings("errors");

    public int OpenQueries => Findings("queries");

    /// <summary>The disclosure policy, and whether disclosure control proved the pack.</summary>
    public string Policy => Protect?.Text("policy") ?? "";

    public bool IsProven => Protect?.Text("outcome") == "proven";

    public string PartOf => Protect?.Text("part_of") ?? "";

    public IReadOnlyList<string> Parts => Protect?.Texts("parts") ?? [];

    public IReadOnlyList<CheckedAgainst> CheckedAgainst =>
        Protect is { } protect && protect.TryGetProperty("against", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(e => new CheckedAgainst(e.Text("name"), e.Number("issue")))]
            : [];

    /// <summary>Paths of the run's files, with their hashes.</summary>
    public IReadOnlyDictionary<string, string> Artefacts => Json.TryGetProperty("artefacts", out var list) && list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().ToDictionary(a => a.Text("path"), a => a.Text("sha256"), StringComparer.Ordinal)
        : [];

    private JsonElement Json { get; }

    private JsonElement? Protect => Json.TryGetProperty("stages", out var stages) && stages.ValueKind == JsonValueKind.Array
        && stages.EnumerateArray().FirstOrDefault(s => s.Text("stage") == "protect") is { ValueKind: JsonValueKind.Object } protect ? protect : null;

    /// <summary>Refused as <c>no-run</c> where there is none, <c>changed</c> where a file is not the one the run wrote.</summary>
    public static Outcome<RunRecord> Read(IRunFolder folder, string code, int year)
    {
        if (folder.Read("run.json") is not { } bytes || ChainedLines.Parse(System.Text.Encoding.UTF8.GetString(bytes)) is not { ValueKind: JsonValueKind.Object } json)
            return new Outcome<RunRecord>.Refused("no-run", $"There is no finished run of {code} for {year} in the output folder.");
        if (json.Text("client") != code || json.Number("year") != year)
            return new Outcome<RunRecord>.Refused("changed", $"run.json is not that of {code} for {year}.");
        var hash = Manifest.Hash(bytes);
        var record = new RunRecord(hash, json, RunAuthors.Of(folder.Read(RunAuthors.File), hash));
        var changed = record.Artefacts.Where(a => folder.Read(a.Key) is not { } content || Manifest.Hash(content) != a.Value)
            .Select(a => a.Key).Order(StringComparer.Ordinal).ToList();
        return changed.Count == 0 ? new Outcome<RunRecord>.Ok(record)
            : new Outcome<RunRecord>.Refused("changed", $"Not as the run wrote them: {string.Join(", ", changed)}. Run it again.");
    }

    private int Findings(string severity) => Json.TryGetProperty("findings", out var findings) ? findings.Number(severity) : 0;
}
