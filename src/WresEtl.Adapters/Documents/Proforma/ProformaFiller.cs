using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Adapters.Zip;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>Fills one proforma, check after check; the first that fails ends it, since the later ones would mislead.</summary>
internal sealed class ProformaFiller(ExactReturn exact, ProformaLayout layout, TemplateModel template, ExactReturn? previous)
{
    private const long LargestUnpacked = 256L << 20;

    private const string Opens = "The proforma opens as an xlsx workbook";

    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    private readonly List<SubmissionCheck> _checks = [];

    public FilledProforma Fill(byte[] proforma)
    {
        try
        {
            return Filled(proforma);
        }
        // The library reads the parts of a workbook only as they are asked for, so that damage inside one fails late.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _checks.Clear();
            Passes("P01", Opens, ["a part in it is damaged: download it again"]);
            return new FilledProforma(null, _checks);
        }
    }

    private FilledProforma Filled(byte[] proforma)
    {
        using var stream = new MemoryStream();
        stream.Write(proforma);
        var isFilled = false;
        using (var document = WorkbookSize.IsWithin(proforma, LargestUnpacked) ? Open(stream) : null)
        {
            if (Passes("P01", Opens, document is null ? ["save it as xlsx, without password or macros"] : []))
                isFilled = Fill(document!);
        }

        return new FilledProforma(isFilled ? DeterministicZip.Repack(stream) : null, _checks);
    }

    private static SpreadsheetDocument? Open(MemoryStream stream)
    {
        try
        {
            var document = SpreadsheetDocument.Open(stream, isEditable: true);
            if (document.DocumentType == DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook && document.WorkbookPart?.Workbook is not null)
                return document;
            document.Dispose();
            return null;
        }
        // A damaged file can fail in any way inside the library; the check that failed says what to do.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private bool Fill(SpreadsheetDocument document)
    {
        var cells = new ProformaCells(document);
        if (!Passes("P02", $"It has the sheet “{layout.Sheet}”", cells.HasSheet(layout.Sheet) ? [] : ["the sheet is missing"])) return false;
        var map = new ProformaMap(cells, layout, template);
        if (!Passes("P03", "Its version is the one the year's layout is for", map.VersionFaults())) return false;
        if (!Passes("P04", "Every row of the template is there, with its wording", map.LabelFaults())) return false;
        if (!Passes("P05", "Cells to type into are free, automatic cells hold formulas", map.CellFaults())) return false;
        TypeInputs(cells, map);
        TypePrevious(cells, map);
        if (!Compare(cells, map)) return false;
        cells.ShowCalculated();
        var workbook = document.WorkbookPart!.Workbook;
        workbook.CalculationProperties ??= new CalculationProperties();
        workbook.CalculationProperties.FullCalculationOnLoad = true;
        DocumentStamp.Classify(document, Wording.Internal);
        return true;
    }

    private void TypeInputs(ProformaCells cells, ProformaMap map)
    {
        foreach (var (row, group, figure) in Figures(exact).Where(f => template.Formula(f.Row) is null && f.Figure.HasValue))
            cells.Type(layout.Sheet, map.Current(row, group), Scaled(row, figure.Number));
    }

    /// <summary>Verified figures that stand there already are kept; where ours differ, a person is told.</summary>
    private void TypePrevious(ProformaCells cells, ProformaMap map)
    {
        var differing = new SortedSet<int>();
        foreach (var (row, group, figure) in previous is null ? [] : Figures(previous).Where(f => f.Figure.HasValue))
        {
            if (!IsSameItem(row) || map.Previous(row, group) is not { } place || cells.HasFormula(layout.Sheet, place)) continue;
            var there = cells.Value(layout.Sheet, place);
            if (there.IsEmpty && cells.Exists(layout.Sheet, place)) cells.Type(layout.Sheet, place, Scaled(row, figure.Number));
            else if (there.Kind != ValueKind.Number || there.Number != Scaled(row, figure.Number)) differing.Add(row);
        }

        Add("P06", "Last year's figures in the proforma are last year's return", differing.Select(r => $"row {r}"), CheckState.Attention);

        bool IsSameItem(int row) => template.Rows.Any(r => r.Row == row && previous!.Rows.Any(p => p.Template.Row == row && p.Template.Item == r.Item));
    }

    private bool Compare(ProformaCells cells, ProformaMap map)
    {
        var (unequal, unknown, filled) = (new SortedSet<int>(), new SortedSet<int>(), new SortedSet<int>());
        foreach (var (row, group, figure) in Figures(exact).Where(f => template.Formula(f.Row) is not null && f.Figure.Reason != NoValueReason.NotApplicableColumn))
        {
            var value = cells.Value(layout.Sheet, map.Current(row, group));
            if (value.Kind == ValueKind.Unknown) unknown.Add(row);
            else if (figure.HasValue && !IsClose(value, Scaled(row, figure.Number))) unequal.Add(row);
            else if (!figure.HasValue && value.Kind == ValueKind.Number) filled.Add(row);
        }

        var passed = Passes("P07", "The proforma's own formulas give our figures", unequal.Select(r => $"row {r}"));
        if (unknown.Count > 0)
            _checks.Add(new SubmissionCheck("P08", "Every automatic cell could be calculated here", CheckState.NotChecked,
                $"open the file in a spreadsheet and compare rows {string.Join(", ", unknown)} with the working copy"));
        Add("P09", "Where we have no figure, the proforma shows none", filled.Select(r => $"row {r}"), CheckState.Attention);
        return passed;
    }

    /// <summary>The proforma may round for itself, but not to fewer decimals than submission.csv has.</summary>
    private static bool IsClose(CalculatedValue value, Fraction wanted)
    {
        if (value.Kind != ValueKind.Number) return false;
        var difference = value.Number - wanted;
        var half = Fraction.Of(1, 2_000_000);
        return difference <= half && difference >= Fraction.Of(0) - half;
    }

    private Fraction Scaled(int row, Fraction number) =>
        layout.PercentagesAreFractions && template.Unit(row) is (RowUnit.Percentage or RowUnit.Difference)
            ? number / Fraction.Of(100)
            : number;

    private static IEnumerable<(int Row, EthnicGroup Group, Figure Figure)> Figures(ExactReturn of) =>
        of.Rows.SelectMany(r => Groups.Select(g => (r.Template.Row, g, r.Cells[g])));

    private bool Passes(string id, string what, IEnumerable<string> faults) => Add(id, what, faults, CheckState.Failed);

    private bool Add(string id, string what, IEnumerable<string> faults, CheckState ifAny)
    {
        var detail = string.Join("; ", faults);
        _checks.Add(new SubmissionCheck(id, what, detail.Length == 0 ? CheckState.Passed : ifAny, detail));
        return detail.Length == 0;
    }
}
