using System.Globalization;
using System.Text.Json.Nodes;

namespace WresEtl.App.Publishing;

/// <summary>What is approved.</summary>
public enum SignOffFor
{
    Submission,
    Publication,
}

/// <summary>One approval of exactly one run.</summary>
/// <param name="For">What for.</param>
/// <param name="Run">SHA-256 of its run.json.</param>
/// <param name="By">Who approved.</param>
/// <param name="On">When, in UTC.</param>
public sealed record SignOff(SignOffFor For, string Run, string By, string On)
{
    /// <summary>The file of a client and year that holds them.</summary>
    public const string File = "sign-offs.jsonl";

    internal JsonObject ToJson() => new() { ["for"] = NameOf(For), ["run"] = Run, ["by"] = By, ["on"] = On };

    /// <summary>The approvals in their order, or null where the chain is broken.</summary>
    public static IReadOnlyList<SignOff>? Read(IReadOnlyList<string> lines) => ChainedLines.Read(lines)?.Select(
        r => new SignOff(r.Text("for") == NameOf(SignOffFor.Submission) ? SignOffFor.Submission : SignOffFor.Publication, r.Text("run"), r.Text("by"), r.Text("on"))).ToList();

    public static string NameOf(SignOffFor what) => what == SignOffFor.Submission ? "submission" : "publication";

    internal static string Time(TimeProvider time) => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
