namespace WresEtl.Core.Disclosure;

/// <summary>
/// Minimises one variable over linear rows and bounds, exactly (fractions, no tolerances). Keeps its basis between calls, so
/// that a changed bound costs a few pivots. Bland's rule: the smallest index enters and leaves, so it ends.
/// </summary>
internal sealed class Simplex
{
    private readonly int _columns;
    private readonly List<Rational[]> _rows = [];
    private readonly List<int> _basis = [];
    private readonly bool[] _isBasic;
    private readonly bool[] _atHigh;
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly Rational[] _value;
    private readonly Rational[] _sum;
    private readonly int[] _slope;
    private readonly int _pivotLimit;

    /// <summary>Variables 0..counts−1, then one slack for each row that is not an equation.</summary>
    public Simplex(int counts, IReadOnlyList<LinearRow> rows, int pivotLimit)
    {
        _columns = counts + rows.Count(r => r.Low != r.High);
        _isBasic = new bool[_columns];
        _atHigh = new bool[_columns];
        _low = new long[_columns];
        _high = [.. Enumerable.Repeat(Reading.Unbounded, _columns)];
        (_value, _sum, _slope) = (new Rational[_columns], new Rational[_columns], new int[_columns]);
        _pivotLimit = pivotLimit;
        Load(counts, rows);
        Settle();
    }

    /// <summary>False when the equations contradict each other whatever the bounds.</summary>
    public bool IsPossible { get; private set; } = true;

    /// <summary>Cells of the tableau touched so far: effort that is the same on every machine.</summary>
    public long Work { get; private set; }

    public long Low(int variable) => _low[variable];

    public long High(int variable) => _high[variable];

    public Rational Value(int variable) => _value[variable];

    public void SetBounds(int variable, long low, long high)
    {
        (_low[variable], _high[variable]) = (low, high);
        if (_isBasic[variable])
            return;
        var change = Resting(variable) - _value[variable];
        if (!change.IsZero)
            Advance(variable, change);
    }

    /// <summary>Minimises the variable; false when nothing satisfies the rows and bounds, or the pivots ran out.</summary>
    public bool Minimise(int variable)
    {
        for (var j = 0; j < _columns; j++)
            if (_low[j] > _high[j])
                return false;
        var pivots = 0;
        while (_basis.Exists(IsOutside))
            if (++pivots > _pivotLimit || !Step(InfeasibilitySlopes()))
                return false;
        if (!_isBasic[variable])
            return !_atHigh[variable] || _low[variable] == _high[variable] || LowerNonbasic(variable, ref pivots);
        return Descend(variable, ref pivots);
    }

    private bool LowerNonbasic(int variable, ref int pivots)
    {
        Move(variable, -1);
        return Descend(variable, ref pivots);
    }

    /// <summary>Phase two: while the variable is basic, its own row says which move lowers it.</summary>
    private bool Descend(int variable, ref int pivots)
    {
        while (_isBasic[variable])
        {
            var row = _rows[_basis.IndexOf(variable)];
            for (var j = 0; j < _columns; j++)
                _slope[j] = -row[j].Sign;
            if (!Step(_slope))
                return true;
            if (++pivots > _pivotLimit)
                return false;
        }
        return !_atHigh[variable] || _low[variable] == _high[variable] || LowerNonbasic(variable, ref pivots);
    }

    private void Load(int counts, IReadOnlyList<LinearRow> rows)
    {
        var slack = counts;
        foreach (var row in rows)
        {
            var line = new Rational[_columns + 1];
            Array.Fill(line, Rational.Zero);
            for (var t = 0; t < row.Counts.Length; t++)
                line[row.Counts[t]] += Rational.Of(row.Coefficients[t]);
            line[_columns] = Rational.Of(row.High >= Reading.Unbounded ? row.Low : row.High);
            if (row.Low != row.High)
                line[AddSlack(slack++, row)] = Rational.Of(row.High >= Reading.Unbounded ? -1 : 1);
            AddToBasis(line);
        }
    }

    /// <summary>The slack is the distance from the row's finite end.</summary>
    private int AddSlack(int slack, LinearRow row)
    {
        if (row.High < Reading.Unbounded && row.Low > -Reading.Unbounded)
            _high[slack] = row.High - row.Low;
        return slack;
    }

    private void AddToBasis(Rational[] line)
    {
        for (var r = 0; r < _rows.Count; r++)
            Subtract(line, _rows[r], line[_basis[r]]);
        var pivot = Array.FindLastIndex(line, _columns - 1, c => !c.IsZero);
        if (pivot < 0)
        {
            IsPossible &= line[_columns].IsZero;
            return;
        }
        Scale(line, line[pivot]);
        foreach (var row in _rows)
            Subtract(row, line, row[pivot]);
        _rows.Add(line);
        _basis.Add(pivot);
        _isBasic[pivot] = true;
    }

    private static void Scale(Rational[] line, Rational by)
    {
        for (var j = 0; j < line.Length; j++)
            if (!line[j].IsZero)
                line[j] /= by;
    }

    private static void Subtract(Rational[] from, Rational[] line, Rational times)
    {
        if (times.IsZero)
            return;
        for (var j = 0; j < line.Length; j++)
            if (!line[j].IsZero)
                from[j] -= times * line[j];
    }

    /// <summary>Puts nonbasic variables on their bounds and computes the basic ones.</summary>
    private void Settle()
    {
        for (var j = 0; j < _columns; j++)
            if (!_isBasic[j])
                _value[j] = Resting(j);
        for (var r = 0; r < _rows.Count; r++)
        {
            var value = _rows[r][_columns];
            for (var j = 0; j < _columns; j++)
                if (!_isBasic[j] && !_value[j].IsZero && !_rows[r][j].IsZero)
                    value -= _rows[r][j] * _value[j];
            _value[_basis[r]] = value;
        }
    }

    private Rational Resting(int nonbasic) =>
        Rational.Of((_atHigh[nonbasic] &= _high[nonbasic] < Reading.Unbounded) ? _high[nonbasic] : _low[nonbasic]);

    private bool IsBelow(int j) => _value[j] < Rational.Of(_low[j]);

    private bool IsAbove(int j) => _high[j] < Reading.Unbounded && _value[j] > Rational.Of(_high[j]);

    private bool IsOutside(int j) => IsBelow(j) || IsAbove(j);

    /// <summary>How the sum of all bound violations changes when each variable grows: the sign.</summary>
    private int[] InfeasibilitySlopes()
    {
        Array.Fill(_sum, Rational.Zero);
        for (var r = 0; r < _rows.Count; r++)
        {
            var sign = IsBelow(_basis[r]) ? 1 : IsAbove(_basis[r]) ? -1 : 0;
            for (var j = 0; j < _columns && sign != 0; j++)
                if (!_rows[r][j].IsZero)
                    _sum[j] += sign > 0 ? _rows[r][j] : -_rows[r][j];
        }
        for (var j = 0; j < _columns; j++)
            _slope[j] = _sum[j].Sign;
        return _slope;
    }

    /// <summary>One improving move; false when no variable improves.</summary>
    private bool Step(int[] slope)
    {
        for (var j = 0; j < _columns; j++)
        {
            if (_isBasic[j] || _low[j] == _high[j] || !(_atHigh[j] ? slope[j] > 0 : slope[j] < 0))
                continue;
            Move(j, _atHigh[j] ? -1 : 1);
            return true;
        }
        return false;
    }

    private void Move(int entering, int direction)
    {
        Work += (long)_rows.Count * _columns;
        var limit = _high[entering] >= Reading.Unbounded ? (Rational?)null : Rational.Of(_high[entering] - _low[entering]);
        var leaving = -1;
        var toHigh = false;
        for (var r = 0; r < _rows.Count; r++)
        {
            var rate = direction > 0 ? -_rows[r][entering] : _rows[r][entering];
            if (rate.IsZero || Stop(_basis[r], rate.Sign) is not { } stop)
                continue;
            var distance = (Rational.Of(stop.At) - _value[_basis[r]]) / rate;
            var isFirst = limit is not { } l || distance < l || (distance.Equals(l) && leaving >= 0 && _basis[r] < _basis[leaving]);
            if (isFirst)
                (limit, leaving, toHigh) = (distance, r, stop.IsHigh);
        }
        // A variable that only reduces the violation is always stopped by the violated bound; the objective by its own.
        var step = limit ?? throw new InvalidOperationException("The direction has no end.");
        Advance(entering, direction > 0 ? step : -step);
        if (leaving < 0)
            _atHigh[entering] = !_atHigh[entering];
        else
            Pivot(leaving, entering, toHigh);
    }

    /// <summary>Where a basic variable moving this way has to stop; null when nothing stops it.</summary>
    private (long At, bool IsHigh)? Stop(int basic, int sign)
    {
        if (sign < 0)
            return IsAbove(basic) ? (_high[basic], true) : IsBelow(basic) ? null : (_low[basic], false);
        if (IsBelow(basic))
            return (_low[basic], false);
        return IsAbove(basic) || _high[basic] >= Reading.Unbounded ? null : (_high[basic], true);
    }

    private void Advance(int entering, Rational step)
    {
        _value[entering] += step;
        if (step.IsZero)
            return;
        for (var r = 0; r < _rows.Count; r++)
            if (!_rows[r][entering].IsZero)
                _value[_basis[r]] -= _rows[r][entering] * step;
    }

    private void Pivot(int row, int entering, bool toHigh)
    {
        var leaving = _basis[row];
        var line = _rows[row];
        Scale(line, line[entering]);
        foreach (var other in _rows)
            if (!ReferenceEquals(other, line))
                Subtract(other, line, other[entering]);
        _basis[row] = entering;
        (_isBasic[entering], _isBasic[leaving], _atHigh[leaving]) = (true, false, toHigh);
    }
}
