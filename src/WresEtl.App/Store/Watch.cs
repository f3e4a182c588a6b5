namespace WresEtl.App.Store;

/// <summary>A moment at which a pipeline was due, and what became of it.</summary>
/// <param name="Pipeline">Which.</param>
/// <param name="Due">The moment.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="How"><c>scheduler</c>, <c>dead-man</c>, <c>person</c>, or <c>covered</c>: made good by a later one of several missed together.</param>
public sealed record OccasionRecord(string Pipeline, DateTimeOffset Due, DateTimeOffset StartedAt, string How);

public interface IScheduleTable
{
    /// <summary>False where it was recorded before: whoever was second starts nothing.</summary>
    bool AddOccasion(string pipeline, DateTimeOffset due, string how);

    /// <summary>The last moment up to which everything due is known to have been started; null before the first.</summary>
    DateTimeOffset? LastOccasion(string pipeline);

    /// <summary>Occasions in the span, oldest first.</summary>
    IReadOnlyList<OccasionRecord> Occasions(string pipeline, DateTimeOffset from, DateTimeOffset to);

    void Beat(string name);

    /// <summary>When it last gave a sign of life.</summary>
    DateTimeOffset? LastBeat(string name);
}

/// <summary>Something that people must know.</summary>
/// <param name="Key">What it is about; the same key is raised once.</param>
/// <param name="Kind">What kind: a code, which has its words in the wording of alerts.</param>
/// <param name="Subject">A client, run or pipeline; an id.</param>
/// <param name="RaisedAt">When.</param>
/// <param name="SentAt">When it had reached every channel; null while it is still to be sent.</param>
public sealed record AlertRecord(string Key, string Kind, string Subject, DateTimeOffset RaisedAt, DateTimeOffset? SentAt);

public interface IAlertTable
{
    /// <summary>False where the key was raised before.</summary>
    bool Raise(string key, string kind, string subject);

    IReadOnlyList<AlertRecord> Unsent();

    void Sent(string key);

    /// <summary>The newest first.</summary>
    IReadOnlyList<AlertRecord> Newest(int take);
}

/// <summary>One entry of the audit: who did what to what, when.</summary>
/// <param name="Number">1 and on, without a gap.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who: a person's account, or <c>system</c>.</param>
/// <param name="Act">What: a code such as <c>run-queued</c>, <c>signed-off</c>, <c>configuration-changed</c>.</param>
/// <param name="Subject">To what: an id.</param>
/// <param name="Detail">Short, without any value of a client's file.</param>
/// <param name="PreviousHash">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all of the above.</param>
public sealed record AuditEntry(
    long Number, DateTimeOffset At, string Actor, string Act, string Subject, string Detail, string PreviousHash, string Hash);

/// <summary>Where the chain ends, as it is noted beside the chain.</summary>
public sealed record AuditHead(long Number, string Hash);

/// <summary>The audit: append-only, each entry sealed with the hash of the one before.</summary>
public interface IAuditTable
{
    void Add(string actor, string act, string subject, string detail = "");

    /// <summary>Entries after that number, in order.</summary>
    IReadOnlyList<AuditEntry> After(long number, int take);

    AuditHead Head();
}
