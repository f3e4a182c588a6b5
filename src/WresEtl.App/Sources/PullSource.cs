namespace WresEtl.App.Sources;

/// <summary>How a pulled file stands to what was there.</summary>
public enum PulledAs
{
    /// <summary>Content not seen before.</summary>
    New,

    /// <summary>The archive holds the same content.</summary>
    Known,

    /// <summary>Retention removed this content earlier and the source still offers it: it is not taken back.</summary>
    RemovedEarlier,
}

/// <summary>A file as it was received and archived.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Name">The file's, below its predecessor's code where it is a predecessor's; may hold a person's name, so never in a message.</param>
/// <param name="Sha256">Of its content: its address in the archive.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Received">When.</param>
/// <param name="State">How it stands to what was there.</param>
public sealed record PulledFile(string Source, string Name, string Sha256, long Size, DateTimeOffset Received, PulledAs State)
{
    public override string ToString() => FormattableString.Invariant($"{Source} {Sha256[..12]} {State}");
}

/// <summary>What one pull of one source brought. A fault does not undo the files that were archived before it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Files">By name.</param>
/// <param name="Unmatched">Files that no pattern wanted: reported, not ignored.</param>
/// <param name="BadNames">Files whose names no program should be given.</param>
/// <param name="Absent">Wanted files that were not there, or not yet.</param>
/// <param name="Fault">Why something is missing; null where nothing is.</param>
public sealed record PullResult(string Source, IReadOnlyList<PulledFile> Files, int Unmatched, int BadNames, int Absent, SourceFault? Fault)
{
    /// <summary>For logs and pages: counts and the source's name.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"source {Source}: {Files.Count} received, {Files.Count(f => f.State == PulledAs.New)} new, {Absent} not there, {Unmatched} not wanted, {BadNames} with unusable names")
        + (Fault is { } fault ? "; " + SourceFaults.WordsFor(fault) : "");
}

/// <summary>
/// Pulls one source: waits until its files stand still, archives each before anybody reads it, and knows what it has by content. Pulling
/// again, or after being killed, brings the same files once.
/// </summary>
public sealed class PullSource(ISources sources, ISourceGuard guard, IArchive archive, TimeProvider time, PullSettings settings)
{
    /// <param name="client">Whose source it is.</param>
    /// <param name="source">The source.</param>
    /// <param name="removed">SHA-256 of contents that retention has removed.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<PullResult> Pull(string client, SourceDefinition source, IReadOnlySet<string> removed, CancellationToken cancel = default)
    {
        var result = new PullResult(source.Name, [], 0, 0, 0, null);
        try
        {
            using var reader = sources.Open(source);
            var offered = await Settled(client, source, reader, cancel).ConfigureAwait(false);
            result = result with { Unmatched = offered.Unmatched, BadNames = offered.BadNames, Fault = offered.Fault };
            foreach (var file in offered.Files) result = await Add(result, client, source, reader, file, removed, cancel).ConfigureAwait(false);
            return result;
        }
        catch (SourceException problem)
        {
            return result with { Fault = problem.Fault };
        }
    }

    private async Task<PullResult> Add(
        PullResult result, string client, SourceDefinition source, ISourceReader reader, SourceFile file, IReadOnlySet<string> removed, CancellationToken cancel)
    {
        try
        {
            var kept = await guard.Run(
                KeyOf(client, source), c => archive.Store(client, (to, stop) => reader.Copy(file, to, stop), hash => !removed.Contains(hash), c), cancel)
                .ConfigureAwait(false);
            var state = removed.Contains(kept.Sha256) ? PulledAs.RemovedEarlier : kept.IsNew ? PulledAs.New : PulledAs.Known;
            var name = source.Predecessor.Length > 0 ? $"{source.Predecessor}/{file.Name}" : file.Name;
            return result with { Files = [.. result.Files, new PulledFile(source.Name, name, kept.Sha256, kept.Size, time.GetUtcNow(), state)] };
        }
        catch (SourceException problem) when (problem.Fault == SourceFault.FileMissing)
        {
            return result with { Absent = result.Absent + 1 };
        }
        catch (SourceException problem) when (problem.Fault is SourceFault.Changing or SourceFault.TooLarge)
        {
            // One file's own trouble; the others can be had.
            return result with { Fault = problem.Fault };
        }
    }

    /// <summary>The wanted files that stood still for the source's time; where some never did, the fault says so.</summary>
    private async Task<Offer> Settled(string client, SourceDefinition source, ISourceReader reader, CancellationToken cancel)
    {
        var now = await Offered(client, source, reader, cancel).ConfigureAwait(false);
        if (source.Settle == TimeSpan.Zero) return now;
        var settled = new List<SourceFile>();
        for (var round = 0; round < settings.SettleRounds && (round == 0 || settled.Count < now.Files.Count); round++)
        {
            await Task.Delay(source.Settle, time, cancel).ConfigureAwait(false);
            var before = now.Files.ToHashSet();
            now = await Offered(client, source, reader, cancel).ConfigureAwait(false);
            settled = [.. now.Files.Where(before.Contains)];
        }

        return now with { Files = settled, Fault = settled.Count < now.Files.Count ? SourceFault.Changing : null };
    }

    private async Task<Offer> Offered(string client, SourceDefinition source, ISourceReader reader, CancellationToken cancel)
    {
        var all = await guard.Run(KeyOf(client, source), reader.List, cancel).ConfigureAwait(false);
        var wanted = all.Where(f => source.Files.Any(p => FileNames.Fits(p, f.Name))).ToList();
        var safe = wanted.Where(f => FileNames.IsSafe(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        return new Offer(safe, all.Count - wanted.Count, wanted.Count - safe.Count, null);
    }

    private static string KeyOf(string client, SourceDefinition source) => $"{client}/{source.Name}";

    private sealed record Offer(IReadOnlyList<SourceFile> Files, int Unmatched, int BadNames, SourceFault? Fault);
}
