using System.Text.Json;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>How a return moves on with a run.</summary>
internal static class ReturnProgress
{
    /// <summary>A sign-off holds for exactly one run's bytes: another result voids it. What was submitted or published stays so.</summary>
    public static void AfterRun(IStoreSession s, RunRecord run)
    {
        var before = s.Returns.Find(run.Client, run.Year);
        var isSame = before is { RunId.Length: > 0 } && s.Runs.Find(before.RunId)?.ManifestSha256 == run.ManifestSha256;
        if (!isSame && before is { RunId.Length: > 0 } && s.Runs.Find(before.RunId) is { } last && s.Returns.VoidSignOffs(run.Client, run.Year, last.ManifestSha256) > 0)
            s.Audit.Add("system", "sign-off-voided", run.Id, "the run's result changed");
        s.Returns.Set(run.Client, run.Year, Next(before?.State, isSame, LineOf(run)), run.Id);
    }

    public static BatchLine LineOf(RunRecord run) => run.Line.Length == 0 || run.State == RunState.Failed
        ? BatchLine.Failed(run.Client)
        : JsonSerializer.Deserialize<BatchLine>(run.Line)!;

    private static string Next(string? before, bool isSame, BatchLine line) => before switch
    {
        ReturnStates.Signed when isSame => ReturnStates.Signed,
        ReturnStates.Submitted or ReturnStates.Resubmitted or ReturnStates.RejectedByPortal or ReturnStates.Published => before,
        _ => line.State switch
        {
            ClientState.Ready => ReturnStates.Ready,
            ClientState.WithHr => ReturnStates.WithHr,
            ClientState.Rejected or ClientState.Failed => ReturnStates.Rejected,
        },
    };
}
