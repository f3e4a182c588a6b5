using System.Numerics;

namespace WresEtl.App.Synth;

/// <summary>
/// The generator's own random numbers: xoshiro256** seeded by SplitMix64 (Blackman and Vigna, prng.di.unimi.it, public domain).
/// The same seed gives the same numbers on every machine and runtime, which <see cref="System.Random"/> does not promise.
/// </summary>
public sealed class SynthRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SynthRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    /// <summary>A stream of its own for each client and data set, so that adding one moves no other.</summary>
    public static SynthRandom For(ulong seed, int client, int stream)
    {
        unchecked
        {
            var state = seed;
            var mixed = SplitMix(ref state) ^ ((ulong)(uint)client * 0xD1B54A32D192ED03UL);
            mixed = SplitMix(ref mixed) ^ ((ulong)(uint)stream * 0x8CB92BA72F3D8DD7UL);
            return new SynthRandom(mixed);
        }
    }

    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>A whole number from 0 to <paramref name="limit"/> − 1; the bias of the multiplication is below 2⁻³².</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return (int)(((Next() >> 32) * (ulong)limit) >> 32);
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="perTenThousand"/> cases of 10,000.</summary>
    public bool Chance(int perTenThousand) => Below(10_000) < perTenThousand;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
