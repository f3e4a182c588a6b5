using System.Numerics;
using System.Runtime.InteropServices;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// The least and the most each count comes to in the tables noted: in all of them, and in those where any one given count is not empty.
/// </summary>
internal sealed class Extremes
{
    private readonly int _counts;
    private readonly long[] _least;
    private readonly long[] _most;

    public Extremes(int counts)
    {
        _counts = counts;
        (_least, _most) = (new long[(counts + 1) * counts], new long[(counts + 1) * counts]);
        // No count is negative, so the most begins where it is.
        Array.Fill(_least, long.MaxValue);
    }

    public void Note(long[] table)
    {
        Note(_counts, table);
        for (var known = 0; known < _counts; known++)
            if (table[known] >= 1)
                Note(known, table);
    }

    /// <summary>Whether a count moves by at least the width, among the tables where the known count (null: none) is not empty.</summary>
    public bool IsOpen(int count, int? known, int width)
    {
        var at = (known ?? _counts) * _counts + count;
        return _least[at] != long.MaxValue && _most[at] - _least[at] >= width;
    }

    /// <summary>Most of a proof's time is spent here, so several numbers go at once where the processor can.</summary>
    private void Note(int known, ReadOnlySpan<long> table)
    {
        var least = _least.AsSpan(known * _counts, _counts);
        var most = _most.AsSpan(known * _counts, _counts);
        var values = MemoryMarshal.Cast<long, Vector<long>>(table);
        var leasts = MemoryMarshal.Cast<long, Vector<long>>(least);
        var mosts = MemoryMarshal.Cast<long, Vector<long>>(most);
        for (var i = 0; i < values.Length; i++)
            (leasts[i], mosts[i]) = (Vector.Min(leasts[i], values[i]), Vector.Max(mosts[i], values[i]));
        for (var i = values.Length * Vector<long>.Count; i < table.Length; i++)
            (least[i], most[i]) = (Math.Min(least[i], table[i]), Math.Max(most[i], table[i]));
    }
}
