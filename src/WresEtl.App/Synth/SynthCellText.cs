using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>A generated cell as text, the same in every culture. Writers that must be fast write the same without a string.</summary>
public static class SynthCellText
{
    public static string Of(SynthCell cell) => cell.Kind switch
    {
        SynthCellKind.Empty => "",
        SynthCellKind.Text or SynthCellKind.Error => cell.TextOrPrefix,
        SynthCellKind.Key => Key(cell),
        SynthCellKind.Number => Number(cell),
        SynthCellKind.Percent => Number(cell) + "%",
        SynthCellKind.Date => DateOnly.FromDayNumber(cell.Value).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
    };

    private static string Key(SynthCell cell)
    {
        var digits = cell.TextOrPrefix + cell.Value.ToString(CultureInfo.InvariantCulture).PadLeft(cell.Width, '0');
        return cell.Suffix == 0 ? digits : string.Create(CultureInfo.InvariantCulture, $"{digits}-{cell.Suffix}");
    }

    private static string Number(SynthCell cell) =>
        new decimal(cell.Value, 0, 0, false, cell.Width).ToString("0.######", CultureInfo.InvariantCulture);
}
