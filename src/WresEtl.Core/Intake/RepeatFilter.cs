using System.Numerics;

namespace WresEtl.Core.Intake;

/// <summary>
/// Which of very many things may be there more than once, told from a hash of each in a few bits: hardly any that is alone is named, and
/// none that is not alone is missed. The few that are named can then be compared exactly.
/// </summary>
internal sealed class RepeatFilter
{
    private const int BitsEach = 16;
    private const int WordBits = 64;

    private readonly ulong[] _once;
    private readonly ulong[] _twice;

    /// <param name="count">How many things there are, about.</param>
    public RepeatFilter(int count)
    {
        var words = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, count) * BitsEach / WordBits + 1);
        (_once, _twice) = (new ulong[words], new ulong[words]);
    }

    public void Add(ulong hash)
    {
        var (word, bit) = Place(hash);
        _twice[word] |= _once[word] & bit;
        _once[word] |= bit;
    }

    /// <summary>False for what was added once only.</summary>
    public bool MayRepeat(ulong hash)
    {
        var (word, bit) = Place(hash);
        return (_twice[word] & bit) != 0;
    }

    private (int Word, ulong Bit) Place(ulong hash)
    {
        const int WordShift = 6;
        return unchecked(((int)(hash >> WordShift) & (_once.Length - 1), 1UL << (int)(hash & (WordBits - 1))));
    }
}
