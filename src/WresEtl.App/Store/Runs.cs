namespace WresEtl.App.Store;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    Queued,
    Running,

    /// <summary>Every stage ended well; what the client's data came to is in the run's line.</summary>
    Finished,

    /// <summary>An expected "no", such as an unknown year or a configuration that does not hold.</summary>
    Refused,

    /// <summary>The program or the machine broke, and trying again did not help.</summary>
    Failed,
    Cancelled,
}

/// <summary>One attempt at one client's return.</summary>
/// <param name="Id">Client, year and a number, as in <c>18C-2020-3</c>.</param>
/// <param name="BatchId">The batch it belongs to.</param>
/// <param name="Client">Client code.</param>
/// <param name="Year">Reporting year.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Code of a refusal or failure; empty otherwise.</param>
/// <param name="RequestedBy">The run's author: barred from signing it off.</param>
/// <param name="RequestedAt">When it was queued.</param>
/// <param name="StartedAt">When its first stage began.</param>
/// <param name="EndedAt">When it ended, however.</param>
/// <param name="IsCancelRequested">An operator asked for it to stop; it does so before its next stage.</param>
/// <param name="InputsKey">SHA-256 over everything it depended on; empty until calculated.</param>
/// <param name="ManifestSha256">SHA-256 of its run.json: what a sign-off signs. Empty until calculated.</param>
/// <param name="Line">Its line of batch.json as JSON; empty until calculated.</param>
/// <param name="RetriedBy">Who had a part of it done again, last; barred from signing it off too. Empty for nobody.</param>
public sealed record RunRecord(
    string Id, string BatchId, string Client, int Year, RunState State, string Reason, string RequestedBy, DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, bool IsCancelRequested, string InputsKey, string ManifestSha256, string Line,
    string RetriedBy = "")
{
    public bool IsOver => State is not (RunState.Queued or RunState.Running);

    /// <summary>The lock that only one run of a client and year may hold.</summary>
    public string LockName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Client}/{Year}");
}

/// <summary>Runs asked for together.</summary>
/// <param name="Id">As in <c>batch-2020-3</c>.</param>
/// <param name="Year">Reporting year.</param>
/// <param name="RequestedBy">Who, or which pipeline.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="EndedAt">When its last run ended; null while any goes on.</param>
public sealed record BatchRecord(string Id, int Year, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? EndedAt);

public interface IBatchTable
{
    /// <summary>A new batch of so many runs.</summary>
    BatchRecord Add(int year, string requestedBy, int runs);

    BatchRecord? Find(string id);

    /// <summary>The newest first.</summary>
    IReadOnlyList<BatchRecord> Newest(int take);

    /// <summary>One of its runs ended. True where it was the last: the batch is over.</summary>
    bool RunEnded(string id);

    /// <summary>An ended run of it goes on.</summary>
    void RunReopened(string id);
}

/// <param name="Name">Relative to the client's folder.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Size">Bytes.</param>
public sealed record InputRecord(string Name, string Sha256, long Size);

/// <param name="Path">Below the client's year folder.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Size">Bytes.</param>
public sealed record ArtefactRecord(string Path, string Sha256, long Size);

public interface IRunTable
{
    RunRecord Add(string batchId, string client, int year, string requestedBy);

    RunRecord? Find(string id);

    IReadOnlyList<RunRecord> OfBatch(string batchId);

    /// <summary>Runs that are not over.</summary>
    IReadOnlyList<RunRecord> Unfinished();

    /// <summary>The run of that client and year that is not over, if any.</summary>
    RunRecord? Unfinished(string client, int year);

    /// <summary>Each client's last run of the year that is over and was not cancelled, in ordinal order of client codes.</summary>
    IReadOnlyList<RunRecord> LastOfYear(int year);

    /// <summary>The newest first.</summary>
    IReadOnlyList<RunRecord> Newest(int take);

    void Started(string id);

    void Ended(string id, RunState state, string reason);

    void Reopened(string id, string by);

    void CancelRequested(string id);

    /// <summary>What the calculation came to.</summary>
    void Calculated(string id, string inputsKey, string manifestSha256, string line, IReadOnlyList<ArtefactRecord> artefacts);

    void ReplaceInputs(string id, IReadOnlyList<InputRecord> inputs);

    IReadOnlyList<InputRecord> Inputs(string id);

    IReadOnlyList<ArtefactRecord> Artefacts(string id);
}
