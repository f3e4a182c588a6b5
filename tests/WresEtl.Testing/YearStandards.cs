using WresEtl.Adapters.Config;
using WresEtl.Core.Standards;

namespace WresEtl.Testing;

/// <summary>The standards in the configuration folder: the real ones, each loaded once.</summary>
public static class YearStandards
{
    private static readonly ConfigurationFolder Folder = new(Repository.Config);
    private static readonly Dictionary<int, Standard> Loaded = [];

    public static IReadOnlyList<int> Years { get; } = Folder.Years();

    public static Standard Of(int year)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(year, out var standard))
                Loaded[year] = standard = Folder.Standard(year).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
            return standard;
        }
    }
}
