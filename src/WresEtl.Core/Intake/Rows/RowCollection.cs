using System.Collections;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Rows of one sheet that were read one after the other.</summary>
public abstract class RowBlock<TRow>
{
    public int Count { get; private protected set; }

    public abstract TRow this[int index] { get; }
}

/// <summary>
/// The rows of a block as plain numbers without a reference among them: a row costs its bytes and nothing else, and the collector has
/// nothing to follow in millions of them.
/// </summary>
internal abstract class RowBlock<TRow, TStored> : RowBlock<TRow>
    where TStored : struct
{
    // Below the size at which arrays are no longer collected with the young.
    private protected const int Size = 1024;

    // A row is cleared when it is begun: clearing all of them at once would go through the memory twice.
    private readonly TStored[] _rows = GC.AllocateUninitializedArray<TStored>(Size);

    public bool IsFull => Count == Size;

    public ref readonly TStored At(int index) => ref _rows[index];

    public ref TStored Next()
    {
        ref var row = ref _rows[Count++];
        row = default;
        return ref row;
    }
}

/// <summary>The rows of one data set, in the order they were read.</summary>
public sealed class RowCollection<TRow> : IReadOnlyCollection<TRow>
{
    private readonly List<RowBlock<TRow>> _blocks = [];

    public int Count { get; private set; }

    internal void Add(IEnumerable<RowBlock<TRow>> blocks)
    {
        foreach (var block in blocks)
        {
            _blocks.Add(block);
            Count += block.Count;
        }
    }

    public Enumerator GetEnumerator() => new(_blocks);

    IEnumerator<TRow> IEnumerable<TRow>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the blocks without allocating.</summary>
    public struct Enumerator : IEnumerator<TRow>
    {
        private readonly List<RowBlock<TRow>> _blocks;
        private int _block;
        private int _at = -1;

        internal Enumerator(List<RowBlock<TRow>> blocks) => _blocks = blocks;

        public readonly TRow Current => _blocks[_block][_at];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_block == _blocks.Count) return false;
            if (++_at < _blocks[_block].Count) return true;
            (_block, _at) = (_block + 1, 0);
            return _block < _blocks.Count;
        }

        public void Reset() => (_block, _at) = (0, -1);

        public readonly void Dispose()
        {
        }
    }
}
