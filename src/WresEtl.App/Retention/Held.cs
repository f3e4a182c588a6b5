namespace WresEtl.App.Retention;

/// <summary>An export that the run store says is held.</summary>
/// <param name="Sha256">Its address in the archive.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Received">
/// When this content first came in. Pulling it again, as happens every night while a source offers it, does not move that day.
/// </param>
public sealed record HeldExport(string Sha256, long Size, DateTimeOffset Received);

/// <summary>An answer of HR that the run store holds.</summary>
/// <param name="Id">The store's own number.</param>
/// <param name="Given">When.</param>
public sealed record HeldAnswer(long Id, DateTimeOffset Given);

/// <summary>What a client's purge takes, and what retention asks of the run store.</summary>
public interface IRetentionStore
{
    /// <summary>The client's exports whose content has not been purged.</summary>
    Task<IReadOnlyList<HeldExport>> Exports(string client, CancellationToken cancel);

    Task<IReadOnlyList<HeldAnswer>> Answers(string client, CancellationToken cancel);

    /// <summary>
    /// In one transaction: marks the exports purged and empties what a finding keeps of a person from them, deletes the answers, stores
    /// the certificate, writes the audit entry. Returns, manifests, ledger and audit are not touched. Doing it twice is safe.
    /// </summary>
    Task Record(RetentionCertificate certificate, byte[] document, IReadOnlyList<long> answers, CancellationToken cancel);
}
