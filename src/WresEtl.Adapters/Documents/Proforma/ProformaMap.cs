using System.Globalization;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Proforma;

/// <summary>Finds the template's rows in a proforma and says what is not where the year's layout expects it.</summary>
internal sealed class ProformaMap(ProformaCells cells, ProformaLayout layout, TemplateModel template)
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    private readonly Dictionary<int, int> _rows = [];

    public CellPlace Current(int row, EthnicGroup group) => Place(layout.CurrentColumns[(int)group], _rows[row]);

    /// <summary>The cell of the year before; null where the proforma has no such columns.</summary>
    public CellPlace? Previous(int row, EthnicGroup group) =>
        layout.PreviousColumns.Count == 0 ? null : Place(layout.PreviousColumns[(int)group], _rows[row]);

    public IEnumerable<string> VersionFaults()
    {
        if (layout.VersionCell.Length == 0) yield break;
        var value = CellPlace.Parse(layout.VersionCell) is { } place ? cells.Value(layout.Sheet, place) : default;
        if (WholeVersion(value) != layout.Version)
            yield return $"{layout.VersionCell} does not say version {layout.Version}; the year's layout must be brought up to the new template first";
    }

    /// <summary>Every template row must stand in exactly one row, with its wording.</summary>
    public IEnumerable<string> LabelFaults()
    {
        var numbered = cells.Rows(layout.Sheet)
            .Select(at => (At: at, Number: cells.Value(layout.Sheet, Place(layout.RowColumn, at))))
            .Where(r => r.Number is { Kind: ValueKind.Number, Number.Denominator.IsOne: true })
            .ToLookup(r => r.Number.Number.Numerator, r => r.At);
        foreach (var row in template.Rows)
        {
            var found = numbered[row.Row].ToList();
            if (found.Count != 1) yield return $"row {row.Row} stands {found.Count} times in column {layout.RowColumn}";
            else if (!IsItem(found[0], row)) yield return $"row {row.Row} has another wording than “{row.Item}”";
            else _rows[row.Row] = found[0];
        }
    }

    /// <summary>Cells to type into exist and hold no formula; automatic cells hold one.</summary>
    public IEnumerable<string> CellFaults()
    {
        foreach (var row in template.Rows)
        {
            var formula = template.Formula(row.Row);
            foreach (var group in Groups.Where(g => formula?.SingleColumn is not { } only || only == g))
            {
                var place = Current(row.Row, group);
                if (formula is not null && !cells.HasFormula(layout.Sheet, place)) yield return $"{place} of row {row.Row} holds no formula";
                if (formula is null && cells.HasFormula(layout.Sheet, place)) yield return $"{place} of row {row.Row} holds a formula";
                if (formula is null && !cells.Exists(layout.Sheet, place)) yield return $"{place} of row {row.Row} is not there to type into";
            }
        }
    }

    private bool IsItem(int at, TemplateRow row) =>
        cells.Value(layout.Sheet, Place(layout.ItemColumn, at)) is { Kind: ValueKind.Text } item && TextKey.Of(item.Text) == TextKey.Of(row.Item);

    /// <summary>3 of 3, "3.1" or "Version 3.1"; null where there is no number.</summary>
    private static int? WholeVersion(CalculatedValue value)
    {
        if (value.Kind == ValueKind.Number) return (int)(value.Number.Numerator / value.Number.Denominator);
        var digits = value.Text?.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit).ToArray() ?? [];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    private static CellPlace Place(string column, int row) => CellPlace.Parse(column + row.ToString(CultureInfo.InvariantCulture))
        ?? throw new InvalidOperationException("A column of the proforma's layout is none.");
}
