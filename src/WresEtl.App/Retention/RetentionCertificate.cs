namespace WresEtl.App.Retention;

/// <param name="Sha256">Of the content that is gone: proves which file it was to whoever has it, and tells nobody else anything.</param>
/// <param name="Size">Bytes; null where only the archive knew of it.</param>
/// <param name="Received">When it came in.</param>
/// <param name="Removed">When it was removed.</param>
public sealed record RemovedExport(string Sha256, long? Size, DateTimeOffset Received, DateTimeOffset Removed);

/// <param name="Count">Answers removed.</param>
/// <param name="FirstGiven">When the earliest was given.</param>
/// <param name="LastGiven">When the latest was given.</param>
public sealed record RemovedAnswers(int Count, DateTimeOffset FirstGiven, DateTimeOffset LastGiven);

/// <summary>
/// What one purge of one client removed. It holds no file name, since people name files after people, and neither text nor finding of an
/// answer.
/// </summary>
/// <param name="Client">Whose it was.</param>
/// <param name="Made">When.</param>
/// <param name="Schedule">The schedule followed.</param>
/// <param name="Exports">By SHA-256; never empty together with <paramref name="Answers"/>.</param>
/// <param name="Answers">Null where none was due.</param>
public sealed record RetentionCertificate(
    string Client, DateTimeOffset Made, RetentionSchedule Schedule, IReadOnlyList<RemovedExport> Exports, RemovedAnswers? Answers);

/// <summary>Writes a certificate as the document that is kept: the same bytes for the same certificate.</summary>
public interface IRetentionDocuments
{
    byte[] Write(RetentionCertificate certificate);
}
