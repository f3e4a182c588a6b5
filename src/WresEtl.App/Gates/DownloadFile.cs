using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Gates;

/// <summary>Hands out a file of a return. That somebody took it is in the audit before they have it.</summary>
public sealed class DownloadFile(IRunFolders folders, IRunStore store)
{
    private const string Publication = "publication/";

    /// <summary>Paths there are to download, in ordinal order: the files of the run in the output folder, and of its publication.</summary>
    public IReadOnlyList<string> Paths(string client, int year)
    {
        var folder = folders.Of(client, year);
        return
        [
            .. store.Look(s => ReturnAtHand.Of(s, client, year) is { } at ? s.Runs.Artefacts(at.Run.Id) : []).Select(a => a.Path)
                .Concat(folder.Files(Publication.TrimEnd('/')).Select(p => Publication + p)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The file's bytes. Refused: <c>unnamed</c>, <c>no-file</c>, <c>changed</c> where it is not as the run wrote it.</summary>
    public Outcome<byte[]> Open(string client, int year, string path, Actor by)
    {
        if (!by.IsNamed) return No("unnamed", "Who downloads must be named.");
        if (!Paths(client, year).Contains(path, StringComparer.Ordinal) || folders.Of(client, year).Read(path) is not { } content) return No("no-file", "There is no such file.");
        var hash = Manifest.Hash(content);
        return store.Change(s =>
        {
            var written = path.StartsWith(Publication, StringComparison.Ordinal) ? hash
                : ReturnAtHand.Of(s, client, year) is { } at ? s.Runs.Artefacts(at.Run.Id).FirstOrDefault(a => a.Path == path)?.Sha256 : null;
            if (written != hash) return No("changed", "The file is not as the run wrote it: run it again.");
            s.Audit.Add(by.Name.Trim(), "downloaded", FormattableString.Invariant($"{client}/{year}"), $"{path} {hash}");
            return new Outcome<byte[]>.Ok(content);
        });
    }

    private static Outcome<byte[]> No(string code, string detail) => new Outcome<byte[]>.Refused(code, detail);
}
