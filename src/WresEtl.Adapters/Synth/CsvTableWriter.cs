using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>
/// Writes generated cells as separated text (quoted as RFC 4180, LF) straight into one buffer of UTF-8: no string is made for a
/// number, a key or a date, so that a national set of exports is written at the speed of the disk. Other encodings are made from
/// the buffer when it is full.
/// </summary>
internal sealed class CsvTableWriter : IDisposable
{
    private const int BufferSize = 1 << 17;
    private const int LongestNumber = 32;

    private readonly Stream _stream;
    private readonly char _separator;
    private readonly SearchValues<char> _quoted;
    private readonly Encoding? _encoding;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;

    public CsvTableWriter(Stream stream, char separator, SynthEncoding encoding)
    {
        _stream = stream;
        _separator = separator;
        _quoted = SearchValues.Create([separator, '"', '\r', '\n']);
        _encoding = encoding switch
        {
            SynthEncoding.Utf8 or SynthEncoding.Utf8WithMark => null,
            SynthEncoding.Utf16 => Encoding.Unicode,
            SynthEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        };
        if (encoding == SynthEncoding.Utf8WithMark) stream.Write(Encoding.UTF8.Preamble);
        if (encoding == SynthEncoding.Utf16) stream.Write(Encoding.Unicode.Preamble);
    }

    public void WriteRow(ReadOnlySpan<SynthCell> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0) Byte((byte)_separator);
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
            case SynthCellKind.Text or SynthCellKind.Error: Text(cell.TextOrPrefix); break;
            case SynthCellKind.Key: Key(cell); break;
            case SynthCellKind.Number: Number(cell.Value, cell.Width); break;
            case SynthCellKind.Percent:
                Number(cell.Value, cell.Width);
                Byte((byte)'%');
                break;
            case SynthCellKind.Date: Date(DateOnly.FromDayNumber(cell.Value)); break;
            case SynthCellKind.Empty: break;
        }
    }

    private void Text(string text)
    {
        if (text.AsSpan().ContainsAny(_quoted)) text = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, BufferSize);
        Reserve(most);
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

    // Without trailing zeros, as every other format prints it: 60 hundredths are 0.6.
    private void Number(int scaled, byte decimals)
    {
        while (decimals > 0 && scaled % 10 == 0)
        {
            scaled /= 10;
            decimals--;
        }
        var unit = 1;
        for (var i = 0; i < decimals; i++) unit *= 10;
        Digits(scaled / unit, 0);
        if (decimals == 0) return;
        Byte((byte)'.');
        Digits(scaled % unit, decimals);
    }

    private void Digits(int number, byte width)
    {
        Reserve(LongestNumber);
        var format = new StandardFormat('D', width == 0 ? StandardFormat.NoPrecision : width);
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
        // Cells are never split over two buffers, so neither is a character.
        if (_encoding is null) _stream.Write(_buffer, 0, _used);
        else _stream.Write(Encoding.Convert(Encoding.UTF8, _encoding, _buffer, 0, _used));
        _used = 0;
    }
}
