using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Excel;

internal static class ExcelRows
{
    // What Excel itself allows; a row number beyond it would make millions of empty rows out of one damaged byte.
    private const long Most = 1_048_576;

    /// <summary>Refuses a row, numbered from 1, beyond the limit or Excel's own.</summary>
    public static void Check(long row, ReadLimits limits)
    {
        var most = Math.Min(limits.Rows, Most);
        if (row > most)
            throw new LimitException($"More than {most} rows in one sheet.");
    }
}
