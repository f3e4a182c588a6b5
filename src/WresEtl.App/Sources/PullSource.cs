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
        $"source {Source}: {Files.Count} received, {Files.Count(f => f.State == PulledAs.New)} new, {Absent} not there, ")
        + FormattableString.Invariant($"{Unmatched} not wanted, {BadNames} with unusable names") + (Fault is { } fault ? "; " + SourceFaults.WordsFor(fault) : "");
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
    public async Task<PullResult> Pull(
        string client, SourceDefinition source, IReadOnlySet<string> removed, CancellationToken cancel = default)
    {
        var result = new PullResult(source.Name, [], 0, 0, 0, null);
        try
        {
            using var reader = sources.Open(source);
            var pull = new OnePull(client, source, reader, removed, cancel);
            var offer = await Settled(pull).ConfigureAwait(false);
            result = result with { Unmatched = offer.Unmatched, BadNames = offer.BadNames, Fault = offer.Fault };
            foreach (var file in offer.Files) result = await Add(pull, result, file).ConfigureAwait(false);
            return result;
        }
        catch (SourceException problem)
        {
            return result with { Fault = problem.Fault };
        }
    }

    private async Task<PullResult> Add(OnePull pull, PullResult result, SourceFile file)
    {
        try
        {
            return result with { Files = [.. result.Files, await Archived(pull, file).ConfigureAwait(false)] };
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

    private async Task<PulledFile> Archived(OnePull pull, SourceFile file)
    {
        var (source, removed) = (pull.Source, pull.Removed);
        var kept = await guard.Run(
            pull.Key,
            c => archive.Store(pull.Client, (to, stop) => pull.Reader.Copy(file, to, stop), hash => !removed.Contains(hash), c),
            pull.Cancel).ConfigureAwait(false);
        var state = removed.Contains(kept.Sha256) ? PulledAs.RemovedEarlier : kept.IsNew ? PulledAs.New : PulledAs.Known;
        var name = source.Predecessor.Length > 0 ? $"{source.Predecessor}/{file.Name}" : file.Name;
        return new PulledFile(source.Name, name, kept.Sha256, kept.Size, time.GetUtcNow(), state);
    }

    /// <summary>The wanted files that stood still for the source's time; where some never did, the fault says so.</summary>
    private async Task<Offer> Settled(OnePull pull)
    {
        var now = await Offered(pull).ConfigureAwait(false);
        if (pull.Source.Settle == TimeSpan.Zero) return now;
        var settled = new List<SourceFile>();
        for (var round = 0; round < settings.SettleRounds && (round == 0 || settled.Count < now.Files.Count); round++)
        {
            await Task.Delay(pull.Source.Settle, time, pull.Cancel).ConfigureAwait(false);
            var before = now.Files.ToHashSet();
            now = await Offered(pull).ConfigureAwait(false);
            settled = [.. now.Files.Where(before.Contains)];
        }

        return now with { Files = settled, Fault = settled.Count < now.Files.Count ? SourceFault.Changing : null };
    }

    private async Task<Offer> Offered(OnePull pull)
    {
        var all = await guard.Run(pull.Key, pull.Reader.List, pull.Cancel).ConfigureAwait(false);
        var wanted = all.Where(f => pull.Source.Files.Any(p => FileNames.Fits(p, f.Name))).ToList();
        var safe = wanted.Where(f => FileNames.IsSafe(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        return new Offer(safe, all.Count - wanted.Count, wanted.Count - safe.Count, null);
    }

    /// <summary>What stays the same through one pull.</summary>
    private sealed record OnePull(
        string Client, SourceDefinition Source, ISourceReader Reader, IReadOnlySet<string> Removed, CancellationToken Cancel)
    {
        public string Key => $"{Client}/{Source.Name}";
    }

    private sealed record Offer(IReadOnlyList<SourceFile> Files, int Unmatched, int BadNames, SourceFault? Fault);
}
