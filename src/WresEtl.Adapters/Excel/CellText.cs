using System.Globalization;
using System.Text;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>A cell as text. The buffer is kept from row to row.</summary>
internal struct CellText
{
    private byte[] _buffer;
    private int _length;

    public bool IsKnown { get; private set; }

    public CellKind Kind { get; private set; }

    public readonly ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    public void Forget()
    {
        IsKnown = false;
        _length = 0;
    }

    /// <param name="value">As ExcelDataReader gives it: dates by the workbook's date system and the cell's format.</param>
    /// <param name="isPercent">The cell's format shows the number times a hundred.</param>
    public void Set(object? value, bool isPercent)
    {
        IsKnown = true;
        (Kind, var text) = value switch
        {
            null => (CellKind.Empty, ""),
            string s => (s.Length == 0 ? CellKind.Empty : CellKind.Text, s),
            bool b => (CellKind.Boolean, b ? "TRUE" : "FALSE"),
            DateTime date => (CellKind.Date, Iso(date)),
            TimeSpan span => (CellKind.Text, Duration(span)),
            double number => Number(number, isPercent),
            IFormattable other => (CellKind.Number, other.ToString(null, CultureInfo.InvariantCulture)),
            _ => (CellKind.Empty, ""),
        };
        Store(text);
    }

    /// <summary>A spreadsheet error such as #N/A.</summary>
    public void SetError(string error)
    {
        IsKnown = true;
        Kind = CellKind.Error;
        Store(error);
    }

    private static (CellKind Kind, string Text) Number(double number, bool isPercent) =>
        isPercent
            ? (CellKind.Percent, TimesHundred(number))
            : (CellKind.Number, number.ToString("R", CultureInfo.InvariantCulture));

    // 0.07 × 100 in binary is 7.000000000000001; in decimal, from the 15 digits that Excel keeps, it is 7.
    private static string TimesHundred(double number) =>
        Math.Abs(number) < 1e15
            ? ((decimal)number * 100).ToString("0.############################", CultureInfo.InvariantCulture)
            : (number * 100).ToString("R", CultureInfo.InvariantCulture);

    // Serial dates are fractions of a day: a time is a few microseconds off the second it means.
    private static string Iso(DateTime date)
    {
        var rounded = date < DateTime.MaxValue.AddSeconds(-1) ? date.AddMilliseconds(500) : date;
        rounded = rounded.AddTicks(-(rounded.Ticks % TimeSpan.TicksPerSecond));
        return rounded.ToString(rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Duration(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours}:{Math.Abs(span.Minutes):00}:{Math.Abs(span.Seconds):00}");

    private void Store(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer is null || _buffer.Length < most)
            _buffer = new byte[Math.Max(most, 64)];
        _length = Encoding.UTF8.GetBytes(text, _buffer);
    }
}
