using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>Puts together a sheet of the analysis: title, stamp, sentences, tables.</summary>
internal sealed class PageBuilder
{
    private readonly string _name;
    private readonly string _footer;
    private readonly double[] _widths;
    private readonly List<SheetRow> _rows = [];
    private readonly List<string> _merged = [];

    public PageBuilder(string name, string title, int year, Client client, params double[] widths)
    {
        (_name, _widths) = (name, widths);
        _footer = $"{Wording.Name(client)}: WRES {Text(year)} analysis";
        Line($"{title}: {Wording.Name(client)}, WRES {Text(year)}", Looks.Title, 24);
        Line("INTERNAL: exact counts of people. Local analysis; nothing of it is submitted.", Looks.Stamp, 18);
    }

    /// <summary>A sentence across the sheet.</summary>
    public PageBuilder Say(string sentence) => Line(sentence, Looks.Lead, null);

    public PageBuilder Section(string title)
    {
        _rows.Add(new SheetRow([], 10));
        return Line(title, Looks.Section, 18);
    }

    public PageBuilder Headings(params IEnumerable<string> headings)
    {
        _rows.Add(new SheetRow([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))]));
        return this;
    }

    public PageBuilder Row(params IEnumerable<SheetCell> cells)
    {
        _rows.Add(new SheetRow([.. cells]));
        return this;
    }

    public AnalysisPage Build() => new(
        new SheetLayout { Name = _name, Widths = _widths, Merged = _merged, FrozenRows = 2, IsWide = _widths.Sum() > 150, TabColor = "FF003D73", Footer = _footer },
        _rows);

    public static SheetCell Words(string text) => SheetCell.Of(text, Looks.Words);

    public static SheetCell Whole(int number) => SheetCell.Of(number, Looks.Whole);

    /// <summary>A number as it is, with that many decimals shown; words where there is none.</summary>
    public static SheetCell Number(Figure figure, int decimals) => figure.State switch
    {
        FigureState.Value => SheetCell.Of(figure.Number.ToDouble(), Looks.Whole with { Format = decimals == 0 ? "#,##0" : "0." + new string('0', decimals) }),
        FigureState.Undefined => SheetCell.Of("n/a", Looks.Whole),
        FigureState.NotCollected => SheetCell.Of("not collected", Looks.Whole),
    };

    /// <summary>The limits of an interval in words, times a factor.</summary>
    public static SheetCell Range(Interval? interval, int decimals, int times = 1) => SheetCell.Of(RangeText(interval, decimals, times), Looks.Whole);

    public static string RangeText(Interval? interval, int decimals, int times = 1)
    {
        if (interval is not { } known) return "n/a";
        var upper = known.UpperFigure.HasValue ? (known.UpperFigure.Number * Fraction.Of(times)).ToFixed(decimals) : "no limit";
        return $"{(known.LowerFigure.Number * Fraction.Of(times)).ToFixed(decimals)} to {upper}";
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private PageBuilder Line(string text, CellLook look, double? height)
    {
        _rows.Add(new SheetRow([SheetCell.Of(text, look)], height ?? Math.Max(16, 14 * Math.Ceiling(text.Length * 1.05 / _widths.Sum()) + 2)));
        _merged.Add(CellName.Range(0, _rows.Count, _widths.Length - 1, _rows.Count));
        return this;
    }
}
