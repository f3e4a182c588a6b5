using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WresEtl.Verify.Tests;

/// <summary>
/// Packs that somebody changed, by chance or with intent: the checker neither crashes nor hangs, names no figure, and calls nothing sound
/// whose figures or structure are not those that were certified. Same seed, same packs; WRES_LONG=1 tries a hundred times as many.
/// </summary>
public class PackFuzzTests
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("WRES_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20200331;
    private static readonly string[] Names = ["figures.csv", "structure.csv", "certificate.json"];
    private static readonly int Tries = Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? 300_000 : 3_000;

    [Fact]
    public void ChangedPack_IsRefusedInWords()
    {
        var packs = Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "packs")).Order(StringComparer.Ordinal)
            .Select(folder => Names.Select(n => File.ReadAllBytes(Path.Combine(folder, n))).ToArray()).ToList();
        var sound = packs.FindIndex(p => PackVerifier.Verify(p[0], p[1], p[2]).Count == 0);
        Assert.True(sound >= 0);
        for (var seed = Seed; seed < Seed + Tries; seed++) TryOne(packs, sound, seed);
    }

    // One key twice is two readings of one certificate: which one was meant?
    [Theory]
    [InlineData("\"nonclinical.8a.bme\": 1,", "\"nonclinical.8a.bme\": 1, \"nonclinical.8a.bme\": 1,")]
    [InlineData("\"width\": 3,", "\"width\": 3, \"width\": 3,")]
    public void KeyTwice_IsNoCertificate(string old, string by)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packs", "sound");
        var certificate = File.ReadAllText(Path.Combine(folder, Names[2]));
        Assert.Contains(old, certificate, StringComparison.Ordinal);
        var changed = certificate.Replace(old, by, StringComparison.Ordinal);
        Assert.NotEmpty(PackVerifier.Verify(File.ReadAllBytes(Path.Combine(folder, Names[0])), File.ReadAllBytes(Path.Combine(folder, Names[1])), Encoding.UTF8.GetBytes(changed)));
    }

    private static void TryOne(List<byte[][]> packs, int sound, int seed)
    {
        var random = new Random(seed);
        var (pack, which) = ((byte[][])packs[sound].Clone(), random.Next(Names.Length));
        pack[which] = Changed(pack[which], packs[random.Next(packs.Count)][which], random);
        var watch = Stopwatch.StartNew();
        var faults = PackVerifier.Verify(pack[0], pack[1], pack[2]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"seed {seed}: {watch.Elapsed}");
        Assert.True(which == 2 || faults.Count > 0 || pack[which].SequenceEqual(packs[sound][which]), $"seed {seed}: a changed {Names[which]} is called sound");
        Assert.All(faults, f => Assert.True(f.Length < 300 && !f.Contains("Exception", StringComparison.Ordinal), $"seed {seed}: {f.Length}"));
    }

    /// <summary>A bit, a cut, a number, a line twice, or a part of another pack.</summary>
    private static byte[] Changed(byte[] bytes, byte[] other, Random random)
    {
        var (at, length) = (random.Next(bytes.Length), random.Next(1, 40));
        var end = Math.Min(bytes.Length, at + length);
        var from = random.Next(other.Length);
        return random.Next(6) switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
            1 => bytes[..at],
            2 => [.. bytes[..at], .. bytes[end..]],
            3 => [.. bytes[..end], .. bytes[at..end], .. bytes[end..]],
            4 => [.. bytes[..at], .. other[from..Math.Min(other.Length, from + length)], .. bytes[end..]],
            _ => [.. bytes[..at], .. "99999999999999999999999"u8, .. bytes[end..]],
        };
    }
}
