using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>An operator asked the run to end.</summary>
public sealed class RunCancelledException : Exception
{
    public RunCancelledException()
    {
    }

    public RunCancelledException(string message)
        : base(message)
    {
    }

    public RunCancelledException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Records each stage as it begins, for people to watch, and stops the run there where it is to stop.</summary>
public sealed class StageWatch(IRunStore store, string runId, StageTerms terms, TimeProvider time, CancellationToken stop) : IProgress<StageMoment>
{
    private readonly Dictionary<string, DateTimeOffset> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>Asks for an end: the program stops, the lease was lost, or the time is up.</summary>
    public CancellationToken Stop => stop;

    /// <summary>When each stage was over, as far as it is.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Ended => _ended;

    public void Report(StageMoment value)
    {
        var name = NameOf(value.Stage);
        if (!value.IsFinished) Began(name);
        else if (_begun.ContainsKey(name)) Over(name);
    }

    /// <summary>Recorded, and a moment to stop: the program ends, the run is cancelled, or its time is up.</summary>
    public void Began(string name)
    {
        stop.ThrowIfCancellationRequested();
        // "check" comes between the others again and again: it began when it first did.
        if (!_begun.TryAdd(name, time.GetUtcNow())) return;
        var isCancelled = store.Change(s =>
        {
            s.Stages.Began(runId, name);
            return s.Runs.Find(runId) is { IsCancelRequested: true };
        });
        if (isCancelled) throw new RunCancelledException();
    }

    private void Over(string name)
    {
        _ended[name] = time.GetUtcNow();
        if (_ended[name] - _begun[name] > terms.TimeoutOf(name)) throw new StageTimedOutException();
    }

    /// <summary>The names of <c>timings.json</c> are the older ones.</summary>
    private static string NameOf(string clockStage) => clockStage switch
    {
        "produce" => RunStages.Documents,
        "write" => RunStages.ProduceReturn,
        _ => clockStage,
    };
}
