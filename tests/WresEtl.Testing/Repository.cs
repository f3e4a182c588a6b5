namespace WresEtl.Testing;

/// <summary>The folders of this repository, found from where the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Config { get; } = Path.Combine(Root, "config");

    public static string Golden { get; } = Path.Combine(Root, "tests", "golden");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WresEtl.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
