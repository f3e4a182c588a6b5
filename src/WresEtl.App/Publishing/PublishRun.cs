using System.Text;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>What publishing came to.</summary>
/// <param name="Entry">The entry in the ledger.</param>
/// <param name="IsRepeat">The entry was there already: an earlier attempt was cut off, or this one was not needed.</param>
/// <param name="Figures">Shown and withheld figures.</param>
public sealed record Published(LedgerEntry Entry, bool IsRepeat, (int Shown, int Withheld) Figures);

/// <summary>
/// Turns a signed-off draft pack into a publication. The ledger comes first: what is in it but not yet in <c>publication/</c> is finished by
/// repeating the command, whereas a publication that no later one knows of could never be taken back.
/// </summary>
public sealed class PublishRun(
    IRunFolder folder, IOutputFolder output, ILineFile ledger, IReadOnlyList<DisclosurePolicy> policies, IReadOnlyList<IPackGate> gates, TimeProvider time)
{
    private const string Draft = "publication-draft/";

    /// <summary>
    /// Refused: <c>no-run</c>, <c>changed</c>, <c>with-hr</c>, <c>not-signed</c>, <c>broken-chain</c>, <c>broken-ledger</c>, <c>cut-ledger</c>,
    /// <c>short-ledger</c>; and as disclosure
    /// control's own <c>not-proven</c>, <c>pack-fault</c>, <c>ledger-moved</c>, <c>stars-taken-back</c>.
    /// </summary>
    public Outcome<Published> Publish(string code, int year) => RunRecord.Read(folder, code, year).Match(
        run => RunGates.Closed(run) is { } closed ? No(closed.Code, closed.Detail) : WithSignature(run, code, year),
        refused => No(refused.Code, refused.Detail));

    private Outcome<Published> WithSignature(RunRecord run, string code, int year)
    {
        var lines = folder.SignOffs.Read();
        if (SignOff.Read(lines) is not { } approvals) return No("broken-chain", SignOff.Fault(folder.SignOffs, lines));
        var signed = approvals.LastOrDefault(s => s.For == SignOffFor.Publication && s.Run == run.Hash && !run.Authors.Any(a => RunAuthors.IsSame(a, s.By)));
        return signed is not null
            ? WithPack(run, signed, code, year)
            : No("not-signed", approvals.Any(s => s.For == SignOffFor.Publication)
                ? "What was signed off for publication is another run: anything that changes afterwards voids a sign-off. Sign this one off."
                : "Nobody has signed this run off for publication: wres sign-off --for publication, by someone other than its author.");
    }

    private Outcome<Published> WithPack(RunRecord run, SignOff signed, string code, int year)
    {
        var pack = folder.Files(Draft.TrimEnd('/')).Select(p => (Path: p, Content: folder.Read(Draft + p) ?? [])).ToList();
        var strangers = pack.Where(f => run.Artefacts.GetValueOrDefault(Draft + f.Path) != Manifest.Hash(f.Content)).Select(f => f.Path).ToList();
        if (strangers.Count > 0) return No("changed", $"In the draft pack but not from this run: {string.Join(", ", strangers)}. Run it again.");
        if (Proven(run, $"{code}/{year}", pack) is not { } safe)
            return No("not-proven", "The draft pack is not one that disclosure control proves under its policy. Run it again.");
        var faults = gates.SelectMany(g => g.Faults(pack)).ToList();
        if (faults.Count > 0) return No("pack-fault", "The pack may not go out:\n" + string.Join('\n', faults));
        return Enter(run, signed, code, year, safe, pack).Match<Outcome<Published>>(
            published =>
            {
                folder.ReplacePublication(pack);
                return new Outcome<Published>.Ok(published);
            },
            refused => refused);
    }

    /// <summary>The engine's own proof, made again from the public files: the certificate has to come out byte for byte.</summary>
    private SafePublication? Proven(RunRecord run, string name, IReadOnlyList<(string Path, byte[] Content)> pack)
    {
        string Text(string path) => Encoding.UTF8.GetString(pack.FirstOrDefault(f => f.Path == path).Content ?? []);
        var policy = policies.FirstOrDefault(p => p.Name == run.Policy);
        if (!run.IsProven || policy is null || PackTables.Read(Text("figures.csv"), Text("structure.csv")) is not { } tables) return null;
        var safe = SafePublication.Seal(name, tables, policy);
        return safe is not null && safe.CertificateJson == Text("certificate.json") && safe.FiguresCsv == Text("figures.csv") && safe.StructureCsv == Text("structure.csv")
            ? safe
            : null;
    }

    private Outcome<Published> Enter(
        RunRecord run, SignOff signed, string code, int year, SafePublication safe, IReadOnlyList<(string Path, byte[] Content)> pack) =>
        ledger.Add(lines => LedgerEntry.Whole(ledger.Name, lines).Match<(string?, Outcome<Published>)>(
            entries =>
            {
                var figures = Count(safe);
                var mine = entries.Where(e => e.Pack.Code == code && e.Pack.Year == year).ToList();
                var files = pack.ToDictionary(f => f.Path, f => Manifest.Hash(f.Content), StringComparer.Ordinal);
                if (!lines.IsCut && LedgerReading.Lacks(ledger.Name, entries, output.Published()) is { } lacks) return (null, No(lacks.Code, lacks.Detail));
                if (!lines.IsCut && mine.Count > 0 && IsSame(mine[^1].Files, files)) return (null, new Outcome<Published>.Ok(new Published(mine[^1], IsRepeat: true, figures)));
                if (LedgerGate.Closed(run, code, year, safe, entries) is { } closed) return (null, closed);
                var issued = new PublishedPack(code, year, mine.Count + 1, run.PartOf, run.Parts, safe.Tables);
                var entry = new LedgerEntry(issued, run.Hash, run.Policy, files, signed.By, SignOff.Time(time));
                // An entry that was cut keeps the time at which it was begun.
                if (ChainedLines.Next(lines, on => (entry = entry with { On = on }).ToJson(), "published", entry.On) is not { } line || CutAndLacking(lines, entries, entry))
                    return (null, No("cut-ledger", LedgerEntry.Cut(ledger.Name, lines).Detail));
                return (line, new Outcome<Published>.Ok(new Published(entry, IsRepeat: false, figures)));
            },
            refused => (null, No(refused.Code, refused.Detail))));

    /// <summary>More than the cut entry is missing.</summary>
    private bool CutAndLacking(LinesRead lines, IReadOnlyList<LedgerEntry> entries, LedgerEntry entry) =>
        lines.IsCut && LedgerReading.Lacks(ledger.Name, [.. entries, entry], output.Published()) is not null;

    private static bool IsSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(f => other.GetValueOrDefault(f.Key) == f.Value);

    private static (int, int) Count(SafePublication safe)
    {
        var own = safe.Tables.Figures.Where(f => !f.Id.Contains('/', StringComparison.Ordinal)).ToList();
        return (own.Count(f => f.Status == FigureStatus.Shown), own.Count(f => f.Status == FigureStatus.Withheld));
    }

    private static Outcome<Published> No(string code, string detail) => new Outcome<Published>.Refused(code, detail);
}
