using System.Globalization;

namespace WresEtl.App.Store;

/// <summary>The audit checked from end to end, in words, whichever database it lies in.</summary>
/// <param name="IsSound">No entry was changed, removed or put in, and the head noted earlier is in it.</param>
/// <param name="Words">One line for whoever asked.</param>
public sealed record AuditReport(bool IsSound, string Words)
{
    public static AuditReport Of(IRunStore store, AuditHead? noted) => store.Look(s =>
    {
        var (sound, fault) = AuditChain.Verify(s.Audit, noted);
        if (fault is not null) return new AuditReport(false, string.Create(CultureInfo.InvariantCulture, $"The audit is NOT sound after entry {sound}: {fault}."));
        var head = s.Audit.Head();
        return new AuditReport(true, string.Create(CultureInfo.InvariantCulture, $"The audit is sound: {sound} entries. Head, to be noted elsewhere: {head.Number}:{head.Hash}"));
    });

    /// <summary>A head as a report prints it; null where it is none.</summary>
    public static AuditHead? HeadOf(string text) =>
        text.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new AuditHead(n, hash) : null;
}
