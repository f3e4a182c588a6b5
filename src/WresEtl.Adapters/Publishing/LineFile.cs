using System.Text;
using WresEtl.App.Publishing;

namespace WresEtl.Adapters.Publishing;

/// <summary>A file of lines that are only ever added, on disk. Whoever adds holds the file alone; a second one is told to try again.</summary>
public sealed class LineFile(string path) : ILineFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => Path.GetFileName(path);

    public IReadOnlyList<string> Read()
    {
        if (!File.Exists(path)) return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Lines(file).Lines;
    }

    public T Add<T>(Func<IReadOnlyList<string>, (string? Line, T Result)> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var (lines, end) = Lines(file);
        var (line, result) = decide(lines);
        if (line is null) return result;
        // What a crash left of an unfinished line goes; the line itself counts once its line feed is on the disk.
        file.SetLength(end);
        file.Seek(end, SeekOrigin.Begin);
        file.Write(Utf8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
        return result;
    }

    private static (IReadOnlyList<string> Lines, long End) Lines(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        return (Encoding.UTF8.GetString(bytes, 0, end).Split('\n')[..^1], end);
    }
}
