using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>Writes a plan's exports as the data folder <c>wres run</c> reads: one folder a client.</summary>
public static class SynthWriter
{
    /// <summary>Writes every client and says what is true of each, in the plan's order.</summary>
    /// <param name="plan">The same plan gives the same bytes.</param>
    /// <param name="outputDirectory">Made when missing; files of the same names are replaced.</param>
    /// <param name="progress">Told the number of clients written so far.</param>
    /// <param name="cancellation">Ends after the client being written.</param>
    public static IReadOnlyList<SynthTruth> Write(
        SynthPlan plan, string outputDirectory, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var truths = new List<SynthTruth>(plan.Clients.Count);
        for (var index = 0; index < plan.Clients.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var exports = SynthExports.Of(plan, index);
            var folder = Directory.CreateDirectory(Path.Combine(outputDirectory, exports.Organisation.Code));
            foreach (var file in exports.Files) WriteFile(file, Path.Combine(folder.FullName, file.Name));
            truths.Add(exports.Truth);
            progress?.Report(index + 1);
        }
        return truths;
    }

    private static void WriteFile(SynthFile file, string path)
    {
        SynthFileWriter.Write(new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16), file.Table, file.Rendering);
        if (!file.IsCutShort) return;
        using var written = new FileStream(path, FileMode.Open, FileAccess.Write);
        written.SetLength(written.Length / 2);
    }
}
