using System.Runtime.InteropServices;

namespace WresEtl.Core.Intake;

/// <summary>
/// Numbers the distinct cells of a column, from 1 in the order they were met. A cell met before is found from its bytes without making
/// a string.
/// </summary>
internal sealed class CellIndex
{
    // Open addressing, at most half full; a slot with number 0 is free.
    private Slot[] _slots = new Slot[32];

    // The cells one after the other.
    private byte[] _bytes = new byte[256];

    /// <summary>Different cells so far, and the highest number given.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of all different cells together.</summary>
    public int Size { get; private set; }

    /// <summary>The number of a cell that is not empty, or −1 where it has none yet.</summary>
    public int Find(ReadOnlySpan<byte> cell)
    {
        var hash = CellHash.Of(cell);
        var slots = _slots;
        for (var at = Home(hash, slots); slots[at].Number > 0; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Hash == hash && slot.Length == cell.Length
                && (cell.Length <= CellHash.Exact || cell.SequenceEqual(_bytes.AsSpan(slot.Start, slot.Length))))
                return slot.Number;
        }

        return -1;
    }

    /// <summary>Gives the next number to a cell that has none.</summary>
    public int Add(ReadOnlySpan<byte> cell)
    {
        if (2 * ++Count > _slots.Length) Grow();
        if (Size + cell.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Size + cell.Length, 2 * _bytes.Length));
        cell.CopyTo(_bytes.AsSpan(Size));
        Place(new Slot(CellHash.Of(cell), Size, cell.Length, Count));
        Size += cell.Length;
        return Count;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[2 * old.Length];
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

    private readonly record struct Slot(ulong Hash, int Start, int Length, int Number);
}

/// <summary>A cell's bytes as one number.</summary>
internal static class CellHash
{
    /// <summary>Cells of one length, up to this many bytes, never share their number.</summary>
    public const int Exact = sizeof(ulong);

    public static ulong Of(ReadOnlySpan<byte> cell)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL * (ulong)cell.Length;
            for (; cell.Length > Exact; cell = cell[Exact..]) hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(cell));
            return Mixed(hash ^ Word(cell));
        }
    }

    /// <summary>Two numbers as one.</summary>
    public static ulong Of(uint first, int second) => unchecked(Mixed(Mixed(first) ^ (uint)second));

    /// <summary>At most eight bytes side by side.</summary>
    private static ulong Word(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == Exact) return MemoryMarshal.Read<ulong>(bytes);
        if (bytes.Length >= sizeof(uint))
        {
            ulong low = MemoryMarshal.Read<uint>(bytes), high = MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..]);
            return low | (high << (8 * (bytes.Length - sizeof(uint))));
        }

        var word = 0UL;
        for (var i = 0; i < bytes.Length; i++) word |= (ulong)bytes[i] << (8 * i);
        return word;
    }

    // Each step can be undone, so that different words stay different.
    private static ulong Mixed(ulong word)
    {
        unchecked
        {
            word *= 0xFF51AFD7ED558CCDUL;
            return word ^ (word >> 32);
        }
    }
}
