using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WresEtl.Core.Intake;

/// <summary>
/// The numbers of a column's distinct cells. A cell met before is found from its bytes without making a string.
/// </summary>
internal sealed class CellIndex
{
    private const int FewestSlots = 32;
    private const int FewestBytes = 256;

    // Most columns of most clients hold nothing.
    private static readonly Slot[] NoSlots = new Slot[1];

    // Open addressing, at most half full; a slot with number 0 is free. Four slots are a line of the processor's cache.
    private Slot[] _slots = NoSlots;

    // Where the cell of a number begins among the cells, which stand one after the other.
    private int[] _starts = [];
    private byte[] _bytes = [];

    private int _count;

    /// <summary>Bytes of all different cells together.</summary>
    public int Size { get; private set; }

    /// <summary>The number of a cell that is not empty, or −1 where it has none yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> cell)
    {
        var hash = CellHash.Of(cell);
        var slots = _slots;
        for (var at = Home(hash, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot.Number == 0) return -1;
            if (slot.Hash == hash && slot.Length == cell.Length && (cell.Length <= CellHash.Exact || Holds(slot, cell))) return slot.Number;
        }
    }

    private bool Holds(Slot slot, ReadOnlySpan<byte> cell) => cell.SequenceEqual(_bytes.AsSpan(_starts[slot.Number], slot.Length));

    /// <summary>Gives a number above 0 to a cell that has none.</summary>
    public void Add(ReadOnlySpan<byte> cell, int number)
    {
        if (2 * ++_count > _slots.Length) Grow();
        if (number >= _starts.Length) Array.Resize(ref _starts, Math.Max(FewestSlots / 2, 2 * number));
        if (Size + cell.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Math.Max(Size + cell.Length, FewestBytes), 2 * _bytes.Length));
        cell.CopyTo(_bytes.AsSpan(Size));
        _starts[number] = Size;
        Place(new Slot(CellHash.Of(cell), cell.Length, number));
        Size += cell.Length;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[Math.Max(FewestSlots, 2 * old.Length)];
        foreach (var slot in old)
        {
            if (slot.Number > 0) Place(slot);
        }
    }

    private void Place(Slot slot)
    {
        var at = Home(slot.Hash, _slots);
        while (_slots[at].Number > 0) at = (at + 1) & (_slots.Length - 1);
        _slots[at] = slot;
    }

    private static int Home(ulong hash, Slot[] slots) => unchecked((int)hash) & (slots.Length - 1);

    private readonly record struct Slot(ulong Hash, int Length, int Number);
}

/// <summary>A cell's bytes as one number.</summary>
internal static class CellHash
{
    /// <summary>Cells of one length, up to this many bytes, never share their number.</summary>
    public const int Exact = sizeof(ulong);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<byte> cell)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL * (ulong)cell.Length;
            return cell.Length <= Exact ? Mixed(hash ^ Word(cell)) : OfLong(hash, cell);
        }
    }

    private static ulong OfLong(ulong hash, ReadOnlySpan<byte> cell)
    {
        for (; cell.Length > Exact; cell = cell[Exact..]) hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(cell));
        return Mixed(hash ^ Word(cell));
    }

    /// <summary>Two numbers as one.</summary>
    public static ulong Of(uint first, int second) => unchecked(Mixed(Mixed(first) ^ (uint)second));

    /// <summary>At most eight bytes side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var length = bytes.Length;
        if (length == Exact) return Unsafe.ReadUnaligned<ulong>(ref first);
        if (length >= sizeof(uint))
        {
            ulong low = Unsafe.ReadUnaligned<uint>(ref first), high = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, length - sizeof(uint)));
            return low | (high << (8 * (length - sizeof(uint))));
        }

        if (length == 0) return 0;
        // One to three bytes: the first, the middle and the last tell them apart.
        return first | ((ulong)Unsafe.Add(ref first, length >> 1) << 8) | ((ulong)Unsafe.Add(ref first, length - 1) << 16);
    }

    // Each step can be undone, so that different words stay different.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong word)
    {
        unchecked
        {
            word *= 0xFF51AFD7ED558CCDUL;
            return word ^ (word >> 32);
        }
    }
}
