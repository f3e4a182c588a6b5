using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>One of the stages of a run that are jobs. Safe to do twice: it replaces its own output.</summary>
public interface IRunStep
{
    /// <summary>One of <see cref="RunStages.Jobs"/>.</summary>
    string Stage { get; }

    /// <summary>Does it; gives what to record in one transaction with the job's end.</summary>
    Action<IStoreSession> Do(RunRecord run, StageWatch watch);
}

/// <summary>The steps of a run, by stage.</summary>
public sealed class RunSteps(IEnumerable<IRunStep> steps)
{
    private readonly Dictionary<string, IRunStep> _steps = steps.ToDictionary(x => x.Stage, StringComparer.Ordinal);

    /// <summary>Throws for a stage that is none of ours.</summary>
    public IRunStep Of(string stage) => _steps[stage];
}
