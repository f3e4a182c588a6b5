using System.Buffers.Text;
using System.Globalization;
using System.Text;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>
/// Writes generated cells as UTF-8 CSV (RFC 4180, LF, no byte-order mark) straight into one buffer: no string is made for a number,
/// a key or a date, so that a national set of exports is written at the speed of the disk.
/// </summary>
internal sealed class CsvTableWriter : IDisposable
{
    private const int BufferSize = 1 << 17;
    private const int LongestNumber = 32;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;

    public CsvTableWriter(Stream stream) => _stream = stream;

    public void WriteTable(SynthTable table)
    {
        WriteRow([.. table.Header.Select(SynthCell.Text)]);
        foreach (var row in table.Rows) WriteRow(row);
    }

    public void WriteRow(ReadOnlySpan<SynthCell> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0) Byte((byte)',');
            Cell(row[i]);
        }
        Byte((byte)'\n');
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    private void Cell(in SynthCell cell)
    {
        switch (cell.Kind)
        {
            case SynthCellKind.Text: Text(cell.TextOrPrefix); break;
            case SynthCellKind.Key: Key(cell); break;
            case SynthCellKind.Number: Number(cell.Value, cell.Width); break;
            case SynthCellKind.Date: Date(DateOnly.FromDayNumber(cell.Value)); break;
            case SynthCellKind.Empty: break;
        }
    }

    private void Text(string text)
    {
        if (text.AsSpan().ContainsAny(",\"\r\n")) text = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    private void Key(in SynthCell cell)
    {
        Text(cell.TextOrPrefix);
        Digits(cell.Value, cell.Width);
        if (cell.Suffix == 0) return;
        Byte((byte)'-');
        Digits(cell.Suffix, 0);
    }

    private void Number(int scaled, byte decimals)
    {
        if (decimals == 0)
        {
            Digits(scaled, 0);
            return;
        }
        var unit = 1;
        for (var i = 0; i < decimals; i++) unit *= 10;
        Digits(scaled / unit, 0);
        if (scaled % unit == 0) return;
        Byte((byte)'.');
        Digits(Math.Abs(scaled % unit), decimals);
    }

    private void Digits(int number, byte width)
    {
        Reserve(LongestNumber);
        var format = new System.Buffers.StandardFormat('D', width == 0 ? System.Buffers.StandardFormat.NoPrecision : width);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written, format);
        _used += written;
    }

    private void Date(DateOnly day)
    {
        Reserve(LongestNumber);
        day.TryFormat(_buffer.AsSpan(_used), out var written, "dd/MM/yyyy", CultureInfo.InvariantCulture);
        _used += written;
    }

    private void Byte(byte value)
    {
        Reserve(1);
        _buffer[_used++] = value;
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > BufferSize) Flush();
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
