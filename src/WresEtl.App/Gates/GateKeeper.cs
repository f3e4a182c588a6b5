using WresEtl.App.Jobs;
using WresEtl.App.Pipelines;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Gates;

/// <summary>Which of a stage's gates are closed for a return, from the run store.</summary>
public sealed class GateKeeper(Planning planning)
{
    private static readonly IReadOnlyList<Gate> All = Enum.GetValues<Gate>();

    /// <summary>What publishing waits for, in order; empty where nothing holds it back.</summary>
    public IReadOnlyList<(Gate Gate, string Why)> ClosedForPublishing(IStoreSession s, ReturnAtHand at) =>
        [.. GatesOfPublishing().Select(g => (Gate: g, Why: Closed(g, s, at))).Where(x => x.Why is not null).Select(x => (x.Gate, x.Why!))];

    /// <summary>The pipeline's; where it cannot be read or leaves the stage out, all there are.</summary>
    private IReadOnlyList<Gate> GatesOfPublishing() => planning.Schedule().Match(
        schedule => schedule.Pipelines.First(p => p.Name == PipelineNames.AnnualReturn).Stages.FirstOrDefault(x => x.Name == "publish")?.Gates ?? All,
        _ => All);

    private static string? Closed(Gate gate, IStoreSession s, ReturnAtHand at) => gate switch
    {
        Gate.NoOpenErrors => Counts(at).Errors == 0 ? null : "Errors are open.",
        Gate.QueriesAnswered => Counts(at).Queries == 0 ? null : "Queries have no answer.",
        Gate.SignedOffForSubmission => IsSignedAsSubmitted(at) ? null : "Nobody has signed this return off for submission.",
        Gate.Submitted => IsSubmitted(s, at) ? null : "These figures have not been submitted: what is published must be what the portal has.",
        Gate.SignedOffForPublication => at.SignedOff(SignOff.NameOf(SignOffFor.Publication)) is not null ? null : "Nobody has signed this run off for publication.",
    };

    private static FindingCounts Counts(ReturnAtHand at) => ReturnProgress.LineOf(at.Run).Findings;

    /// <summary>The sign-off that was submitted under, or one that holds now.</summary>
    private static bool IsSignedAsSubmitted(ReturnAtHand at)
    {
        var purpose = SignOff.NameOf(SignOffFor.Submission);
        return at.SignedOff(purpose) is not null || (at.Submissions is [.., var last] && at.SignOffs.Any(x => x.Purpose == purpose && x.RunId == last.RunId));
    }

    /// <summary>The portal holds the same exact figures, and has not rejected them. A later run under a longer ledger changes its manifest, not these.</summary>
    private static bool IsSubmitted(IStoreSession s, ReturnAtHand at)
    {
        const string Figures = "submission/submission.csv";
        string? Of(string run) => s.Runs.Artefacts(run).FirstOrDefault(a => a.Path == Figures)?.Sha256;
        return at.Submissions is [.., { Outcome: ReturnStates.Submitted } last] && Of(last.RunId) is { } submitted && submitted == Of(at.Run.Id);
    }
}
