namespace WresEtl.Core.Disclosure;

/// <summary>
/// The tables that prove one component, or the first pair that could not be opened: Count cannot move by the width while Insider
/// is not empty.
/// </summary>
internal sealed record ComponentProof(IReadOnlyList<long[]> Tables, int? Count, int? Insider, long Work)
{
    public bool IsProven => Count is null;
}

/// <summary>
/// Looks for tables in which every withheld count moves by the policy's width, and by the insider width among the tables where
/// any one given count is not empty. Complete up to its limits; running into a limit is "not proven".
/// </summary>
internal sealed class ComponentSearch
{
    private const int PivotLimit = 4000;
    private const int BranchLimit = 400;

    private readonly Reading _reading;
    private readonly Component _component;
    private readonly int _width;
    private readonly int _insiderWidth;
    private readonly long _workLimit;
    private readonly Simplex _simplex;
    private readonly List<long[]> _tables = [];
    private readonly Extremes _extremes;
    private bool _canAllBeOccupied = true;
    private int _branches;

    private ComponentSearch(Reading reading, Component component, DisclosurePolicy policy, long workLimit)
    {
        _workLimit = workLimit;
        (_reading, _component, _width, _insiderWidth) = (reading, component, policy.Width, policy.InsiderWidth);
        var n = component.Counts.Length;
        _simplex = new Simplex(n, component.Rows, PivotLimit);
        _extremes = new Extremes(n);
        for (var i = 0; i < n; i++)
            _simplex.SetBounds(i, component.Low[i], component.High[i]);
    }

    private int Nobody => _component.Counts.Length;

    /// <summary>Tables that are known to satisfy a looser reading may be given as <paramref name="seeds"/>.</summary>
    public static ComponentProof Prove(Reading reading, Component component, DisclosurePolicy policy, IReadOnlyList<long[]> seeds, long workLimit)
    {
        // What is printed contradicts itself: there is no table at all.
        if (component.Counts.Length == 0)
            return new ComponentProof([], 0, null, 0);
        try
        {
            var search = new ComponentSearch(reading, component, policy, workLimit);
            foreach (var seed in seeds)
                if (component.Holds(reading, seed))
                    search.Keep(seed);
            return search.Prove();
        }
        catch (OverflowException)
        {
            // Numbers too large for the exact arithmetic: not proven, so not safe.
            return new ComponentProof([], component.Counts[0], null, 0);
        }
    }

    private ComponentProof Prove()
    {
        var n = _component.Counts.Length;
        if (!_simplex.IsPossible)
            return new ComponentProof([], _component.Counts[0], null, 0);
        for (var k = 0; k < n; k++)
            if (_component.NeedsWitness[k] && !((IsOpen(Nobody, k) && IsOpen(k, k)) || TryOccupied(k) || (Open(Nobody, k) && Open(k, k))))
                return Failed(k, k);
        for (var k = 0; k < n; k++)
            if (_component.NeedsWitness[k] && OpenAll([.. Enumerable.Range(0, n)], k) is { } closed)
                return Failed(k, closed);
        if (_tables.Count == 0 && Find(0) is null)
            return Failed(0, 0);
        return new ComponentProof(_tables, null, null, _simplex.Work);
    }

    private ComponentProof Failed(int k, int c) => new([], _component.Counts[k], _component.Counts[c], _simplex.Work);

    private bool IsOpen(int c, int k) => c == Nobody ? _extremes.IsOpen(k, null, _width) : _extremes.IsOpen(k, c, _insiderWidth);

    /// <summary>First tries tables where nobody's count is empty: one pair of them answers every insider at once.</summary>
    private bool TryOccupied(int k)
    {
        if (!_canAllBeOccupied)
            return false;
        var n = _component.Counts.Length;
        for (var i = 0; i < n; i++)
            _simplex.SetBounds(i, Math.Max(_component.Low[i], Math.Min(1, _component.High[i])), _component.High[i]);
        var least = Find(k);
        _canAllBeOccupied = least is not null;
        var most = least is null ? null : FindFrom(k, least[k] + _width);
        for (var i = 0; i < n; i++)
            _simplex.SetBounds(i, _component.Low[i], _component.High[i]);
        return most is not null;
    }

    private bool Open(int c, int k)
    {
        if (IsOpen(c, k))
            return true;
        if (c != Nobody)
            _simplex.SetBounds(c, Math.Max(1, _component.Low[c]), _component.High[c]);
        var least = Find(k);
        var isOpen = least is not null && (IsOpen(c, k) || FindFrom(k, least[k] + (c == Nobody ? _width : _insiderWidth)) is not null);
        if (c != Nobody)
            _simplex.SetBounds(c, _component.Low[c], _component.High[c]);
        // A count that is empty in every table has no insider; a withheld one would have failed by itself.
        return isOpen || (least is null && c != Nobody && !_component.NeedsWitness[c]);
    }

    /// <summary>
    /// Opens a count for many insiders: first with all their counts occupied at once, else for each half. Returns an insider for whom it
    /// stays closed.
    /// </summary>
    private int? OpenAll(int[] insiders, int k)
    {
        var missing = Array.FindAll(insiders, c => !IsOpen(c, k));
        if (missing.Length == 0)
            return null;
        if (missing.Length == 1)
            return Open(missing[0], k) ? null : missing[0];
        foreach (var c in missing)
            _simplex.SetBounds(c, Math.Max(1, _component.Low[c]), _component.High[c]);
        if (Find(k) is { } least)
            FindFrom(k, least[k] + _insiderWidth);
        foreach (var c in missing)
            _simplex.SetBounds(c, _component.Low[c], _component.High[c]);
        return OpenAll(missing[..(missing.Length / 2)], k) ?? OpenAll(missing[(missing.Length / 2)..], k);
    }

    private long[]? FindFrom(int k, long least)
    {
        var (low, high) = (_simplex.Low(k), _simplex.High(k));
        if (least > high)
            return null;
        _simplex.SetBounds(k, Math.Max(low, least), high);
        var table = Find(k);
        _simplex.SetBounds(k, low, high);
        return table;
    }

    /// <summary>A table with count k as small as can be found within the present bounds; it is kept.</summary>
    private long[]? Find(int k)
    {
        _branches = 0;
        var table = Branch(k);
        if (table is not null)
            Keep(table);
        return table;
    }

    private long[]? Branch(int k)
    {
        if (++_branches > BranchLimit || _simplex.Work > _workLimit || !_simplex.Minimise(k))
            return null;
        var n = _component.Counts.Length;
        for (var i = 0; i < n; i++)
            if (!_simplex.Value(i).IsWhole)
                return Split(k, i, _simplex.Value(i).Floor);
        var table = new long[n];
        for (var i = 0; i < n; i++)
            table[i] = _simplex.Value(i).Floor;
        return _component.ProductsHold(_reading, table) ? table : null;
    }

    private long[]? Split(int k, int i, long floor)
    {
        var (low, high) = (_simplex.Low(i), _simplex.High(i));
        _simplex.SetBounds(i, low, floor);
        var table = Branch(k);
        if (table is null)
        {
            _simplex.SetBounds(i, floor + 1, high);
            table = Branch(k);
        }
        _simplex.SetBounds(i, low, high);
        return table;
    }

    private void Keep(long[] table)
    {
        _tables.Add(table);
        _extremes.Note(table);
    }
}
