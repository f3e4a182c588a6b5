using System.Text.Json;
using WresEtl.App.Gates;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using RunRecord = WresEtl.App.Store.RunRecord;

namespace WresEtl.Host.Pages.Returns;

/// <summary>Everything the store knows of one return.</summary>
/// <param name="State">One of <see cref="ReturnStates"/>.</param>
/// <param name="At">The return and the run whose files lie in the output folder; null before the first.</param>
/// <param name="Latest">The run that goes on, or the one at hand; null before the first.</param>
/// <param name="Stages">Of that run.</param>
/// <param name="Inputs">What the run at hand read.</param>
/// <param name="Artefacts">What it wrote.</param>
/// <param name="Findings">How many of each rule.</param>
/// <param name="Publications">What is public.</param>
public sealed record ReturnView(
    string State, ReturnAtHand? At, RunRecord? Latest, IReadOnlyList<StageRecord> Stages, IReadOnlyList<InputRecord> Inputs,
    IReadOnlyList<ArtefactRecord> Artefacts, IReadOnlyList<FindingCount> Findings, IReadOnlyList<PublicationRecord> Publications)
{
    public Standing Standing => Standings.Of(State);

    /// <summary>The run's line in the batch; null before the first.</summary>
    public BatchLine? Line => At is { Run.Line.Length: > 0 } ? JsonSerializer.Deserialize<BatchLine>(At.Run.Line) : null;

    public SignOffRecord? SignedForSubmission => At?.SignedOff(SignOff.NameOf(SignOffFor.Submission));

    /// <summary>A second person can sign now: the run is without open errors and nobody has signed it yet, or the portal has rejected what was signed.</summary>
    public bool IsToSign => SignedForSubmission is null && Line is { State: ClientState.Ready, Draft: false };

    /// <summary>The portal's receipt is waited for: what is signed has not been submitted yet.</summary>
    public bool IsToSubmit => SignedForSubmission is { } signed
        && (At!.Submissions is not [.., var last] || last.Outcome == ReturnStates.RejectedByPortal || last.RunId != signed.RunId);

    public SignOffRecord? SignedForPublication => At?.SignedOff(SignOff.NameOf(SignOffFor.Publication));

    public static ReturnView Of(IRunStore store, string client, int year) => store.Look(s =>
    {
        var at = ReturnAtHand.Of(s, client, year);
        var latest = s.Runs.Unfinished(client, year) ?? at?.Run;
        return new ReturnView(
            s.Returns.Find(client, year)?.State ?? ReturnStates.WaitingForFiles, at, latest,
            latest is null ? [] : s.Stages.Of(latest.Id),
            at is null ? [] : s.Runs.Inputs(at.Run.Id),
            at is null ? [] : s.Runs.Artefacts(at.Run.Id),
            s.Findings.Counts(client, year), s.Returns.Publications(client, year));
    });
}
