using ExcelDataReader;

namespace WresEtl.Adapters.Excel;

/// <summary>Which number formats of a workbook show a per cent sign. Each format is looked at once.</summary>
internal sealed class CellFormats(IExcelDataReader reader)
{
    private readonly Dictionary<int, bool> _known = [];

    public bool IsPercent(int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        if (index <= 0)
            return false;
        if (!_known.TryGetValue(index, out var isPercent))
            _known[index] = isPercent = HasPercentSign(reader.GetNumberFormatString(column) ?? "");
        return isPercent;
    }

    /// <summary>A per cent sign outside quotation marks and not after a backslash scales the number; others only print.</summary>
    public static bool HasPercentSign(string format)
    {
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    i++;
                    break;
                case '%' when !quoted:
                    return true;
            }
        }

        return false;
    }
}
