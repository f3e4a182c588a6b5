using System.Text;
using System.Text.Json.Nodes;

namespace WresEtl.App.Publishing;

/// <summary>
/// Who made a run: <c>author.json</c> beside run.json and not in it, so that the same inputs give the same bytes whoever runs them.
/// Someone who repeats a run joins its authors; none of them can approve it.
/// </summary>
public static class RunAuthors
{
    public const string File = "author.json";

    /// <summary>The file for a run that <paramref name="author"/> has just made.</summary>
    /// <param name="before">The file of the run before, or null; its authors stay where that run was the same.</param>
    /// <param name="run">SHA-256 of run.json.</param>
    /// <param name="author">Who made the run.</param>
    public static byte[] Add(byte[]? before, string run, string author)
    {
        var authors = Of(before, run);
        if (!authors.Any(a => IsSame(a, author))) authors = [.. authors, author.Trim()];
        var json = new JsonObject { ["run"] = run, ["authors"] = new JsonArray([.. authors.Select(a => (JsonNode)a)]) };
        return Encoding.UTF8.GetBytes(json.ToJsonString() + "\n");
    }

    /// <summary>The authors of that run; none where the file is of another.</summary>
    public static IReadOnlyList<string> Of(byte[]? file, string run) =>
        file is not null && ChainedLines.Parse(Encoding.UTF8.GetString(file)) is { ValueKind: System.Text.Json.JsonValueKind.Object } json && json.Text("run") == run
            ? json.Texts("authors")
            : [];

    /// <summary>Whether two names are one person's: letter case and spaces do not make another.</summary>
    public static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
