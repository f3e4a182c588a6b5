using WresEtl.App.Tests.Runs;

namespace WresEtl.App.Tests.Golden;

/// <summary>
/// Writes frozen files anew, when a person asks for it with <c>WRES_GOLDEN=write</c> and not in CI; the difference is then read line by
/// line before it is committed.
/// </summary>
internal static class GoldenFiles
{
    public static bool AreToBeWritten { get; } =
        Environment.GetEnvironmentVariable("WRES_GOLDEN") == "write" && Environment.GetEnvironmentVariable("CI") is null or "";

    public static void Write(Batch batch, IEnumerable<string> files, string folder)
    {
        foreach (var file in files) WriteOne(Path.Combine(folder, file), batch.Text(file));
    }

    public static void WriteInputs(IReadOnlyDictionary<string, string> files, string folder)
    {
        foreach (var (name, content) in files) WriteOne(Path.Combine(folder, name), content);
    }

    private static void WriteOne(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
