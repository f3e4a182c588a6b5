namespace WresEtl.App.Pipelines;

/// <summary>A pipeline file that is not as it was when last looked at.</summary>
/// <param name="Pipeline">Its name.</param>
/// <param name="Was">The fingerprint last audited; empty for a new file.</param>
/// <param name="Is">The fingerprint now; empty for one that is gone.</param>
public sealed record PipelineChange(string Pipeline, string Was, string Is);

/// <summary>Finds the changes to put into the audit.</summary>
public static class PipelineChanges
{
    /// <param name="audited">By name, the fingerprint last audited.</param>
    /// <param name="now">The pipelines as they are.</param>
    public static IReadOnlyList<PipelineChange> Since(IReadOnlyDictionary<string, string> audited, IReadOnlyList<Pipeline> now)
    {
        var current = now.ToDictionary(p => p.Name, p => p.Fingerprint, StringComparer.Ordinal);
        return
        [
            .. audited.Keys.Union(current.Keys).Order(StringComparer.Ordinal)
                .Select(name => new PipelineChange(name, audited.GetValueOrDefault(name, ""), current.GetValueOrDefault(name, "")))
                .Where(c => c.Was != c.Is),
        ];
    }
}
