namespace WresEtl.Cli;

/// <summary>Finds the configuration: what was asked for, the <c>config</c> beside the program, or one above the working folder.</summary>
internal static class ConfigFolder
{
    public static string Find(string? asked)
    {
        if (asked is not null) return asked;
        var beside = Path.Combine(AppContext.BaseDirectory, "config");
        if (Directory.Exists(beside)) return beside;
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "config");
            if (Directory.Exists(Path.Combine(candidate, "standards", "wres"))) return candidate;
        }

        return beside;
    }
}
