using System.Globalization;
using System.Text;

namespace WresEtl.Testing;

/// <summary>Workbooks of Excel 2 to 5 as they were written, their records straight in the file ([MS-XLS] and its forerunners): one sheet of text and numbers.</summary>
public static class OldWorkbook
{
    /// <param name="excel">2 to 5: also the version of the records.</param>
    /// <param name="rows">Cells; one that is all digits is written as a number.</param>
    public static byte[] Of(int excel, params string[][] rows)
    {
        var sheet = Sheet(excel, rows);
        if (excel < 5) return sheet;
        const int OffsetBytes = 4;
        byte[] begin = Bof(excel, 0x0005);
        byte[] name = [0, 0, 5, .. "Staff"u8];
        var at = begin.Length + 4 + OffsetBytes + name.Length + 4;
        return [.. begin, .. Record(0x0085, [.. BitConverter.GetBytes(at), .. name]), .. Record(0x000A), .. sheet];
    }

    private static byte[] Sheet(int excel, string[][] rows)
    {
        ushort height = (ushort)rows.Length, width = (ushort)rows.Max(r => r.Length);
        byte[] size = excel == 2 ? Words(0, height, 0, width) : Words(0, height, 0, width, 0);
        return
        [
            .. Bof(excel, 0x0010),
            .. Record(excel == 2 ? (ushort)0 : (ushort)0x0200, size),
            .. rows.SelectMany((cells, row) => cells.SelectMany((text, column) => Cell(excel, (ushort)row, (ushort)column, text))),
            .. Record(0x000A),
        ];
    }

    private static byte[] Bof(int excel, ushort kind) => excel switch
    {
        2 => Record(0x0009, Words(2, kind)),
        3 => Record(0x0209, Words(0x0300, kind, 0)),
        4 => Record(0x0409, Words(0x0400, kind, 0)),
        _ => Record(0x0809, Words(0x0500, kind, 0x096C, 0x07C9)),
    };

    private static byte[] Cell(int excel, ushort row, ushort column, string text)
    {
        byte[] place = excel == 2 ? [.. Words(row, column), 0, 0, 0] : Words(row, column, 0);
        var bytes = Encoding.Latin1.GetBytes(text);
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Record(excel == 2 ? (ushort)0x0003 : (ushort)0x0203, [.. place, .. BitConverter.GetBytes((double)number)]);
        byte[] length = excel == 2 ? [(byte)bytes.Length] : Words((ushort)bytes.Length);
        return Record(excel == 2 ? (ushort)0x0004 : (ushort)0x0204, [.. place, .. length, .. bytes]);
    }

    private static byte[] Record(ushort id, params byte[] data) => [.. Words(id, (ushort)data.Length), .. data];

    private static byte[] Words(params ushort[] words) => [.. words.SelectMany(BitConverter.GetBytes)];
}
