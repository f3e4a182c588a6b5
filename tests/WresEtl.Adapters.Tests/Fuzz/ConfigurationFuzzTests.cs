using System.Diagnostics;
using System.Globalization;
using System.Text;
using WresEtl.Adapters.Config.Deliveries;
using WresEtl.Adapters.Config.Pipelines;
using WresEtl.Adapters.Tests.Config;
using WresEtl.App.Pipelines;
using WresEtl.Core.Primitives;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Fuzz;

/// <summary>
/// Damaged configuration of every kind: it is read or refused with file and reason, never with an exception, a hang, or a value of a
/// client's file. Same seed, same damage; WRES_LONG=1 tries fifty times as many.
/// </summary>
public sealed class ConfigurationFuzzTests : IDisposable
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("WRES_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20200331;
    private const string Canary = "CANARY-7";
    private static readonly int Tries = Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? 10_000 : 200;

    /// <summary>What YAML readers have fallen over.</summary>
    private static readonly string[] Nasty =
    [
        "&a [*a]", "*nowhere", "!!binary x", "!<tag:yaml.org,2002:js/function> x", "<<: *x", "? [a]", "%YAML 9.9", "--- ---", "\t- x", "{", "[", "\"", "'", "|9", ">-", "~", "1e999", "0x7fffffffffffffff", ".inf",
        "a: &b [1]\nb: *b", "\uFEFF", "\0", "99999999999999999999999999999", "-0", "2020-02-30",
    ];

    private readonly ConfigCopy _config = new();

    public ConfigurationFuzzTests()
    {
        foreach (var name in new[] { "client", "actions" })
            _config.Write($"clients/X0A/{name}.yaml", File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", name + ".yaml")).Replace("Invented Vale", Canary, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "pipelines"))) _config.Write("pipelines/" + Path.GetFileName(file), File.ReadAllText(file));
    }

    public void Dispose() => _config.Dispose();

    [Fact]
    public void UndamagedConfiguration_IsRead() => Assert.All(Files(), f => Assert.Equal("", Read(f)));

    [Fact]
    public void DamagedConfiguration_IsReadOrRefusedInWords()
    {
        var files = Files();
        var (refused, failures) = (0, new List<string>());
        for (var seed = Seed; seed < Seed + Tries && failures.Count < 10; seed++)
        {
            var (isRefused, failure) = TryOne(files, seed);
            refused += isRefused ? 1 : 0;
            if (failure.Length > 0) failures.Add($"seed {seed}, {failure}");
        }

        Assert.Equal([], failures);
        Assert.True(refused > Tries / 3, "hardly anything was refused: is the damage read at all?");
    }

    [Theory]
    [InlineData("a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\n")]
    [InlineData("code: \"X0A\"\nvalues: &v\n  pay: *v\n")]
    public void BombsAndLoops_AreRefusedAtOnce(string yaml)
    {
        _config.Write("clients/X0A/client.yaml", yaml);
        var watch = Stopwatch.StartNew();
        Assert.NotEqual("", Read("clients/X0A/client.yaml"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("clients/X0A/client.yaml")]
    [InlineData("disclosure/under-5.yaml")]
    [InlineData("wres.yaml")]
    public void DeepNesting_IsRefused_AndDoesNotEndTheProgram(string file)
    {
        _config.Write(file, "code: " + new string('[', 100_000));
        Assert.NotEqual("", Read(file));
        _config.Write(file, string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "a:\n")));
        Assert.NotEqual("", Read(file));
    }

    private List<string> Files() =>
    [
        "clients/X0A/client.yaml", "clients/X0A/client.yaml", "clients/X0A/actions.yaml", "wres.yaml", "disclosure/under-5.yaml", "pipelines/annual-return.yaml", "pipelines/retention.yaml",
        "calendars/england-and-wales.csv",
        .. Directory.EnumerateFiles(_config.PathOf(ConfigCopy.Year2020), "*", SearchOption.AllDirectories).Select(f => ConfigCopy.Year2020 + Path.GetRelativePath(_config.PathOf(ConfigCopy.Year2020), f).Replace('\\', '/'))
            .Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether it was refused, and what is wrong with how; empty where nothing is.</summary>
    private (bool IsRefused, string Failure) TryOne(List<string> files, int seed)
    {
        var random = new Random(seed);
        var (name, other) = (files[random.Next(files.Count)], files[random.Next(files.Count)]);
        var good = File.ReadAllBytes(_config.PathOf(name));
        File.WriteAllBytes(_config.PathOf(name), random.Next(3) == 0 ? Spoilt(good, random) : Mutations.Mutate(good, File.ReadAllBytes(_config.PathOf(other)), random));
        var watch = Stopwatch.StartNew();
        try
        {
            var refusal = Read(name);
            return (refusal.Length > 0, watch.Elapsed > TimeSpan.FromSeconds(5) ? $"{name}: {watch.Elapsed}" : refusal.Contains("CANARY", StringComparison.Ordinal) ? name + ": a value in the refusal" : "");
        }
        catch (Exception e)
        {
            return (true, $"{name}: {e.GetType().Name} {e.StackTrace?.Split('\n')[0]}");
        }
        finally
        {
            File.WriteAllBytes(_config.PathOf(name), good);
        }
    }

    /// <summary>One of the nasty texts in place of a value, or a line of its own.</summary>
    private static byte[] Spoilt(byte[] bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var (at, nasty) = (random.Next(lines.Length), Nasty[random.Next(Nasty.Length)]);
        var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
        lines[at] = colon > 0 && random.Next(2) == 0 ? lines[at][..(colon + 2 > lines[at].Length ? colon + 1 : colon + 2)] + nasty : lines[at] + "\n" + nasty;
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>What reading the part that this file belongs to comes to: empty, or the refusal.</summary>
    private string Read(string name)
    {
        string Of<T>(Outcome<T> outcome) => outcome.Match(_ => "", refused => refused.Code == "bad-configuration" && refused.Detail.Length > 0 ? refused.Detail : throw new InvalidOperationException(refused.Code));
        return name.Split('/')[0] switch
        {
            "clients" => Of(_config.Folder.Client("X0A")) is { Length: > 0 } detail ? detail : Of(new DeliveryFolder(_config.PathOf(".")).Of("X0A")),
            "standards" => Of(_config.Folder.Standard(2020)),
            "disclosure" => Of(_config.Folder.Policies()),
            "pipelines" or "calendars" => Of(new PipelineFolder(_config.PathOf("."), _config.PathOf("pipelines"), () => [YearDates.Of(ConfigCopy.Load(2020))]).All()),
            _ => Of(_config.Folder.Settings()),
        };
    }
}
