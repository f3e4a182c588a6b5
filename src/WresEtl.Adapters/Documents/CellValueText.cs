using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;

namespace WresEtl.Adapters.Documents;

/// <summary>A cell's value as text, the same whichever program saved it: numbers in shortest form, dates in ISO.</summary>
internal static class CellValueText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => CellText.Clean(text),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
