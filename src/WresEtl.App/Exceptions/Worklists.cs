using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Exceptions;

/// <summary>
/// Gives a client's worklist: the findings that the last run left in the output folder, the answers given since, who has which, and what
/// was said. The files of the last few clients looked at are kept in memory, for as long as their run.json is the same.
/// </summary>
public sealed class Worklists(KnownStandards standards, IOutputFolder output, IClientFolders folders, IFindingsReader reader, IRunStore store)
{
    private const int Kept = 12;

    private readonly Lock _gate = new();
    private readonly LinkedList<Base> _bases = [];

    private sealed record Base(string Client, Standard Standard, string Manifest, IReadOnlyList<Finding> Findings, WorklistFile File);

    /// <summary>The worklist; refused with <c>no-run</c> where there is none yet, or as the year's standard is.</summary>
    public Outcome<Worklist> Of(string client, int year)
    {
        if (output.ReadRun(client, year, "run.json") is not { } manifest)
            return new Outcome<Worklist>.Refused("no-run", "There is no run of this client and year yet.");
        var hash = Manifest.Hash(manifest);
        return (Find(client, year, hash) is { } kept ? new Outcome<Base>.Ok(kept) : Read(client, year, hash)).Match<Outcome<Worklist>>(
            known => new Outcome<Worklist>.Ok(Of(known)),
            refused => new Outcome<Worklist>.Refused(refused.Code, refused.Detail));
    }

    private Worklist Of(Base known)
    {
        var (client, year) = (known.Client, known.Standard.Year);
        var answers = LatestOf(folders.Answers(client));
        var (assigned, comments) = store.Look(s => (s.Worklist.Assigned(client, year), s.Worklist.CommentCounts(client, year)));
        return new Worklist(
            client, known.Standard,
            [.. known.Findings.Select(f => new WorklistItem(
                answers.TryGetValue(f.Id, out var answer) ? f with { Answer = answer } : f, assigned.GetValueOrDefault(f.Id, ""), comments.GetValueOrDefault(f.Id)))],
            answers, known.File);
    }

    /// <summary>A later answer to the same finding replaces an earlier one.</summary>
    internal static Dictionary<string, Answer> LatestOf(IReadOnlyList<Answer> answers)
    {
        var latest = new Dictionary<string, Answer>(answers.Count, StringComparer.Ordinal);
        foreach (var answer in answers) latest[answer.FindingId] = answer;
        return latest;
    }

    private Base? Find(string client, int year, string manifest)
    {
        lock (_gate)
        {
            if (_bases.FirstOrDefault(b => b.Client == client && b.Standard.Year == year && b.Manifest == manifest) is not { } found) return null;
            _bases.Remove(found);
            _bases.AddFirst(found);
            return found;
        }
    }

    private Outcome<Base> Read(string client, int year, string manifest) => standards.Of(year).Match<Outcome<Base>>(
        standard =>
        {
            var read = reader.Read(output.ReadRun(client, year, "exceptions.csv") ?? [], standard.Rules);
            var file = WorklistFile.Read(output.ReadRun(client, year, WorklistFile.Name), standard);
            var known = new Base(client, standard, manifest, Sorted(read, file.Closed), file);
            Keep(known);
            return new Outcome<Base>.Ok(known);
        },
        refused => new Outcome<Base>.Refused(refused.Code, refused.Detail));

    private void Keep(Base known)
    {
        lock (_gate)
        {
            foreach (var older in _bases.Where(b => b.Client == known.Client && b.Standard.Year == known.Standard.Year).ToList()) _bases.Remove(older);
            _bases.AddFirst(known);
            if (_bases.Count > Kept) _bases.RemoveLast();
        }
    }

    private static List<Finding> Sorted(IReadOnlyList<Finding> read, IReadOnlyList<Finding> closed) =>
    [
        .. read.Concat(closed).DistinctBy(f => f.Id, StringComparer.Ordinal)
            .OrderBy(f => f.Rule.Severity).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Place.DataSet, StringComparer.Ordinal).ThenBy(f => f.Place.File, StringComparer.Ordinal)
            .ThenBy(f => f.Place.Row).ThenBy(f => f.Id, StringComparer.Ordinal),
    ];
}
