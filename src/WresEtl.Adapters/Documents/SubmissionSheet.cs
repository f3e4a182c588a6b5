using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Publishing;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The working copy of the return as one sheet: inputs to copy into the portal's template, everything else calculated live.</summary>
internal sealed class SubmissionSheet
{
    private const int FirstPrevious = 4;
    private const int FirstCurrent = 7;
    private const int NotesColumn = 10;
    private const int Columns = NotesColumn + 1;
    private const int HeadingRow = 7;
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    private readonly ExactReturn _exact;
    private readonly Standard _standard;
    private readonly Client _client;
    private readonly Dictionary<int, ReturnRow> _previous;
    private readonly TemplateModel _template;
    private readonly IReadOnlyList<SubmissionSection> _sections;
    private readonly Dictionary<int, int> _sheetRows = [];
    private readonly SpreadsheetFormula _formulas;
    private readonly ReturnHistory _history;

    public SubmissionSheet(ExactReturn exact, Standard standard, Client client, ExactReturn? previous, TemplateModel template, ReturnHistory history)
    {
        (_exact, _standard, _client, _template, _history) = (exact, standard, client, template, history);
        _previous = previous?.Rows.ToDictionary(r => r.Template.Row) ?? [];
        _sections = SubmissionSection.Of(exact.Rows, standard);
        _formulas = new SpreadsheetFormula(row => _sheetRows[row], group => FirstCurrent + (int)group);
        var at = HeadingRow;
        foreach (var section in _sections)
        {
            at++;
            foreach (var row in section.Rows) _sheetRows[row.Template.Row] = ++at;
        }
    }

    public string Title => $"WRES {Year(_exact.Year)} return: working copy{(_exact.IsDraft ? ", DRAFT" : "")}";

    public SheetLayout Layout => new()
    {
        Name = $"WRES {Year(_exact.Year)}{(_exact.IsDraft ? " DRAFT" : "")}",
        Widths = [10, 6, 54, 12, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 58],
        FrozenRows = HeadingRow,
        PrintTitleRow = HeadingRow,
        Merged =
        [
            .. Enumerable.Range(1, 5).Select(row => CellName.Range(0, row, NotesColumn, row)),
            CellName.Range(FirstPrevious, 6, FirstPrevious + 2, 6),
            CellName.Range(FirstCurrent, 6, FirstCurrent + 2, 6),
            .. _sections.Select(s => _sheetRows[s.Rows[0].Template.Row] - 1).Select(row => CellName.Range(0, row, NotesColumn, row)),
        ],
        TabColor = "FFB3261E",
        Footer = $"{Wording.Name(_client)}: {Title}",
    };

    public IEnumerable<SheetRow> Rows()
    {
        yield return Banner(Title, Looks.Title, 24);
        yield return Banner("INTERNAL. Exact counts of people: for the submission only, never for publication.", Looks.Stamp, 18);
        yield return Banner(
            $"{Wording.Name(_client)}. People in post on {Wording.Date(_standard.SnapshotDate)}; activity from " +
            $"{Wording.Date(_standard.ActivityStart)} to {Wording.Date(_standard.ActivityEnd)}.", Looks.Lead, 16);
        yield return Banner(
            "Made from this program's own list of the template's rows; it is not the official proforma. Yellow cells are the figures to enter "
            + "there. Grey cells are live formulas; compare them with what the proforma calculates.", Looks.Lead, 30);
        yield return Completeness();
        yield return Dates();
        yield return Headings();
        foreach (var section in _sections)
        {
            yield return Banner(section.Heading, Looks.Section, section.Heading.Length > 130 ? 30 : 17);
            foreach (var row in section.Rows) yield return Row(row);
        }
    }

    private SheetRow Completeness()
    {
        if (!_exact.IsDraft) return Banner($"Complete: everyone in the headcount stands in exactly one row. {VersionWords.OfRun(_history)}", Looks.Lead, _history.Before.Count == 0 ? 16 : 32);
        var lost = _exact.Shortfall;
        return Banner(
            $"DRAFT, not for submission: {Number(lost.Total)} in the headcount have no template row "
            + $"(White {Number(lost.White)}, BME {Number(lost.Bme)}, Unknown {Number(lost.Unknown)}). The exceptions workbook lists them.",
            Looks.Warning, 18);
    }

    private SheetRow Dates()
    {
        var cells = Filled(Looks.CenterHeading);
        cells[FirstPrevious] = SheetCell.Of(Wording.Date(_standard.SnapshotDate.AddYears(-1)), Looks.CenterHeading);
        cells[FirstCurrent] = SheetCell.Of(Wording.Date(_standard.SnapshotDate), Looks.CenterHeading);
        return new SheetRow(cells, 16);
    }

    private static SheetRow Headings()
    {
        string[] left = ["Indicator", "Row", "Data item", "Measure"];
        return new SheetRow(
        [
            .. left.Select(t => SheetCell.Of(t, Looks.Heading)),
            .. Groups.Concat(Groups).Select(g => SheetCell.Of(Wording.Of(g), Looks.CenterHeading)),
            SheetCell.Of("Notes", Looks.Heading),
        ], 16);
    }

    private SheetRow Row(ReturnRow row)
    {
        var template = row.Template;
        return new SheetRow(
        [
            SheetCell.Of(template.Indicator, Looks.Words),
            SheetCell.Of(template.Row, Looks.Words with { Side = HorizontalSide.Center }),
            SheetCell.Of(template.Item, Looks.Words),
            SheetCell.Of(template.Measure, Looks.Words),
            .. Groups.Select(g => Previous(template, g)),
            .. Groups.Select(g => Current(row, g)),
            SheetCell.Of(string.Join(' ', SubmissionNotes.Of(row, _template, _standard, _previous.GetValueOrDefault(template.Row))), Looks.Remark),
        ]);
    }

    private SheetCell Previous(TemplateRow template, EthnicGroup group)
    {
        var figure = _previous.TryGetValue(template.Row, out var row) && row.Template.Item == template.Item ? row.Cells[group] : default;
        return Figure(figure, Looks.Whole with { Format = Wording.NumberFormat(_template.Unit(template.Row), figure) });
    }

    private SheetCell Current(ReturnRow row, EthnicGroup group)
    {
        var (figure, number) = (row.Cells[group], row.Template.Row);
        var look = Looks.Whole with { Format = Wording.NumberFormat(_template.Unit(number), figure) };
        if (_template.Formula(number) is not { } formula) return Figure(figure, look with { Fill = Looks.InputFill, Locked = false });
        look = look with { Fill = Looks.AutoFill };
        if (formula.SingleColumn is { } only && only != group) return SheetCell.Blank(look);
        return Figure(figure, look) with { Formula = _formulas.Translate(formula, group), Text = figure.HasValue ? null : figure.ToSubmissionText() };
    }

    private static SheetCell Figure(Figure figure, CellLook look) => figure.State switch
    {
        FigureState.Value => SheetCell.Of(figure.Number.ToDouble(), look),
        FigureState.Undefined => SheetCell.Of("n/a", look),
        FigureState.NotCollected => SheetCell.Blank(look),
    };

    private static SheetRow Banner(string text, CellLook look, double height)
    {
        var cells = Filled(look);
        cells[0] = SheetCell.Of(text, look);
        return new SheetRow(cells, height);
    }

    private static SheetCell[] Filled(CellLook look) => [.. Enumerable.Repeat(SheetCell.Blank(look), Columns)];

    private static string Year(int year) => Number(year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
