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

    /// <summary>
    /// Which version of the return, or of the publication, this is: 1 for the first run approved, one more for each other run approved after
    /// it, which supersedes the one before. Follows from the approvals (and for a return from <see cref="ReturnVersions"/>); it is not written.
    /// </summary>
    public int Version { get; init; } = 1;

    /// <summary>Hash of what the run was made from, so that its own files can tell its approval from those of other versions.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>The version a run is or would be, after the approvals given.</summary>
    public static int VersionAfter(IReadOnlyList<SignOff> before, SignOffFor what, string run) =>
        before.Where(s => s.For == what).Select(s => s.Run).Append(run).Distinct(StringComparer.Ordinal).TakeWhile(r => r != run).Count() + 1;

    internal JsonObject ToJson() => new() { ["for"] = NameOf(For), ["run"] = Run, ["by"] = By, ["on"] = On, ["inputs"] = Inputs };

    /// <summary>The approvals in their order, without the portal's answers that stand in the same chain; null where the chain is broken.</summary>
    public static IReadOnlyList<SignOff>? Read(IReadOnlyList<string> lines) => ChainedLines.Read(lines)?.Where(r => r.Text("for") != PortalReceipt.Kind).Select(
        r => new SignOff(r.Text("for") == NameOf(SignOffFor.Submission) ? SignOffFor.Submission : SignOffFor.Publication, r.Text("run"), r.Text("by"), r.Text("on"))).ToList();

    public static string NameOf(SignOffFor what) => what == SignOffFor.Submission ? "submission" : "publication";

    /// <summary>As the other; null too where the last line is cut.</summary>
    public static IReadOnlyList<SignOff>? Read(LinesRead lines) => lines is { IsCut: false } ? Read(lines.Whole) : null;

    /// <summary>Why the approvals cannot be read.</summary>
    internal static string Fault(ILineFile file, LinesRead lines) => ChainedLines.Fault(file.Name, lines, ("a sign-off or a receipt", "sign-off` or `wres receipt"));

    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    internal const int TimeLength = 20;

    internal static string Time(TimeProvider time) => time.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Figures where a time has figures.</summary>
    internal static bool BeginsATime(string text) =>
        text.Length <= TimeLength && text.Zip("0000-00-00T00:00:00Z").All(c => c.Second == '0' ? char.IsAsciiDigit(c.First) : c.First == c.Second);

    internal static bool IsTime(string text) => DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
