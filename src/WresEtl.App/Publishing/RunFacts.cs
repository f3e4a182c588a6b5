using System.Text.Json;
using WresEtl.App.Runs;

namespace WresEtl.App.Publishing;

/// <summary>What a <c>run.json</c> says of its stages.</summary>
/// <param name="WithoutRow">People of the headcount in no row of the template.</param>
/// <param name="Changes">Values that evidence filled.</param>
/// <param name="Pack">What disclosure control came to.</param>
public readonly record struct RunFacts(int WithoutRow, int Changes, PackState Pack)
{
    /// <summary>Nothing of a stage that was not reached, or of a text that is no manifest.</summary>
    public static RunFacts Of(string manifest)
    {
        var stages = ChainedLines.Parse(manifest) is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("stages", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().ToLookup(s => s.Text("stage"), StringComparer.Ordinal)
            : Enumerable.Empty<JsonElement>().ToLookup(_ => "");
        return new RunFacts(
            stages["calculate"].Sum(s => s.Number("without_template_row")),
            stages["cleanse"].Where(s => s.TryGetProperty("changes", out _)).SelectMany(s => s.GetProperty("changes").EnumerateObject()).Sum(c => c.Value.TryGetInt32(out var n) ? n : 0),
            stages["protect"].Select(s => s.Text("outcome")).FirstOrDefault() switch { "proven" => PackState.Proven, "refused" => PackState.Refused, _ => PackState.None });
    }
}
