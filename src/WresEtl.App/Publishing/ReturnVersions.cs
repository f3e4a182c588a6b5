using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WresEtl.App.Publishing;

/// <summary>Where a version of the return stands.</summary>
public enum VersionState
{
    /// <summary>Approved; the portal has not answered, or its answer was not recorded.</summary>
    Signed,

    /// <summary>The portal took it.</summary>
    Accepted,

    /// <summary>The portal refused it. It stays so whatever follows.</summary>
    RejectedByPortal,

    /// <summary>A later version was approved.</summary>
    Superseded,
}

/// <summary>What the portal answered to an uploaded return, as the person who uploaded it says.</summary>
/// <param name="Version">Which version of the return.</param>
/// <param name="Number">The portal's number for the upload.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="Rejected">Why it was refused; empty where it was taken.</param>
public sealed record PortalReceipt(int Version, string Number, DateOnly On, string Rejected)
{
    internal const string Kind = "receipt";

    public bool IsRejected => Rejected.Length > 0;

    internal JsonObject ToJson(string recorded) => new()
    {
        ["for"] = Kind,
        ["version"] = Version,
        ["number"] = Number,
        ["on"] = On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["rejected"] = Rejected,
        ["recorded"] = recorded,
    };

    internal static PortalReceipt Of(JsonElement record) => new(
        record.Number("version"), record.Text("number"),
        DateOnly.TryParseExact(record.Text("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default, record.Text("rejected"));
}

/// <summary>One version of a client's return of a year.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Run">SHA-256 of its run.json.</param>
/// <param name="Inputs">Hash of what its run was made from.</param>
/// <param name="SignedBy">Who approved it first.</param>
/// <param name="SignedOn">When, in UTC.</param>
public sealed record ReturnVersion(int Number, string Run, string Inputs, string SignedBy, string SignedOn)
{
    /// <summary>The portal's last answer; null for none.</summary>
    public PortalReceipt? Receipt { get; init; }

    public bool IsSuperseded { get; init; }

    public VersionState State => Receipt switch
    {
        { IsRejected: true } => VersionState.RejectedByPortal,
        _ when IsSuperseded => VersionState.Superseded,
        null => VersionState.Signed,
        _ => VersionState.Accepted,
    };
}

/// <summary>
/// The versions of a client's return of a year, first to last. They follow from the approvals and the portal's answers, one chain of
/// records in the order they were made: another run approved is another version, and so is the same run approved again after the
/// portal has rejected it.
/// </summary>
public static class ReturnVersions
{
    /// <summary>Null where the chain is broken.</summary>
    public static IReadOnlyList<ReturnVersion>? Read(IReadOnlyList<string> lines)
    {
        if (ChainedLines.Read(lines) is not { } records) return null;
        var versions = new List<ReturnVersion>();
        foreach (var record in records)
        {
            switch (record.Text("for"))
            {
                case PortalReceipt.Kind:
                    Answer(versions, PortalReceipt.Of(record));
                    break;
                case "submission":
                    Approve(versions, record);
                    break;
            }
        }

        return [.. versions.Select(v => v with { IsSuperseded = v.Number < versions.Count })];
    }

    /// <summary>As the other; null too where the last line is cut.</summary>
    public static IReadOnlyList<ReturnVersion>? Read(LinesRead lines) => lines is { IsCut: false } ? Read(lines.Whole) : null;

    private static void Approve(List<ReturnVersion> versions, JsonElement record)
    {
        var run = record.Text("run");
        if (versions.FindLast(v => v.Run == run) is { State: not VersionState.RejectedByPortal }) return;
        versions.Add(new ReturnVersion(versions.Count + 1, run, record.Text("inputs"), record.Text("by"), record.Text("on")));
    }

    private static void Answer(List<ReturnVersion> versions, PortalReceipt receipt)
    {
        var at = versions.FindIndex(v => v.Number == receipt.Version);
        if (at >= 0) versions[at] = versions[at] with { Receipt = receipt };
    }
}

/// <summary>What a run's own files say of versions: those of other inputs, so that approving this run changes no byte of it.</summary>
/// <param name="Before">Approved before, first to last.</param>
public sealed record ReturnHistory(IReadOnlyList<ReturnVersion> Before)
{
    public static readonly ReturnHistory None = new([]);

    /// <summary>The version this run is, or would be once it is approved.</summary>
    public int Number => Before.Count == 0 ? 1 : Before[^1].Number + 1;

    public static ReturnHistory Of(IReadOnlyList<ReturnVersion> versions, string inputs) => new([.. versions.Where(v => v.Inputs != inputs)]);
}
