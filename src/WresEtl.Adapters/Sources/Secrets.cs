using System.Text;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>Reads secrets where the configuration says they lie, each time anew so that a changed one is used. They are never logged.</summary>
internal static class Secrets
{
    private const int LongestBytes = 16 << 10;

    /// <exception cref="SourceException">It is not there, empty, or too long to be one.</exception>
    public static string Read(SecretPlace place)
    {
        var text = place.Variable.Length > 0 ? Environment.GetEnvironmentVariable(place.Variable) : ReadFile(place.File);
        // A line end behind the secret is an editor's, and would break a header.
        text = text?.Trim();
        return string.IsNullOrEmpty(text) || text.Any(char.IsControl) ? throw new SourceException(SourceFault.SecretMissing) : text;
    }

    private static string ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= LongestBytes ? File.ReadAllText(path, Encoding.UTF8) : "";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(SourceFault.SecretMissing);
        }
    }
}
