using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace WresEtl.Adapters.Csv;

internal static class Utf16
{
    private static readonly byte[] Replacement = [0xEF, 0xBF, 0xBD];

    /// <summary>Writes at most three bytes for each UTF-16 unit; a unit that means nothing becomes U+FFFD and is counted.</summary>
    /// <param name="block">Reversed in place when big endian, apart from what is not used.</param>
    /// <param name="isBigEndian">Which byte comes first.</param>
    /// <param name="isLast">Nothing follows: a half character is invalid rather than kept.</param>
    /// <param name="utf8">Where to write.</param>
    /// <param name="used">Bytes of the block that were read.</param>
    /// <param name="invalid">Units that mean nothing.</param>
    public static int ToUtf8(Span<byte> block, bool isBigEndian, bool isLast, Span<byte> utf8, out int used, out int invalid)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(block);
        if (isBigEndian)
            BinaryPrimitives.ReverseEndianness(units, units);

        var chars = MemoryMarshal.Cast<ushort, char>(units);
        var (position, written) = (0, 0);
        invalid = 0;
        while (position < chars.Length)
        {
            var status = Utf8.FromUtf16(chars[position..], utf8[written..], out var read, out var wrote, replaceInvalidSequences: false, isLast);
            position += read;
            written += wrote;
            if (status != OperationStatus.InvalidData)
                break;

            written += Replace(utf8[written..]);
            position++;
            invalid++;
        }

        used = position * 2;
        if (isBigEndian)
            BinaryPrimitives.ReverseEndianness(units[position..], units[position..]);
        if (isLast && used < block.Length)
        {
            written += Replace(utf8[written..]);
            invalid++;
            used = block.Length;
        }

        return written;
    }

    private static int Replace(Span<byte> utf8)
    {
        Replacement.CopyTo(utf8);
        return Replacement.Length;
    }
}
