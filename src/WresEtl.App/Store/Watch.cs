using WresEtl.App.Alerts;

namespace WresEtl.App.Store;

/// <summary>A planned run of a pipeline that was started, or that another stood for.</summary>
/// <param name="Key">The planned run's key.</param>
/// <param name="Pipeline">Which pipeline.</param>
/// <param name="Due">When it was due.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="How"><c>scheduler</c>, <c>dead-man</c>, <c>start-up</c>, or <c>stood-for</c>: a later one of several missed together was run.</param>
public sealed record StartedRecord(string Key, string Pipeline, DateTimeOffset Due, DateTimeOffset StartedAt, string How);

public interface IScheduleTable
{
    /// <summary>False where it was recorded before: whoever is second starts nothing.</summary>
    bool Start(string key, string pipeline, DateTimeOffset due, string how);

    /// <summary>Keys of those due after one moment, up to and with another.</summary>
    IReadOnlyList<StartedRecord> StartedBetween(DateTimeOffset after, DateTimeOffset until);

    /// <summary>Removes those due before then; how many. They must be of a time that nobody looks at again.</summary>
    int RemoveDueBefore(DateTimeOffset before);

    void Beat(string name);

    /// <summary>When it last gave a sign of life.</summary>
    DateTimeOffset? LastBeat(string name);
}

/// <summary>Small things remembered by name: what a file was when it was audited last, how a source stood, who asked for a run.</summary>
public interface INoteTable
{
    string Get(string name);

    void Set(string name, string value);

    IReadOnlyDictionary<string, string> WithPrefix(string prefix);
}

/// <param name="Alert">The alert.</param>
/// <param name="RaisedAt">When.</param>
public sealed record RaisedAlert(Alert Alert, DateTimeOffset RaisedAt);

public interface IAlertTable
{
    /// <summary>False where an alert of that key was raised before.</summary>
    bool Raise(Alert alert);

    /// <summary>Alerts that some of these channels have not delivered, oldest first.</summary>
    IReadOnlyList<PendingAlert> Pending(IReadOnlyList<string> channels);

    void Delivered(string key, string channel, DateTimeOffset at);

    /// <summary>The newest first.</summary>
    IReadOnlyList<RaisedAlert> Newest(int take);

    /// <summary>Removes those raised before then; how many. They must be too old to be raised again.</summary>
    int RemoveRaisedBefore(DateTimeOffset before);
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
