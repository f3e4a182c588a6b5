using System.Buffers.Binary;
using System.Text;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// The records of an .xlsb part ([MS-XLSB] 2.1.4): number and length in groups of seven bits, then the data. A record is at most as
/// long as a cell may be.
/// </summary>
internal sealed class Biff12Records(Stream part, int mostBytes) : IDisposable
{
    // Names, styles and the like are longer than the shortest cell limit one may set.
    private readonly int _most = Math.Max(mostBytes, 1 << 16) * 2;
    private readonly BufferedStream _part = new(part, 1 << 16);
    private byte[] _data = new byte[256];
    private int _length;

    public int Id { get; private set; }

    public ReadOnlySpan<byte> Data => _data.AsSpan(0, _length);

    /// <summary>Numbers from 128 take two bytes in a file: the low seven bits with the mark of a second byte, then the rest.</summary>
    public static int WireId(int number) => number < 0x80 ? number : (number & 0x7F) | 0x80 | (number >> 7 << 8);

    public bool Read()
    {
        var first = _part.ReadByte();
        if (first < 0)
            return false;

        Id = (first & 0x80) == 0 ? first : first | (Byte() << 8);
        _length = Length();
        if (_length > _most)
            throw new LimitException($"A cell or record holds more than {_most} bytes.");
        if (_data.Length < _length)
            _data = new byte[Math.Max(_length, _data.Length * 2)];
        if (_part.ReadAtLeast(_data.AsSpan(0, _length), _length, throwOnEndOfStream: false) < _length)
            throw CutShort();
        return true;
    }

    public int Int32(int at) => at + 4 <= _length ? BinaryPrimitives.ReadInt32LittleEndian(Data[at..]) : throw CutShort();

    public double Double(int at) => at + 8 <= _length ? BinaryPrimitives.ReadDoubleLittleEndian(Data[at..]) : throw CutShort();

    public ushort UInt16(int at) => at + 2 <= _length ? BinaryPrimitives.ReadUInt16LittleEndian(Data[at..]) : throw CutShort();

    /// <summary>A text: its length in characters, then UTF-16. A length of −1 is no text.</summary>
    public string Text(int at, out int next)
    {
        var characters = Int32(at);
        next = at + 4;
        if (characters == -1)
            return "";
        if (characters < 0 || characters > (_length - next) / 2)
            throw CutShort();

        next += characters * 2;
        return Encoding.Unicode.GetString(Data.Slice(at + 4, characters * 2));
    }

    public void Dispose() => _part.Dispose();

    private static DamagedException CutShort() => new("The workbook is broken or cut short.");

    private int Byte()
    {
        var b = _part.ReadByte();
        return b >= 0 ? b : throw CutShort();
    }

    private int Length()
    {
        var length = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var b = Byte();
            length |= (b & 0x7F) << shift;
            if ((b & 0x80) == 0)
                break;
        }

        return length;
    }
}
