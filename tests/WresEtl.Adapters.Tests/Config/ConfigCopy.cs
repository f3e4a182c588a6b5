using WresEtl.Adapters.Config;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>The repository's configuration, and throw-away copies of it to damage.</summary>
internal sealed class ConfigCopy : IDisposable
{
    public const string Year2020 = "standards/wres/2020/";

    /// <summary>The repository's own <c>config/</c>.</summary>
    public static readonly string Original = Path.Combine(RepositoryRoot(), "config");

    private readonly string _root = Directory.CreateTempSubdirectory("wres-config").FullName;

    /// <summary>A copy with the schemas, wres.yaml and 2020 only.</summary>
    public ConfigCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Original, file);
            if (name.StartsWith("standards", StringComparison.Ordinal) && !name.Contains("2020", StringComparison.Ordinal)) continue;
            if (name.StartsWith("clients", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.Copy(file, PathOf(name));
        }
    }

    public ConfigurationFolder Folder => new(_root);

    public string PathOf(string name) => Path.Combine(_root, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Replaces the first occurrence; gives the line it stands in, from 1.</summary>
    public int Replace(string name, string old, string by)
    {
        var text = Read(name);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} does not hold: {old}");
        Write(name, text[..at] + by + text[(at + old.Length)..]);
        return text[..at].Count(c => c == '\n') + 1;
    }

    /// <summary>The faults of 2020, one a line; fails where there are none.</summary>
    public string[] Faults2020()
    {
        var refused = Assert.IsType<Outcome<Standard>.Refused>(Folder.Standard(2020));
        Assert.Equal("bad-configuration", refused.Code);
        return refused.Detail.Split('\n');
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>A year of the repository's own configuration.</summary>
    public static Standard Load(int year) => new ConfigurationFolder(Original).Standard(year)
        .Match(standard => standard, refused => throw new Xunit.Sdk.XunitException(refused.Detail));

    public static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WresEtl.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
