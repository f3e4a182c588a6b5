using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>Records what the portal answered to the version of the return that was approved last. Only added to, never changed.</summary>
public sealed class RecordReceipt(IRunFolder folder, TimeProvider time)
{
    private const int LongestNumber = 40;
    private const int LongestReason = 200;

    /// <summary>
    /// Refused: <c>bad-receipt</c> (number, reason or day that cannot be), <c>not-signed</c> (no version to answer to),
    /// <c>other-receipt</c> (the portal has answered differently already), <c>broken-chain</c>. The same answer twice is one.
    /// </summary>
    /// <param name="number">The portal's number for the upload.</param>
    /// <param name="on">The day of its answer.</param>
    /// <param name="rejected">Why it refused the return; empty where it took it.</param>
    public Outcome<ReturnVersion> Record(string number, DateOnly on, string rejected) => folder.SignOffs.Add<Outcome<ReturnVersion>>(lines =>
    {
        if (ReturnVersions.Read(lines.Whole) is not { } versions) return (null, No("broken-chain", SignOff.Fault(folder.SignOffs, lines)));
        if (versions.Count == 0) return (null, No("not-signed", "No version of the return has been signed off for submission, so there is none the portal can have answered to."));
        var receipt = new PortalReceipt(versions[^1].Number, number.Trim(), on, rejected.Trim());
        var answered = new Outcome<ReturnVersion>.Ok(versions[^1] with { Receipt = receipt });
        if (!lines.IsCut && versions[^1].Receipt == receipt) return (null, answered);
        if (Closed(receipt, versions) is { } closed) return (null, closed);
        return Line(lines, receipt, time) is { } line ? (line, answered) : (null, No("broken-chain", SignOff.Fault(folder.SignOffs, lines)));
    });

    /// <summary>
    /// Notes in the chain what the service's gates have let through already, so that the return's own files and the command line know it too.
    /// Twice is once; of a run that no version was approved of, nothing is noted. False where the chain is broken.
    /// </summary>
    /// <param name="chain">The return's approvals.</param>
    /// <param name="run">SHA-256 of the run.json that was submitted.</param>
    /// <param name="number">The portal's number for the upload.</param>
    /// <param name="on">The day of its answer.</param>
    /// <param name="rejected">Why it refused the return; empty where it took it.</param>
    /// <param name="time">The clock.</param>
    internal static bool Note(ILineFile chain, string run, string number, DateOnly on, string rejected, TimeProvider time) => chain.Add(lines =>
    {
        if (ReturnVersions.Read(lines.Whole) is not { } versions) return (null, false);
        if (versions.LastOrDefault(v => v.Run == run) is not { } version) return ((string?)null, !lines.IsCut);
        var receipt = new PortalReceipt(version.Number, number, on, rejected);
        if (!lines.IsCut && version.Receipt == receipt) return (null, true);
        return Line(lines, receipt, time) is { } line ? (line, true) : (null, false);
    });

    private static string? Line(LinesRead lines, PortalReceipt receipt, TimeProvider time) => ChainedLines.Next(lines, receipt.ToJson, "recorded", SignOff.Time(time));

    private Outcome<ReturnVersion>.Refused? Closed(PortalReceipt receipt, IReadOnlyList<ReturnVersion> versions)
    {
        if (receipt.Number.Length is 0 or > LongestNumber || receipt.Number.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '/' or '.' or '_')))
            return No("bad-receipt", $"The portal's number has up to {LongestNumber} letters, digits and - / . _");
        if (receipt.Rejected.Length > LongestReason || receipt.Rejected.Any(char.IsControl)) return No("bad-receipt", $"The reason is one line of up to {LongestReason} characters.");
        if (receipt.On > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1)) return No("bad-receipt", "The day of the answer has not come yet.");
        if (string.CompareOrdinal(receipt.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 0, versions[^1].SignedOn, 0, 10) < 0)
            return No("bad-receipt", $"The portal cannot have answered before version {receipt.Version} was signed off.");
        if (versions.SkipLast(1).Any(v => v.Receipt?.Number == receipt.Number)) return No("other-receipt", "That number is of an earlier version's upload.");
        return versions[^1].State == VersionState.RejectedByPortal
            ? No("other-receipt", $"The portal has rejected version {receipt.Version}: sign the return off anew before it is uploaded again.")
            : null;
    }

    private static Outcome<ReturnVersion>.Refused No(string code, string detail) => new(code, detail);
}
