using System.Text;
using WresEtl.App.Publishing;

namespace WresEtl.Adapters.Publishing;

/// <summary>A file of lines that are only ever added, on disk. Whoever adds holds the file alone; a second one is told to try again.</summary>
public sealed class LineFile(string path) : ILineFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => Path.GetFileName(path);

    public LinesRead Read()
    {
        if (!File.Exists(path)) return LinesRead.None;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Lines(file);
    }

    public T Add<T>(Func<LinesRead, (string? Line, T Result)> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var lines = Lines(file);
        var end = file.Length - lines.Cut.Length;
        var (line, result) = decide(lines);
        if (line is null) return result;
        // The rest of a cut line, which this one begins with, goes; the line itself counts once its line feed is on the disk.
        file.SetLength(end);
        file.Seek(end, SeekOrigin.Begin);
        file.Write(Utf8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
        return result;
    }

    private static LinesRead Lines(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return LinesRead.Of(bytes);
    }
}
