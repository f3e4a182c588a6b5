using System.Text;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.App.Gates;

/// <summary>
/// The batch book of a year, INTERNAL: made from the runs that lie in the output folder when somebody asks for it, so that it is never
/// behind them. That somebody took it is in the audit before they have it.
/// </summary>
public sealed class TakeBatchBook(IRunStore store, IRunFolders folders, IClientFolders clients, IConfiguration configuration, ISubmissionReader submissions, IDocuments documents)
{
    public const string File = "batch-book.xlsx";

    /// <summary>The workbook's bytes. Refused: <c>unnamed</c>, <c>unknown-year</c>, <c>bad-configuration</c>.</summary>
    public Outcome<byte[]> Of(int year, Actor by)
    {
        if (!by.IsNamed) return new Outcome<byte[]>.Refused("unnamed", "Who downloads must be named.");
        return configuration.Standard(year).Match<Outcome<byte[]>>(
            standard =>
            {
                var book = documents.BatchBook([.. Codes(year).Select(code => LineOf(code, standard))], standard);
                store.Change(s => s.Audit.Add(by.Name.Trim(), "downloaded", FormattableString.Invariant($"{year}"), $"{File} {Manifest.Hash(book)}"));
                return new Outcome<byte[]>.Ok(book);
            },
            refused => new Outcome<byte[]>.Refused(refused.Code, refused.Detail));
    }

    /// <summary>Those with a folder and those with a return, as the board has them.</summary>
    private IEnumerable<string> Codes(int year) =>
        clients.Codes().Concat(store.Look(s => s.Returns.OfYear(year)).Select(r => r.Client)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private BookLine LineOf(string code, Standard standard)
    {
        var (at, counts) = store.Look(s => (ReturnAtHand.Of(s, code, standard.Year), s.Findings.Counts(code, standard.Year)));
        var client = configuration.Client(code).Match(c => c, _ => new Client { Code = code });
        if (at is null) return new BookLine(client, ReturnStates.WaitingForFiles, default);
        var (folder, line) = (folders.Of(code, standard.Year), ReturnProgress.LineOf(at.Run));
        return WithFigures(new BookLine(client, at.Return.State, line.Findings)
        {
            IsDraft = line.Draft,
            Versions = ReturnVersions.Read(folder.SignOffs.Read()) ?? [],
            Open = BookLine.OpenOf(counts.Where(c => c.IsOpen).Select(c => (c.RuleId, c.Count)), standard),
        }, at, folder, standard);
    }

    /// <summary>Adds the figures of the run's files; of files that are not as the run wrote them, none.</summary>
    private BookLine WithFigures(BookLine line, ReturnAtHand at, IRunFolder folder, Standard standard)
    {
        if (folder.Read("run.json") is not { } manifest || Manifest.Hash(manifest) != at.Run.ManifestSha256) return line;
        var facts = RunFacts.Of(Encoding.UTF8.GetString(manifest));
        return line with
        {
            Rows = Return(at, folder, standard)?.Rows ?? [],
            WithoutRow = facts.WithoutRow,
            Evidence = facts.Changes,
            Pack = facts.Pack,
        };
    }

    private ExactReturn? Return(ReturnAtHand at, IRunFolder folder, Standard standard)
    {
        var written = store.Look(s => s.Runs.Artefacts(at.Run.Id)).FirstOrDefault(a =>
            a.Path.StartsWith("submission/", StringComparison.Ordinal) && a.Path.EndsWith("submission.csv", StringComparison.Ordinal));
        return written is not null && folder.Read(written.Path) is { } csv && Manifest.Hash(csv) == written.Sha256
            ? submissions.Read(csv, at.Return.Client, standard.Year, standard.Template).Return
            : null;
    }
}
