using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WresEtl.App.Ports;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>Stage <c>pull</c>: the client's files are brought in and their hashes pinned to the run.</summary>
public sealed class CollectInputs(IInputs inputs) : IRunStep
{
    public Action<IStoreSession> Do(RunRecord run, StageWatch watch)
    {
        watch.Began(RunStages.Pull);
        var files = inputs.Collect(run.Client, run.Year);
        if (files.Count == 0) return s => NothingThere(s, run);
        return s =>
        {
            s.Runs.ReplaceInputs(run.Id, files);
            s.Stages.Ended(run.Id, RunStages.Pull, StageState.Finished, KeyOf(files), JsonSerializer.Serialize(new { files = files.Count, bytes = files.Sum(f => f.Size) }));
            s.Queue(run, RunStages.Calculate);
        };
    }

    /// <summary>One hash over names and contents, in order.</summary>
    internal static string KeyOf(IEnumerable<InputRecord> files) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Sha256} {f.Name}\n")))));

    private static void NothingThere(IStoreSession s, RunRecord run)
    {
        s.Stages.Ended(run.Id, RunStages.Pull, StageState.Refused, reason: "no-files");
        s.Returns.Set(run.Client, run.Year, ReturnStates.WaitingForFiles, "");
        s.End(run, RunState.Refused, "no-files");
    }
}
