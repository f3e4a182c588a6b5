using WresEtl.Adapters.Config;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

/// <summary>The standards of the repository's own config folder, each read once.</summary>
internal static class Years
{
    private static readonly Dictionary<int, Lazy<Standard>> Standards =
        new ConfigurationFolder(Path.Combine(Repository, "config")).Years().ToDictionary(y => y, y => new Lazy<Standard>(() => Load(y)));

    public static IEnumerable<int> All => Standards.Keys;

    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "WresEtl.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    public static Standard Standard(int year) => Standards[year].Value;

    private static Standard Load(int year) => new ConfigurationFolder(Path.Combine(Repository, "config")).Standard(year)
        .Match(s => s, no => throw new InvalidOperationException(no.Detail));
}
