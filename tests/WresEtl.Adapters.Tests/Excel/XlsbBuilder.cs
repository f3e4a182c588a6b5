using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace WresEtl.Adapters.Tests.Excel;

/// <summary>Writes .xlsb workbooks record by record ([MS-XLSB]). Cell styles as in <see cref="XlsxBuilder"/>: 0 general, 1 date, 2 per cent.</summary>
public sealed class XlsbBuilder
{
    private readonly List<byte> _sheet = [];

    public bool Date1904 { get; init; }

    public uint State { get; init; }

    public XlsbBuilder() => Record(_sheet, 129, []);

    public XlsbBuilder Row(int row, bool isHidden = false) => Add(0, [.. Int(row), .. new byte[7], (byte)(isHidden ? 0x10 : 0), .. new byte[5]]);

    public XlsbBuilder Number(int column, double value, int style = 0) => Add(5, [.. Cell(column, style), .. Double(value)]);

    public XlsbBuilder Rk(int column, int rk, int style = 0) => Add(2, [.. Cell(column, style), .. Int(rk)]);

    public XlsbBuilder Text(int column, string text) => Add(6, [.. Cell(column, 0), .. String(text)]);

    public XlsbBuilder Shared(int column, int index) => Add(7, [.. Cell(column, 0), .. Int(index)]);

    public XlsbBuilder Boolean(int column, bool value) => Add(4, [.. Cell(column, 0), value ? (byte)1 : (byte)0]);

    public XlsbBuilder Error(int column, byte code) => Add(3, [.. Cell(column, 0), code]);

    public XlsbBuilder Formula(int column, double value) => Add(9, [.. Cell(column, 0), .. Double(value), 0, 0]);

    public XlsbBuilder Add(int id, byte[] data)
    {
        Record(_sheet, id, data);
        return this;
    }

    public byte[] Build()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "xl/workbook.bin", Records((153, [.. Int(Date1904 ? 1 : 0), .. Int(0), .. String("")]), (156, [.. Int((int)State), .. Int(1), .. String("rId1"), .. String("Staff")])));
            Part(zip, "xl/_rels/workbook.bin.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.bin\"/></Relationships>"));
            Part(zip, "xl/styles.bin", Records((44, [170, 0, .. String("0.0%")]), (617, Int(3)), (47, Xf(0)), (47, Xf(14)), (47, Xf(170)), (618, [])));
            Part(zip, "xl/sharedStrings.bin", Records((159, new byte[8]), (19, [0, .. String("Café £")]), (160, [])));
            Part(zip, "xl/worksheets/sheet1.bin", [.. _sheet, .. Records((130, []))]);
        }

        return bytes.ToArray();
    }

    private static byte[] Cell(int column, int style) => [.. Int(column), .. Int(style)];

    private static byte[] Xf(ushort format) => [0, 0, (byte)format, (byte)(format >> 8), .. new byte[12]];

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Double(double value) => BitConverter.GetBytes(value);

    private static byte[] String(string text) => [.. Int(text.Length), .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Records(params (int Id, byte[] Data)[] records)
    {
        var part = new List<byte>();
        foreach (var (id, data) in records)
            Record(part, id, data);
        return [.. part];
    }

    private static void Record(List<byte> part, int id, byte[] data)
    {
        if (id < 0x80)
            part.Add((byte)id);
        else
            part.AddRange([(byte)((id & 0x7F) | 0x80), (byte)(id >> 7)]);

        var length = data.Length;
        for (; length >= 0x80; length >>= 7)
            part.Add((byte)((length & 0x7F) | 0x80));
        part.Add((byte)length);
        part.AddRange(data);
    }

    private static void Part(ZipArchive zip, string path, byte[] data)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(data);
    }
}
