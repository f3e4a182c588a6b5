using System.Globalization;
using WresEtl.App.Ports;
using WresEtl.App.Runs;

namespace WresEtl.Adapters.Folders;

/// <summary>
/// The output folder on disk: <c>OUT/&lt;code&gt;/&lt;year&gt;/…</c>. A run is staged in <c>OUT/&lt;code&gt;/.&lt;year&gt;.new</c> and moved into
/// place from there. Killed at any moment, the next call finishes the move where the staging was whole, and drops it where it was not.
/// </summary>
public sealed class OutputFolder(string root) : IOutputFolder
{
    /// <summary>What a run makes and replaces; sign-offs and publications are others'.</summary>
    private static readonly string[] OwnedByRun = ["exceptions.xlsx", "exceptions.csv", "cleansing.xlsx", "mail-merge.csv", "disclosure.txt", "submission", "publication-draft", "analysis", "action-plan", "reporting-template", "author.json", "worklist.json", "run.json"];

    public void ReplaceRun(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        Stage(code, year, files);
        if (!RollForward(code, year)) throw new IOException($"The files of {code} {year} changed while they were being written.");
    }

    public void Stage(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        if (files.FirstOrDefault(f => !OwnedByRun.Contains(f.Path.Split('/')[0], StringComparer.Ordinal)).Path is { } stray)
            throw new ArgumentException($"{stray} is not a file that a run owns.", nameof(files));
        var staging = StagingOf(code, year);
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        foreach (var (path, content) in files)
        {
            var target = Path.Combine(staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }

        new StagedFiles(staging).Seal(files);
    }

    public bool RollForward(string code, int year)
    {
        var (staging, folder) = (StagingOf(code, year), PathOf(code, year));
        if (!Directory.Exists(staging)) return false;
        var staged = new StagedFiles(staging);
        if (!staged.AreWhole(folder))
        {
            Directory.Delete(staging, recursive: true);
            return false;
        }

        MoveIntoPlace(staged, staging, folder);
        Directory.Delete(staging, recursive: true);
        return true;
    }

    public byte[]? ReadRun(string code, int year, string path) =>
        Path.Combine(PathOf(code, year), path) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;

    public IReadOnlyList<PublishedFigures> Published() => !Directory.Exists(root) ? [] :
    [
        // The service's own folder may lie here too, closed to others.
        .. Directory.EnumerateDirectories(root).SelectMany(client => Directory.EnumerateDirectories(client, "*", new EnumerationOptions()))
            .Select(year => (Year: year, File: Path.Combine(year, "publication", "figures.csv"))).Where(p => File.Exists(p.File))
            .Select(p => new PublishedFigures($"{Path.GetFileName(Path.GetDirectoryName(p.Year))}/{Path.GetFileName(p.Year)}", Manifest.Hash(File.ReadAllBytes(p.File))))
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    public void WriteBatch(string name, byte[] content)
    {
        Directory.CreateDirectory(root);
        var file = Path.Combine(root, name);
        File.WriteAllBytes(file + ".new", content);
        File.Move(file + ".new", file, overwrite: true);
    }

    public string PathOf(string code, int year) => Path.Combine(root, code, year.ToString(CultureInfo.InvariantCulture));

    private string StagingOf(string code, int year) => Path.Combine(root, code, string.Create(CultureInfo.InvariantCulture, $".{year}.new"));

    /// <summary>run.json goes first and comes back last: while it is missing the folder is known to be incomplete.</summary>
    private static void MoveIntoPlace(StagedFiles staged, string staging, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in OwnedByRun.Reverse().Where(n => Exists(Path.Combine(staging, n)) || !staged.Tops.Contains(n))) Delete(Path.Combine(folder, name));
        foreach (var name in OwnedByRun.Where(n => Exists(Path.Combine(staging, n)))) Move(Path.Combine(staging, name), Path.Combine(folder, name));
    }

    private static bool Exists(string path) => Directory.Exists(path) || File.Exists(path);

    private static void Delete(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to);
    }
}
