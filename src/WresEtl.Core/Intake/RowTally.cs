namespace WresEtl.Core.Intake;

/// <summary>How many rows, and which the first ones are: an extract may hold millions of somebody else's.</summary>
public sealed class RowTally
{
    private const int Named = 20;

    private readonly List<int> _first = [];

    public int Count { get; private set; }

    /// <summary>At most the first twenty.</summary>
    public IReadOnlyList<int> First => _first;

    internal void Add(int row)
    {
        Count++;
        if (_first.Count < Named) _first.Add(row);
    }
}
