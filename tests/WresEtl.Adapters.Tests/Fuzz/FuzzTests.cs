using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Fuzz;

/// <summary>
/// Damaged files of every kind: none may crash the reader, hang it over five seconds, or come back with neither rows nor a problem;
/// no problem's text may hold a value. Environment: WRES_FUZZ_SECONDS (default 10) and WRES_FUZZ_SEED; WRES_LONG=1 reads 10,000.
/// </summary>
public sealed class FuzzTests
{
    private const int LongRun = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void DamagedFiles_GiveRowsOrAProblem()
    {
        var isLong = Environment.GetEnvironmentVariable("WRES_LONG") == "1";
        var seconds = Number("WRES_FUZZ_SECONDS", 10);
        var seed = Number("WRES_FUZZ_SEED", 20200331);
        var watch = Stopwatch.StartNew();
        var read = 0;
        for (; isLong ? read < LongRun : watch.Elapsed.TotalSeconds < seconds; read++)
            ReadOne(seed + read);

        Assert.True(read > 100, "hardly any file was read in the time given");
    }

    [Fact]
    public void UndamagedCorpus_HasRows() =>
        Assert.All(Corpus.Files.Where(f => !f.Name.StartsWith("password", StringComparison.Ordinal)), f =>
            Assert.All(Files.ReadAll(f.Bytes, f.Name), read => Assert.NotEmpty(read.Lines)));

    // One seed, one file: a failure names the seed, and WRES_FUZZ_SEED repeats it first.
    private static void ReadOne(int seed)
    {
        var random = new Random(seed);
        var (name, bytes) = Corpus.Files[random.Next(Corpus.Files.Count)];
        var damaged = Mutations.Mutate(bytes, Corpus.Files[random.Next(Corpus.Files.Count)].Bytes, random);
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var file in Files.ReadAll(damaged, name, password: random.Next(2) == 0 ? "Invented-1" : null))
                Check(file);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"seed {seed}, {name}: {e.GetType().Name} {e.StackTrace}");
        }

        Assert.True(watch.Elapsed < Longest, $"seed {seed}, {name}: {watch.Elapsed}");

        void Check(FileRead file)
        {
            Assert.True(file.Sheets.Any() || file.Problems.Any(), $"seed {seed}, {name}: neither rows nor a problem");
            Assert.All(file.Problems, p => Assert.False(p.Detail.Contains("CANARY", StringComparison.Ordinal), $"seed {seed}, {name}: a value in {p.Kind}"));
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
