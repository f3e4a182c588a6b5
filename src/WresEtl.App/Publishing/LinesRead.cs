using System.Text;

namespace WresEtl.App.Publishing;

/// <summary>
/// What a file of lines holds: the whole lines, and what there is of a last one without its line feed. Such a rest is what a kill left of a
/// line that never counted, or what a full disk or half a copy left of one that did: the file alone cannot tell which.
/// </summary>
/// <param name="Whole">The lines that ended.</param>
/// <param name="Cut">The bytes after them; empty where the file ends with a line feed.</param>
public sealed record LinesRead(IReadOnlyList<string> Whole, ReadOnlyMemory<byte> Cut)
{
    public static readonly LinesRead None = new([], default);

    public bool IsCut => !Cut.IsEmpty;

    public static LinesRead Of(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var end = Array.LastIndexOf(file, (byte)'\n') + 1;
        return new(Encoding.UTF8.GetString(file, 0, end).Split('\n')[..^1], file.AsMemory(end));
    }
}
