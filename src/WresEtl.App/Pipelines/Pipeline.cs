using System.Collections.Immutable;

namespace WresEtl.App.Pipelines;

/// <summary>One file of <c>pipelines/</c>: what runs when, in which order, how often it is tried again, and what holds it back.</summary>
public sealed record Pipeline
{
    /// <summary>annual-return, deadline-watch, retention or heartbeat; also the name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>What people read on a dashboard.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the file with LF line ends. A different one is a changed pipeline, which is audited.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>True where it runs for each client by itself.</summary>
    public bool IsForEachClient { get; init; }

    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>In the order in which they run.</summary>
    public required IReadOnlyList<PipelineStage> Stages { get; init; }

    /// <summary>What deadline-watch warns of; empty in the others.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>How long exports and answers are kept where a client's file does not say; null in all but retention.</summary>
    public Retention.RetentionSchedule? Keeps { get; init; }

    /// <summary>Days after which jobs that are over leave the run store; null in all but retention.</summary>
    public int? KeepsJobsDays { get; init; }

    /// <summary>How late a run may start before it counts as missed.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(15);
}

/// <summary>The names of the pipelines, each of which must have its file.</summary>
public static class PipelineNames
{
    public const string AnnualReturn = "annual-return";
    public const string DeadlineWatch = "deadline-watch";
    public const string Retention = "retention";
    public const string Heartbeat = "heartbeat";

    public static IReadOnlyList<string> All { get; } = [AnnualReturn, DeadlineWatch, Heartbeat, Retention];
}

/// <summary>The stages a pipeline may list, by pipeline and in the only order that makes sense: a file may leave out, never reorder.</summary>
public static class StageNames
{
    public static ImmutableSortedDictionary<string, IReadOnlyList<string>> Of { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            [PipelineNames.AnnualReturn] = ["pull", "read", "check", "cleanse", "calculate", "produce-return", "protect", "publish"],
            [PipelineNames.DeadlineWatch] = ["watch-deadlines", "alert"],
            [PipelineNames.Heartbeat] = ["find-missed-runs", "alert"],
            [PipelineNames.Retention] = ["purge-exports", "purge-answers", "certify"],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}

/// <param name="Name">One of <see cref="StageNames"/>.</param>
/// <param name="Timeout">Longest time of one try.</param>
/// <param name="Retry">How it is tried again; null: it is not.</param>
/// <param name="Gates">What must hold before it starts.</param>
public sealed record PipelineStage(string Name, TimeSpan Timeout, StageRetry? Retry, IReadOnlyList<Gate> Gates);

/// <summary>Trying a stage again, for named transient faults only: never for a finding, a refusal or a defect.</summary>
/// <param name="Attempts">Tries in all, the first one counted.</param>
/// <param name="Delay">Before the second try; it doubles with each further one.</param>
/// <param name="LongestDelay">It never grows beyond this.</param>
/// <param name="On">The faults that are tried again.</param>
public sealed record StageRetry(int Attempts, TimeSpan Delay, TimeSpan LongestDelay, IReadOnlyList<TransientFault> On)
{
    /// <summary>The pause after that many tries have failed, without jitter.</summary>
    public TimeSpan DelayAfter(int tries) => tries is < 1 or > 30 || Delay.TotalSeconds * (1L << (tries - 1)) >= LongestDelay.TotalSeconds
        ? LongestDelay
        : Delay * (1L << (tries - 1));

    /// <summary>True where a stage that failed so, after that many tries, is tried again.</summary>
    public bool TriesAgain(TransientFault fault, int tries) => tries < Attempts && On.Contains(fault);
}

/// <summary>Faults of the surroundings that may pass by themselves.</summary>
public enum TransientFault
{
    /// <summary>A source did not answer, broke off, or was busy.</summary>
    SourceUnavailable,

    /// <summary>A source's file was still being written.</summary>
    SourceChanging,

    /// <summary>The run store was locked by another writer.</summary>
    StoreBusy,

    /// <summary>A disk was full or a share gone.</summary>
    DiskUnavailable,
}

/// <summary>What must hold before a stage starts; the state comes from the run store.</summary>
public enum Gate
{
    NoOpenErrors,
    QueriesAnswered,
    SignedOffForSubmission,
    Submitted,
    SignedOffForPublication,
}
