using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>One of the stages of a run that are jobs. Safe to do twice: it replaces its own output.</summary>
public interface IRunStep
{
    /// <summary>Does it; gives what to record in one transaction with the job's end.</summary>
    Action<IStoreSession> Do(RunRecord run, StageWatch watch);
}

/// <summary>The steps of a run, by stage.</summary>
public sealed class RunSteps(CollectInputs pull, CalculateReturn calculate, ProduceReturn produceReturn)
{
    public IRunStep Of(string stage) => stage switch
    {
        RunStages.Pull => pull,
        RunStages.Calculate => calculate,
        RunStages.ProduceReturn => produceReturn,
        _ => throw new InvalidOperationException("The job's stage is none of ours."),
    };
}
