using System.Security.Cryptography;
using System.Text;
using WresEtl.App.Alerts;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>
/// Puts changes of the configuration and of the pipelines into the audit, each once, at start and while the service runs. No page changes
/// them, and who changed a file only the machine knows: the entry says so in place of a name. That it changed, when it was noticed, and to what is here.
/// </summary>
public sealed class AuditConfiguration(IConfigurationFiles files, Planning planning, IRunStore store, TimeProvider time)
{
    private const string FilePrefix = "configuration/";
    private const string PipelinePrefix = "pipeline/";
    private const string Act = "configuration-changed";

    /// <summary>Stands where other entries have an account.</summary>
    public const string OnDisk = "file changed on disk";

    /// <summary>As long as the audit's subject may be.</summary>
    private const int LongestSubject = 120;

    private readonly Lock _gate = new();
    private DateTimeOffset? _lookedAt;

    /// <summary>Looks at the files at most every ten minutes, as the program itself reads them; how many changes it found.</summary>
    public int Audit()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_lookedAt is { } last && now >= last && now - last < KnownYears.KeptFor) return 0;
            var current = files.Fingerprints();
            var pipelines = planning.Schedule().Match(schedule => schedule.Pipelines, _ => null!);
            var found = store.Change(s => Files(s, current) + (pipelines is null ? 0 : Pipelines(s, pipelines)));
            _lookedAt = now;
            return found;
        }
    }

    private static int Files(IStoreSession s, IReadOnlyDictionary<string, string> current)
    {
        var audited = s.Notes.WithPrefix(FilePrefix);
        var changed = current.Keys.Union(audited.Keys).Order(StringComparer.Ordinal)
            .Where(path => audited.GetValueOrDefault(path, "") != current.GetValueOrDefault(path, "")).ToList();
        // The first look would be hundreds of entries that say nothing.
        if (audited.Count == 0 && changed.Count > 0) s.Audit.Add("system", "configuration-first-seen", "config", HashOf(current));
        foreach (var path in changed)
        {
            var hash = current.GetValueOrDefault(path, "");
            if (audited.Count > 0) s.Audit.Add(OnDisk, Act, Subject(path), hash.Length == 0 ? "removed" : hash);
            s.Notes.Set(FilePrefix + path, hash);
        }

        return audited.Count == 0 ? Math.Min(1, changed.Count) : changed.Count;
    }

    private static int Pipelines(IStoreSession s, IReadOnlyList<Pipeline> pipelines)
    {
        var changes = PipelineChanges.Since(s.Notes.WithPrefix(PipelinePrefix), pipelines);
        foreach (var change in changes)
        {
            s.Audit.Add(OnDisk, Act, PipelinePrefix + change.Pipeline, change.Is);
            if (change.Was.Length > 0) s.Alerts.Raise(Alert.PipelineChanged(change));
            s.Notes.Set(PipelinePrefix + change.Pipeline, change.Is);
        }

        return changes.Count;
    }

    private static string Subject(string path) => path.Length <= LongestSubject ? path : path[^LongestSubject..];

    private static string HashOf(IReadOnlyDictionary<string, string> files) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value}  {f.Key}\n")))));
}
