using WresEtl.App.Retention;
using WresEtl.Core.Rules;

namespace WresEtl.App.Store;

/// <summary>What of clients' files is held in the archive, and what retention removed.</summary>
public interface IExportTable
{
    /// <summary>Content came in and is held, at first or again.</summary>
    void Received(string client, string sha256, long size);

    /// <summary>Held now.</summary>
    IReadOnlyList<HeldExport> Held(string client);

    /// <summary>SHA-256 of contents that retention removed.</summary>
    IReadOnlySet<string> Removed(string client);

    void Purged(string client, string sha256);

    void AddCertificate(string client, string document);
}

/// <summary>HR's answers: which finding, which value, who, when. The notes stay in the client's own file.</summary>
public interface IAnswerTable
{
    /// <summary>Those that are not there yet are added, in order.</summary>
    void Record(string client, IReadOnlyList<Answer> answers);

    IReadOnlyList<HeldAnswer> Held(string client);

    void Remove(string client, IReadOnlyList<long> numbers);

    /// <summary>Whose answers were recorded since the first run of that client and year was asked for, in ordinal order.</summary>
    IReadOnlyList<string> GivenFor(string client, int year);
}
