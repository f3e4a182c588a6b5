using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WresEtl.App.Ports;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Stage <c>pull</c>: the client's files are brought in and their hashes pinned to the run.</summary>
public sealed class CollectInputs(IInputs inputs) : IRunStep
{
    public string Stage => RunStages.Pull;

    public Action<IStoreSession> Do(RunRecord run, StageWatch watch)
    {
        watch.Began(RunStages.Pull);
        return inputs.Collect(run.Client, watch.Stop).Match<Action<IStoreSession>>(
            files => files.Count == 0 ? s => NothingThere(s, run, "no-files") : s => Record(s, run, files),
            refused => s => NothingThere(s, run, refused.Code));
    }

    private static void Record(IStoreSession s, RunRecord run, IReadOnlyList<InputRecord> files)
    {
        s.Runs.ReplaceInputs(run.Id, files);
        s.Stages.Ended(run.Id, RunStages.Pull, StageState.Finished, KeyOf(files), JsonSerializer.Serialize(new { files = files.Count, bytes = files.Sum(f => f.Size) }));
        s.Queue(run, RunStages.Calculate);
    }

    /// <summary>One hash over names and contents, in order.</summary>
    internal static string KeyOf(IEnumerable<InputRecord> files) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Sha256} {f.Name}\n")))));

    /// <summary>An earlier run's return stays what it is; without one the client waits for files.</summary>
    private static void NothingThere(IStoreSession s, RunRecord run, string reason)
    {
        s.Stages.Ended(run.Id, RunStages.Pull, StageState.Refused, reason: reason);
        if (s.Returns.Find(run.Client, run.Year) is not { RunId.Length: > 0 }) s.Returns.Set(run.Client, run.Year, ReturnStates.WaitingForFiles, "");
        s.End(run, RunState.Refused, reason);
    }
}
