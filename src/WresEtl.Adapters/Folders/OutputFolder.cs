using System.Globalization;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Folders;

/// <summary>The output folder on disk: <c>OUT/&lt;code&gt;/&lt;year&gt;/…</c>.</summary>
public sealed class OutputFolder(string root) : IOutputFolder
{
    /// <summary>What a run makes and replaces; sign-offs and publications are others'.</summary>
    private static readonly string[] OwnedByRun = ["exceptions.xlsx", "exceptions.csv", "cleansing.xlsx", "mail-merge.csv", "disclosure.txt", "submission", "publication-draft", "analysis", "author.json", "run.json"];

    public void ReplaceRun(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var folder = PathOf(code, year);
        var staging = Path.Combine(root, code, $".{year}.new");
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        foreach (var (path, content) in files)
        {
            var target = Path.Combine(staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }

        // run.json goes first and comes back last: while it is missing the folder is known to be incomplete.
        Directory.CreateDirectory(folder);
        foreach (var name in OwnedByRun.Reverse()) Delete(Path.Combine(folder, name));
        foreach (var name in OwnedByRun) Move(Path.Combine(staging, name), Path.Combine(folder, name));
        Directory.Delete(staging, recursive: true);
    }

    public byte[]? ReadRun(string code, int year, string path) =>
        Path.Combine(PathOf(code, year), path) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;

    public void WriteBatch(string name, byte[] content)
    {
        Directory.CreateDirectory(root);
        var file = Path.Combine(root, name);
        File.WriteAllBytes(file + ".new", content);
        File.Move(file + ".new", file, overwrite: true);
    }

    public string PathOf(string code, int year) => Path.Combine(root, code, year.ToString(CultureInfo.InvariantCulture));

    private static void Delete(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else if (File.Exists(from)) File.Move(from, to);
    }
}
