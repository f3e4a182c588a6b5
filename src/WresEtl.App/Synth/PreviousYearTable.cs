using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>
/// Last year's <c>submission.csv</c>: each count of this year a twentieth smaller, so that some figures rise and some stand still,
/// with the automatic rows that follow from them.
/// </summary>
internal sealed class PreviousYearTable
{
    private static readonly string[] Header = ["row", "item", "measure", "white", "bme", "unknown"];

    private readonly SynthTruth _truth;
    private readonly int _year;
    private readonly Fraction?[,] _values = new Fraction?[PreviousYearItems.Rows + 1, 3];
    private readonly HashSet<int> _notCollected = [];

    private PreviousYearTable(SynthModel model)
    {
        _truth = SynthTruth.Of(model);
        _year = model.Year - 1;
    }

    public static SynthTable Of(SynthModel model) => new(SynthDataSet.Previous, Header, new PreviousYearTable(model).Rows());

    private IEnumerable<SynthCell[]> Rows()
    {
        FillCounts();
        FillLikelihoods();
        FillBoard();
        var rows = PreviousYearItems.RowsOf(_year);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var (item, measure) = PreviousYearItems.Of(row, _year);
            yield return
            [
                SynthCell.Number(i + 1), SynthCell.Text(item), SynthCell.Text(measure), Print(row, 0), Print(row, 1), Print(row, 2),
            ];
        }
    }

    private void FillCounts()
    {
        for (var band = 0; band < SynthRows.Bands.Length; band++)
        {
            Count(1 + band, "nonclinical." + SynthRows.Bands[band]);
            Count(15 + band, "clinical." + SynthRows.Bands[band]);
        }
        string[] medical = ["consultants", "smm", "career", "trainee", "other"];
        for (var row = 0; row < medical.Length; row++) Count(29 + row, "medical." + medical[row]);
        // A template with one row for all doctors and dentists has their sum there; the subset row is in none.
        if (!PreviousYearItems.RowsOf(_year).Contains(31))
        {
            Each(29, group => Sum(29, 29, group) + Sum(31, 33, group));
            for (var row = 30; row <= 33; row++) Each(row, _ => default(Fraction));
        }

        Count(34, "shortlisted.total");
        Count(35, "appointed.total");
        Each(38, group => Sum(1, 29, group) + Sum(31, 33, group));
        Each(42, group => _values[38, group]);
        Each(56, group => _values[38, group]);
        // wres.md section 5: an average of two years up to 2021, so it may end in .5.
        Count(39, "disciplinary.total", _year <= 2021 ? 2 : 1);
        Count(43, "training.total");
    }

    private void FillLikelihoods()
    {
        Each(36, group => Ratio(_values[35, group], _values[34, group]));
        _values[37, 0] = Ratio(_values[36, 0], _values[36, 1]);
        Each(40, group => Ratio(_values[39, group], _values[38, group]));
        _values[41, 1] = Ratio(_values[40, 1], _values[40, 0]);
        Each(44, group => Ratio(_values[43, group], _values[42, group]));
        _values[45, 0] = Ratio(_values[44, 0], _values[44, 1]);
        if (_notCollected.Contains(43)) _notCollected.UnionWith([44, 45]);
        if (_notCollected.Contains(39)) _notCollected.UnionWith([40, 41]);
        // Surveys are not held for the year before.
        _notCollected.UnionWith([46, 47, 48, 49]);
    }

    private void FillBoard()
    {
        Count(50, "board.total", shrinks: false);
        Count(51, "board_voting.total", shrinks: false);
        Count(54, "board_executive.total", shrinks: false);
        Each(52, group => _values[50, group] - _values[51, group]);
        Each(53, group => _values[50, group]);
        Each(55, group => _values[50, group] - _values[54, group]);
        int[] shares = [50, 51, 52, 54, 55, 56];
        for (var i = 0; i < shares.Length; i++) Share(57 + i, shares[i]);
        Each(63, group => _values[57, group] - _values[62, group]);
        Each(64, group => _values[58, group] - _values[62, group]);
        Each(65, group => _values[60, group] - _values[62, group]);
    }

    private void Count(int row, string area, int years = 1, bool shrinks = true)
    {
        if (!_truth.Rows.TryGetValue(area, out var counts)) _notCollected.Add(row);
        Each(row, group =>
        {
            var count = counts[(EthnicGroup)group];
            return Fraction.Of(shrinks ? count - count / 20 : count, years);
        });
    }

    private void Each(int row, Func<int, Fraction?> value)
    {
        for (var group = 0; group < 3; group++) _values[row, group] = value(group);
    }

    private Fraction Sum(int first, int last, int group)
    {
        var sum = default(Fraction);
        for (var row = first; row <= last; row++) sum += _values[row, group] ?? default;
        return sum;
    }

    private static Fraction? Ratio(Fraction? part, Fraction? whole) =>
        part is { } a && whole is { IsZero: false } b ? a / b : null;

    private void Share(int row, int of)
    {
        var total = Sum(of, of, 0) + Sum(of, of, 1) + Sum(of, of, 2);
        Each(row, group => Ratio(_values[of, group] * Fraction.Of(100), total));
    }

    private SynthCell Print(int row, int group)
    {
        if (_notCollected.Contains(row)) return default;
        // A single-valued row stands in one column; the others are empty.
        if (row is 37 or 45 && group != 0) return default;
        if (row is 41 && group != 1) return default;
        return SynthCell.Text(_values[row, group]?.ToShortest(6) ?? "n/a");
    }
}
