using System.Globalization;
using System.Numerics;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The lines of a submission.csv as they are read, every fault with its line and no value.</summary>
internal sealed class SubmissionCsvRows(TemplateModel template)
{
    private const int FirstFigure = 3;
    private const int DecimalsAtMost = 6;
    private const int DigitsAtMost = 12;
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    private readonly Dictionary<int, TemplateRow> _template = template.Rows.ToDictionary(r => r.Row);
    private readonly Dictionary<int, (int Line, FigureRow Cells)> _read = [];
    private readonly List<SubmissionFault> _faults = [];
    private bool _hasHeader;

    public IReadOnlyList<SubmissionFault> Faults => _faults;

    public void Report(int line, string column, string what) => _faults.Add(new SubmissionFault(line, column, what));

    public void Add(int line, string[] cells)
    {
        if (!_hasHeader) ReadHeader(line, cells);
        else if (cells.Length != SubmissionCsv.Header.Length) Report(line, "", $"expected {SubmissionCsv.Header.Length} columns");
        else if (RowOf(line, cells) is { } row) _read[row.Row] = (line, Figures(line, cells, row));
    }

    /// <summary>The whole return. Worth using only where there are no <see cref="Faults"/>.</summary>
    public IReadOnlyList<ReturnRow> Finish()
    {
        if (!_hasHeader) Report(0, "", "the file is empty");
        else foreach (var missing in template.Rows.Where(r => !_read.ContainsKey(r.Row))) Report(0, "", $"row {missing.Row} is missing");
        var rows = template.Complete(_read.ToDictionary(r => r.Key, r => r.Value.Cells));
        foreach (var row in rows) CompareWithFile(row);
        return rows;
    }

    private void ReadHeader(int line, string[] cells)
    {
        _hasHeader = true;
        if (!cells.Select(c => c.Trim()).SequenceEqual(SubmissionCsv.Header, StringComparer.OrdinalIgnoreCase))
            Report(line, "", $"expected the header {string.Join(',', SubmissionCsv.Header)}");
    }

    private TemplateRow? RowOf(int line, string[] cells)
    {
        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !_template.TryGetValue(number, out var row))
            Report(line, "row", "not a row of the year's template");
        else if (_read.ContainsKey(number))
            Report(line, "row", $"row {number} is there twice");
        else if (cells[1] != row.Item)
            Report(line, "item", $"not the item of row {number} in the year's template");
        else
            return row;
        return null;
    }

    private FigureRow Figures(int line, string[] cells, TemplateRow row) => new(
        Read(line, cells, row, EthnicGroup.White), Read(line, cells, row, EthnicGroup.Bme), Read(line, cells, row, EthnicGroup.Unknown));

    private Figure Read(int line, string[] cells, TemplateRow row, EthnicGroup group)
    {
        var text = cells[FirstFigure + (int)group].Trim();
        var isInput = row.Kind == TemplateRowKind.Input;
        if (text.Length == 0) return Figure.NotCollected(NoValueReason.NotProvided);
        if (text == "n/a" && !isInput) return Figure.Undefined(NoValueReason.ZeroDenominator);
        var number = Number(text);
        if (number is null)
            Report(line, Column(group), isInput ? "expected a number, or nothing where it was not collected" : "expected a number, n/a or nothing");
        else if (isInput && !IsPossible(number.Value, row))
            Report(line, Column(group), row.Measure == "Percentage" ? "expected 0 to 100" : "expected a count, not negative, whole or ending in .5");
        else
            return Figure.Of(number.Value);
        return Figure.NotCollected(NoValueReason.NotProvided);
    }

    private static bool IsPossible(Fraction number, TemplateRow row) => number >= default(Fraction) &&
        (row.Measure == "Percentage" ? number <= Fraction.Of(100) : number.Denominator <= 2);

    /// <summary>The exact value of a decimal number in plain notation; null for anything else.</summary>
    private static Fraction? Number(string text)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > DigitsAtMost + DecimalsAtMost || !decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)) return null;
        var scaled = number * 1_000_000;
        return scaled == decimal.Truncate(scaled) ? new Fraction(new BigInteger(scaled), 1_000_000) : null;
    }

    private void CompareWithFile(ReturnRow row)
    {
        if (row.Template.Kind == TemplateRowKind.Input || !_read.TryGetValue(row.Template.Row, out var read)) return;
        foreach (var group in Groups.Where(g => row.Cells[g].ToSubmissionText() != read.Cells[g].ToSubmissionText()))
            Report(read.Line, Column(group), "does not follow from the input rows by the template's formula");
    }

    private static string Column(EthnicGroup group) => SubmissionCsv.Header[FirstFigure + (int)group];
}
