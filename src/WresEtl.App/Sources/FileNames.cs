namespace WresEtl.App.Sources;

/// <summary>
/// Names that a source gives its files. They come from outside: a name is taken only where it means a file of one folder on every
/// system, and nothing to a shell, a batch of commands or a pattern.
/// </summary>
public static class FileNames
{
    private const int Longest = 200;
    private const string Unsafe = "/\\:*?\"'<>|[]`$\u2028\u2029";

    /// <summary>Not empty or hidden, no separator, quote, pattern or control character, no space or dot at an end.</summary>
    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= Longest && name[0] is not ('.' or '-' or ' ' or '~') && name[^1] is not ('.' or ' ')
        && !name.Any(c => char.IsControl(c) || char.IsSurrogate(c) || Unsafe.Contains(c, StringComparison.Ordinal)) && !IsDevice(name);

    /// <summary>True where a pattern of * and ? fits the whole name, case aside.</summary>
    public static bool Fits(string pattern, string name) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);

    /// <summary>Windows opens a device under these names, whatever stands behind the dot.</summary>
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && stem[..3] is "COM" or "LPT" && char.IsAsciiDigit(stem[3]));
    }
}
