namespace WresEtl.App.Store;

/// <summary>
/// The stages of a run, in the order in which they are done. <see cref="Pull"/>, <see cref="Calculate"/> and <see cref="ProduceReturn"/> leave something
/// behind and are jobs of their own: a run resumes after the last of them that finished. Those between are functions of the pulled
/// files, hold people's rows only in memory, and belong to the job of <see cref="Calculate"/>.
/// </summary>
public static class RunStages
{
    /// <summary>Files are collected, hashed and archived.</summary>
    public const string Pull = "pull";
    public const string Read = "read";
    public const string Check = "check";
    public const string Cleanse = "cleanse";
    public const string Calculate = "calculate";

    /// <summary>Disclosure control chooses and proves what may be published.</summary>
    public const string Protect = "protect";

    /// <summary>The files people open are built and staged.</summary>
    public const string Documents = "documents";

    /// <summary>What was staged takes the place of the last run.</summary>
    public const string ProduceReturn = "produce-return";

    public static IReadOnlyList<string> All { get; } = [Pull, Read, Check, Cleanse, Calculate, Protect, Documents, ProduceReturn];

    /// <summary>Those that are jobs, in order.</summary>
    public static IReadOnlyList<string> Jobs { get; } = [Pull, Calculate, ProduceReturn];

    /// <summary>The stages that the job works through.</summary>
    public static IReadOnlyList<string> OfJob(string job) => job == Calculate ? [Read, Check, Cleanse, Calculate, Protect, Documents] : [job];

    /// <summary>The job to which the stage belongs; null for a name that is none of ours.</summary>
    public static string? JobOf(string stage) => Jobs.FirstOrDefault(j => OfJob(j).Contains(stage, StringComparer.Ordinal));

    /// <summary>The job after that one; null after the last.</summary>
    public static string? JobAfter(string job) => Jobs.SkipWhile(j => j != job).Skip(1).FirstOrDefault();
}

/// <summary>How a stage stands.</summary>
public enum StageState
{
    Running,
    Finished,
    Refused,
    Failed,
    Cancelled,
}

/// <summary>A stage of a run. Its key is run, stage and input hash: done again, it replaces itself.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Name">One of <see cref="RunStages"/>.</param>
/// <param name="InputKey">Hash of what it worked on; empty where that is not known before it ends.</param>
/// <param name="Attempts">How often it was begun.</param>
/// <param name="State">How it stands.</param>
/// <param name="StartedAt">Its last beginning.</param>
/// <param name="EndedAt">Its last end.</param>
/// <param name="Counts">Counts of files, rows and findings, as JSON; empty until it finished. Never of people.</param>
/// <param name="Reason">Code of a refusal or failure.</param>
public sealed record StageRecord(
    string RunId, string Name, string InputKey, int Attempts, StageState State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string Counts, string Reason);

public interface IStageTable
{
    /// <summary>The run's stages, in order.</summary>
    IReadOnlyList<StageRecord> Of(string runId);

    /// <summary>Begun, or begun again.</summary>
    void Began(string runId, string name);

    /// <param name="runId">The run.</param>
    /// <param name="name">The stage.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="inputKey">Hash of what it worked on.</param>
    /// <param name="counts">As JSON.</param>
    /// <param name="reason">Code of a refusal or failure.</param>
    /// <param name="endedAt">When; null for now.</param>
    void Ended(string runId, string name, StageState state, string inputKey = "", string counts = "", string reason = "", DateTimeOffset? endedAt = null);

    /// <summary>Forgets them: they are to be done again.</summary>
    void Clear(string runId, IReadOnlyList<string> names);
}
