using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.App.Store;

namespace WresEtl.App.Operations;

/// <summary>A run that is not over.</summary>
/// <param name="Run">The run.</param>
/// <param name="Done">Stages finished.</param>
/// <param name="Stage">The stage it is at; empty before the first.</param>
/// <param name="Since">Since when.</param>
/// <param name="IsSlow">It takes more than <see cref="LookAtOperations.SlowTimes"/> what the stage usually does.</param>
public sealed record RunningRun(RunRecord Run, int Done, string Stage, DateTimeOffset Since, bool IsSlow);

/// <param name="RunId">The run.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Usually">What the stage took half the time, over the newest runs.</param>
public sealed record SlowStage(string RunId, string Stage, TimeSpan Took, TimeSpan Usually);

/// <param name="What">What is of concern, in words that name no person.</param>
/// <param name="Subject">A client's code, or the name of a job, pipeline or schedule.</param>
/// <param name="Since">Since when; null for now.</param>
/// <param name="IsUrgent">Something is late or broken.</param>
public sealed record Concern(string What, string Subject, DateTimeOffset? Since, bool IsUrgent);

/// <param name="Name">Its name, by which it is restored.</param>
/// <param name="Title">What people call it.</param>
/// <param name="NextAt">When it starts next; null where the scheduler does not say.</param>
/// <param name="IsSound">The scheduler has it as the pipelines have it.</param>
public sealed record ScheduleLine(string Name, string Title, DateTimeOffset? NextAt, bool IsSound);

/// <param name="Client">Whose.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Health">How it stood when it was asked last.</param>
public sealed record SourceLine(string Client, string Source, SourceHealth Health);

/// <summary>Everything that operations look at: ids, states, times and counts of files, never of people.</summary>
/// <param name="Now">The moment of it.</param>
/// <param name="Scheduler">What starts jobs.</param>
/// <param name="Concerns">What needs looking into, the urgent first.</param>
/// <param name="Running">Runs that go on.</param>
/// <param name="Queue">Jobs that wait, the oldest first.</param>
/// <param name="Failed">Jobs other than runs' that failed today, the newest first.</param>
/// <param name="FailedRuns">Runs that did not end well, of the newest, the newest first.</param>
/// <param name="Slow">Stages that took long today, the slowest first.</param>
/// <param name="Schedules">Recurring jobs.</param>
/// <param name="Sources">Sources of files.</param>
/// <param name="Storage">Room taken.</param>
public sealed record OperationsView(
    DateTimeOffset Now, string Scheduler, IReadOnlyList<Concern> Concerns, IReadOnlyList<RunningRun> Running, IReadOnlyList<JobRecord> Queue,
    IReadOnlyList<JobRecord> Failed, IReadOnlyList<RunRecord> FailedRuns, IReadOnlyList<SlowStage> Slow, IReadOnlyList<ScheduleLine> Schedules,
    IReadOnlyList<SourceLine> Sources, StorageReport Storage);
