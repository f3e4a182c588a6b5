using System.Numerics;
using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Synth;

public class SynthRandomTests
{
    /// <summary>xoshiro256** and SplitMix64 again, on whole numbers of any size reduced by hand.</summary>
    private sealed class Naive
    {
        private static readonly BigInteger Two64 = BigInteger.One << 64;
        private readonly BigInteger[] _s = new BigInteger[4];

        public Naive(BigInteger seed)
        {
            for (var i = 0; i < 4; i++)
            {
                seed = (seed + 0x9E3779B97F4A7C15) % Two64;
                var z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9 % Two64;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB % Two64;
                _s[i] = z ^ (z >> 31);
            }
        }

        public BigInteger Next()
        {
            var result = Left(_s[1] * 5 % Two64, 7) * 9 % Two64;
            var t = (_s[1] << 17) % Two64;
            _s[2] ^= _s[0];
            _s[3] ^= _s[1];
            _s[1] ^= _s[2];
            _s[0] ^= _s[3];
            _s[2] ^= t;
            _s[3] = Left(_s[3], 45);
            return result;
        }

        private static BigInteger Left(BigInteger x, int bits) => ((x << bits) | (x >> (64 - bits))) % Two64;
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(2020UL)]
    [InlineData(ulong.MaxValue)]
    public void AnySeed_GivesTheNumbersOfTheNaiveVersion(ulong seed)
    {
        var ours = new SynthRandom(seed);
        var naive = new Naive(seed);
        for (var i = 0; i < 200; i++) Assert.Equal(naive.Next(), ours.Next());
    }

    [Fact]
    public void SplitMix_GivesItsPublishedFirstNumber()
    {
        // Rosetta Code, SplitMix64, seed 1234567: 6457827717110365317 first; the state of xoshiro starts with it.
        var seed = (BigInteger)1234567 + 0x9E3779B97F4A7C15;
        var z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9 % (BigInteger.One << 64);
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % (BigInteger.One << 64);
        Assert.Equal(6457827717110365317UL, z ^ (z >> 31));
    }

    [Fact]
    public void Below_StaysInRangeAndIsEven()
    {
        var random = new SynthRandom(7);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++) counts[random.Below(10)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void Streams_OfOneSeedDiffer()
    {
        var firsts = from client in Enumerable.Range(0, 50)
                     from stream in Enumerable.Range(0, 6)
                     select SynthRandom.For(1, client, stream).Next();
        Assert.Equal(300, firsts.Distinct().Count());
    }
}
