using System.Buffers.Binary;
using System.Text;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// An OLE compound file ([MS-CFB]): the container of .xls and of password-protected workbooks. Only what lies in its top folder is
/// looked at. ExcelDataReader has a reader of its own, which takes quadratic time in the file's length; it gets the stream instead.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint NoEntry = 0xFFFFFFFF;

    private readonly Stream _file;
    private readonly byte[] _header = new byte[HeaderBytes];
    private readonly int _sectorBytes;
    private readonly int _miniBytes;
    private readonly uint[] _fat;
    private readonly byte[] _directory;
    private readonly Dictionary<string, int> _entries = new(StringComparer.OrdinalIgnoreCase);
    private uint[]? _miniFat;
    private byte[]? _miniStream;

    public CompoundFile(Stream file)
    {
        _file = file;
        ReadAt(0, _header);
        var (shift, miniShift) = (UInt16(30), UInt16(32));
        if (shift is not (9 or 12) || miniShift is < 4 or > 9)
            throw Broken();

        (_sectorBytes, _miniBytes) = (1 << shift, 1 << miniShift);
        _fat = ReadFat();
        _directory = Chain(UInt32(48), long.MaxValue);
        ListTopFolder();
    }

    /// <summary>The streams and folders of the top folder.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>A stream of the top folder, whole.</summary>
    public byte[] Stream(string name)
    {
        var entry = Entry(_entries[name]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
        var bytes = size < UInt32(56) ? MiniChain(start, size) : Chain(start, size);
        return bytes.Length >= size ? bytes[..(int)size] : throw Broken();
    }

    private static DamagedException Broken() => new("The file's container is broken or cut short.");

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_header.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_header.AsSpan(at));

    private void ReadAt(long position, Span<byte> bytes)
    {
        _file.Position = position;
        if (_file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw Broken();
    }

    // A last sector that the file cuts is still read as far as it goes: some writers do not fill it.
    private void ReadSector(uint sector, Span<byte> bytes)
    {
        var position = (sector + 1L) * _sectorBytes;
        if (position >= _file.Length)
            throw Broken();

        _file.Position = position;
        var read = _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        bytes[read..].Clear();
    }

    private uint[] ReadFat()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < 109; i++)
            AddFatSector(sectors, UInt32(76 + (i * 4)));

        var sector = new byte[_sectorBytes];
        var next = UInt32(68);
        for (var left = UInt32(72); left > 0 && next < EndOfChain; left--)
        {
            CheckCount(sectors.Count);
            ReadSector(next, sector);
            for (var i = 0; i < _sectorBytes - 4; i += 4)
                AddFatSector(sectors, BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(i)));
            next = BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(_sectorBytes - 4));
        }

        return ToEntries([.. sectors.SelectMany(s => Sector(s))]);
    }

    private static void AddFatSector(List<uint> sectors, uint sector)
    {
        if (sector < 0xFFFFFFFA)
            sectors.Add(sector);
    }

    private byte[] Sector(uint sector)
    {
        var bytes = new byte[_sectorBytes];
        ReadSector(sector, bytes);
        return bytes;
    }

    private void CheckCount(long sectors)
    {
        if (sectors > (_file.Length / _sectorBytes) + 1)
            throw Broken();
    }

    private static uint[] ToEntries(byte[] bytes)
    {
        var entries = new uint[bytes.Length / 4];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4));
        return entries;
    }

    private byte[] Chain(uint start, long size)
    {
        var bytes = new MemoryStream();
        var sector = new byte[_sectorBytes];
        for (var next = start; next < EndOfChain && bytes.Length < size; next = Next(_fat, next))
        {
            CheckCount(bytes.Length / _sectorBytes);
            ReadSector(next, sector);
            bytes.Write(sector);
        }

        return bytes.ToArray();
    }

    private static uint Next(uint[] table, uint sector) => sector < table.Length ? table[sector] : throw Broken();

    private byte[] MiniChain(uint start, long size)
    {
        var root = Entry(0);
        _miniFat ??= ToEntries(Chain(UInt32(60), long.MaxValue));
        _miniStream ??= Chain(BinaryPrimitives.ReadUInt32LittleEndian(root[116..]), BinaryPrimitives.ReadUInt32LittleEndian(root[120..]));
        var bytes = new MemoryStream();
        for (var next = start; next < EndOfChain && bytes.Length < size; next = Next(_miniFat, next))
        {
            var at = next * (long)_miniBytes;
            if (at + _miniBytes > _miniStream.Length)
                throw Broken();
            bytes.Write(_miniStream, (int)at, _miniBytes);
        }

        return bytes.ToArray();
    }

    private ReadOnlySpan<byte> Entry(int index) =>
        (index + 1) * EntryBytes <= _directory.Length ? _directory.AsSpan(index * EntryBytes, EntryBytes) : throw Broken();

    // A folder's entries are a binary tree of left and right neighbours.
    private void ListTopFolder()
    {
        var waiting = new Stack<uint>([BinaryPrimitives.ReadUInt32LittleEndian(Entry(0)[76..])]);
        var seen = new HashSet<uint>();
        while (waiting.TryPop(out var index))
        {
            if (index == NoEntry || !seen.Add(index))
                continue;

            var entry = index < int.MaxValue / EntryBytes ? Entry((int)index) : throw Broken();
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            _entries.TryAdd(Encoding.Unicode.GetString(entry[..length]), (int)index);
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]));
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]));
        }
    }
}
