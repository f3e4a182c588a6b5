using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WresEtl.App.Store;

/// <summary>How entries of the audit are chained, and how the chain is checked.</summary>
public static class AuditChain
{
    /// <summary>What the first entry follows.</summary>
    public static string Beginning { get; } = new('0', 64);

    private const int Page = 1000;

    /// <summary>SHA-256 over number, time and texts, each with its length, so that no text can pass for two.</summary>
    public static string HashOf(long number, DateTimeOffset at, string actor, string act, string subject, string detail, string previousHash)
    {
        var text = new StringBuilder();
        foreach (var part in new[] { number.ToString(CultureInfo.InvariantCulture), Moment.Text(at), actor, act, subject, detail, previousHash })
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Reads the whole chain and checks it.</summary>
    /// <param name="audit">The entries.</param>
    /// <param name="notedEarlier">
    /// A head somebody noted outside the store, such as the one a backup or a log line holds: it must still be in the chain. Whoever can write
    /// the database can write a whole new chain; only what was noted elsewhere shows that.
    /// </param>
    /// <returns>The number of sound entries, and the first fault; null where there is none.</returns>
    public static (long Sound, string? Fault) Verify(IAuditTable audit, AuditHead? notedEarlier = null)
    {
        var (number, hash) = (0L, Beginning);
        var noted = notedEarlier is null || (notedEarlier.Number == 0 && notedEarlier.Hash == Beginning);
        for (var page = audit.After(0, Page); page.Count > 0; page = audit.After(number, Page))
        {
            foreach (var entry in page)
            {
                if (Fault(entry, number, hash) is { } fault) return (number, fault);
                (number, hash) = (entry.Number, entry.Hash);
                noted |= notedEarlier == new AuditHead(number, hash);
            }
        }

        if (audit.Head() != new AuditHead(number, hash)) return (number, "entries are missing at the end: the chain does not reach the head that is noted beside it");
        return (number, noted ? null : "the head that was noted earlier is not in the chain");
    }

    private static string? Fault(AuditEntry entry, long before, string hashBefore)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number}");
        if (entry.Number != before + 1) return string.Create(CultureInfo.InvariantCulture, $"entry {before + 1} is missing");
        if (entry.PreviousHash != hashBefore) return $"{name} does not follow the entry before it";
        var hash = HashOf(entry.Number, entry.At, entry.Actor, entry.Act, entry.Subject, entry.Detail, entry.PreviousHash);
        return entry.Hash == hash ? null : $"{name} was changed";
    }
}
