namespace WresEtl.Adapters.Excel;

/// <summary>Excel's day numbers: 1 is 1 January 1900, or 0 is 1 January 1904 where the workbook says so.</summary>
internal static class SerialDate
{
    /// <summary>Days up to the end of the year 9999.</summary>
    public const double Days = 2_958_466;

    private const int Between1900And1904 = 1462;

    // Excel believes in 29 February 1900: from day 61 on its numbers are one more than the days that were.
    private const int LeapDay = 60;

    public static bool TryRead(double number, bool is1904, out DateTime date)
    {
        date = default;
        if (!(number >= 0 && number < Days - Between1900And1904))
            return false;

        var days = is1904 ? number + Between1900And1904 : number < LeapDay ? number + 1 : number;
        date = DateTime.FromOADate(days);
        return true;
    }
}
