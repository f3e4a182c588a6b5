using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>The cells of an opened workbook: read, typed into, and calculated again.</summary>
internal sealed class ProformaCells
{
    /// <summary>Formulas resting on formulas; a form needs a handful.</summary>
    private const int Deepest = 200;

    private readonly Dictionary<string, Dictionary<CellPlace, Cell>> _sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, CellPlace), CalculatedValue> _calculated = [];
    private readonly Dictionary<(string Sheet, uint Index), (string Formula, CellPlace At)> _shared = [];
    private readonly IReadOnlyList<string> _texts;
    private int _depth;

    public ProformaCells(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException();
        _texts = [.. workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText) ?? []];
        foreach (var sheet in workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet is not { Name.Value: { } name, Id.Value: { } id } || workbook.GetPartById(id) is not WorksheetPart part) continue;
            _sheets[name] = part.Worksheet.Descendants<Cell>()
                .Select(cell => (Place: CellPlace.Parse(cell.CellReference?.Value ?? ""), Cell: cell))
                .Where(c => c.Place is not null)
                .ToDictionary(c => c.Place!.Value, c => c.Cell);
            foreach (var (place, cell) in _sheets[name]) Remember(name, place, cell.CellFormula);
        }
    }

    public bool HasSheet(string sheet) => _sheets.ContainsKey(sheet);

    /// <summary>Rows of a sheet that have cells, ascending.</summary>
    public IReadOnlyList<int> Rows(string sheet) => [.. _sheets[sheet].Keys.Select(p => p.Row).Distinct().Order()];

    public bool Exists(string sheet, CellPlace place) => _sheets[sheet].ContainsKey(place);

    public bool HasFormula(string sheet, CellPlace place) => _sheets[sheet].GetValueOrDefault(place)?.CellFormula is not null;

    /// <summary>What stands in the cell; of a formula, what it comes to with the inputs as they are now.</summary>
    public CalculatedValue Value(string sheet, CellPlace place)
    {
        if (!_sheets.TryGetValue(sheet, out var cells)) return CalculatedValue.Unknown;
        if (!cells.TryGetValue(place, out var cell)) return CalculatedValue.Blank;
        if (cell.CellFormula is null) return Stored(cell);
        if (_calculated.TryGetValue((sheet, place), out var known)) return known;
        // A cell that rests on itself finds this in place of its value.
        _calculated[(sheet, place)] = CalculatedValue.Unknown;
        if (_depth == Deepest) return CalculatedValue.Unknown;
        _depth++;
        var value = Calculate(sheet, place, cell.CellFormula);
        _depth--;
        // A formula that comes to an empty cell shows 0.
        return _calculated[(sheet, place)] = value.Kind == ValueKind.Blank ? value.AsNumber() : value;
    }

    /// <summary>Types a number into a cell that is there already; its look stays.</summary>
    public void Type(string sheet, CellPlace place, Fraction number)
    {
        Show(_sheets[sheet][place], CalculatedValue.Of(number));
        _calculated.Clear();
    }

    /// <summary>Makes every formula show what it comes to now; one that is not known here shows nothing until a spreadsheet calculates it.</summary>
    public void ShowCalculated()
    {
        foreach (var (sheet, cells) in _sheets)
        {
            foreach (var (place, cell) in cells.Where(c => c.Value.CellFormula is not null)) Show(cell, Value(sheet, place));
        }
    }

    private void Remember(string sheet, CellPlace place, CellFormula? formula)
    {
        if (formula is { FormulaType.Value: CellFormulaValues.Shared, SharedIndex.Value: var index, Text.Length: > 0 })
            _shared[(sheet, index)] = (formula.Text, place);
    }

    private CalculatedValue Calculate(string sheet, CellPlace place, CellFormula formula)
    {
        if (formula.FormulaType?.Value is CellFormulaValues.Array or CellFormulaValues.DataTable) return CalculatedValue.Unknown;
        if (formula.Text.Length > 0) return new FormulaCalculator(formula.Text, sheet, (0, 0), Value).Calculate();
        if (formula.SharedIndex?.Value is not { } index || !_shared.TryGetValue((sheet, index), out var master)) return CalculatedValue.Unknown;
        var shift = (place.Row - master.At.Row, place.Column - master.At.Column);
        return new FormulaCalculator(master.Formula, sheet, shift, Value).Calculate();
    }

    private CalculatedValue Stored(Cell cell)
    {
        var text = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type) return text.Length == 0 ? CalculatedValue.Blank : CalculatedValue.OfStored(text);
        return type switch
        {
            CellValues.SharedString => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _texts.Count
                ? CalculatedValue.Of(_texts[index])
                : CalculatedValue.Unknown,
            CellValues.InlineString => CalculatedValue.Of(cell.InlineString?.InnerText ?? ""),
            CellValues.String => CalculatedValue.Of(text),
            CellValues.Boolean => CalculatedValue.Of(text == "1"),
            CellValues.Error => CalculatedValue.Error,
            CellValues.Number => text.Length == 0 ? CalculatedValue.Blank : CalculatedValue.OfStored(text),
            _ => CalculatedValue.Unknown,
        };
    }

    private static void Show(Cell cell, CalculatedValue value)
    {
        cell.CellValue?.Remove();
        cell.InlineString?.Remove();
        cell.DataType = value.Kind switch
        {
            ValueKind.Text => CellValues.String,
            ValueKind.Logical => CellValues.Boolean,
            ValueKind.Error => CellValues.Error,
            _ => null,
        };
        var text = value.Kind switch
        {
            ValueKind.Number => value.Number.ToDouble().ToString("R", CultureInfo.InvariantCulture),
            ValueKind.Logical => value.Number.IsZero ? "0" : "1",
            ValueKind.Text => value.Text,
            ValueKind.Error => "#DIV/0!",
            ValueKind.Blank or ValueKind.Unknown => null,
        };
        if (text is not null) cell.CellValue = new CellValue(text);
    }
}
