using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WresEtl.App.Publishing;

/// <summary>
/// Records that are only ever added to, one JSON object a line: each holds the SHA-256 of the line before it (<c>previous</c>; zeros in
/// the first), so that a line changed, removed or put between others is seen.
/// </summary>
public static class ChainedLines
{
    private static readonly string First = new('0', 64);

    /// <summary>A line to add after <paramref name="lines"/>.</summary>
    public static string Next(IReadOnlyList<string> lines, JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(record);
        var chained = new JsonObject { ["previous"] = lines.Count == 0 ? First : Hash(lines[^1]) };
        foreach (var (key, value) in record) chained[key] = value?.DeepClone();
        return chained.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>
    /// A line to add after <paramref name="lines"/>; null where the last one is cut and what is there of it is not how this one begins. An attempt
    /// that was killed in the middle of the line is so completed by repeating it, and what may have been anything else stays.
    /// </summary>
    /// <param name="lines">The lines so far.</param>
    /// <param name="record">Of a given time, the record.</param>
    /// <param name="timeName">Where the record holds the time of writing: the only thing in which a repeated attempt differs.</param>
    /// <param name="now">The time of writing, unless the cut line has its own.</param>
    public static string? Next(LinesRead lines, Func<string, JsonObject> record, string timeName, string now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(record);
        var line = Next(lines.Whole, record(TimeIn(lines.Cut, timeName) ?? now));
        return !lines.IsCut || Begins(line, lines.Cut.Span, timeName) ? line : null;
    }

    /// <summary>What is wrong with lines that cannot be read or added to.</summary>
    /// <param name="name">The file's name, with what it is.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="attempt">What may have been interrupted there, with its command.</param>
    public static string Fault(string name, LinesRead lines, (string Of, string Command) attempt)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.IsCut
            ? $"The last line of {name} is cut. Restore it from a copy; if {attempt.Of} was interrupted there, run that `wres {attempt.Command}` again."
            : $"{char.ToUpperInvariant(name[0])}{name[1..]} has been changed: a line of it does not follow from the one before. Restore it from a copy.";
    }

    /// <summary>The records, or null where a line is no record or the chain is broken.</summary>
    public static IReadOnlyList<JsonElement>? Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var expected = First;
        var records = new List<JsonElement>();
        foreach (var line in lines)
        {
            if (Parse(line) is not { ValueKind: JsonValueKind.Object } record || record.Text("previous") != expected) return null;
            records.Add(record);
            expected = Hash(line);
        }

        return records;
    }

    /// <summary>The time of writing in what is left of a line; null where that is not all there.</summary>
    private static string? TimeIn(ReadOnlyMemory<byte> cut, string name)
    {
        var text = Encoding.UTF8.GetString(cut.Span);
        var at = text.IndexOf(Named(name), StringComparison.Ordinal) is var found and >= 0 ? found + Named(name).Length : text.Length;
        return text.Length - at >= SignOff.TimeLength && text.Substring(at, SignOff.TimeLength) is var time && SignOff.IsTime(time) ? time : null;
    }

    /// <summary>Cut inside the time of writing, a line begins with the beginning of some other time.</summary>
    private static bool Begins(string line, ReadOnlySpan<byte> cut, string timeName)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(line);
        if (bytes.StartsWith(cut)) return true;
        var name = Encoding.UTF8.GetBytes(Named(timeName));
        var at = bytes.IndexOf(name) + name.Length;
        return cut.Length > at && cut.Length < at + SignOff.TimeLength && bytes.StartsWith(cut[..at])
            && SignOff.BeginsATime(Encoding.UTF8.GetString(cut[at..]));
    }

    /// <summary>Inside of a text the quotes would be escaped.</summary>
    private static string Named(string name) => $"\"{name}\":\"";

    internal static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>A text of the record, or empty where it has none of that name.</summary>
    internal static string Text(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) ? value.Text() : "";

    /// <summary>The text, or empty where it is none, half a character included.</summary>
    internal static string Text(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return "";
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    internal static int Number(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    internal static IReadOnlyList<string> Texts(this JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.Text())]
            : [];

    internal static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
