using System.Buffers.Binary;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Zip;

/// <summary>The record at the end of a zip, looked at before .NET loads the whole list of entries into memory.</summary>
internal static class ZipDirectory
{
    private const int RecordBytes = 22;
    private const int LongestComment = 65_535;

    /// <summary>Refuses a zip of 65,535 entries or more; a list whose length is not the stated one .NET refuses by itself.</summary>
    public static void CheckCount(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, RecordBytes + LongestComment)];
        zip.Seek(-tail.Length, SeekOrigin.End);
        zip.ReadExactly(tail);
        zip.Position = 0;

        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at >= 0 && at + RecordBytes <= tail.Length && IsZip64(tail.AsSpan(at)))
            throw new LimitException("The zip holds 65,535 files or more, or more than 4 GB.");
    }

    // The number of entries, or where their list begins, stands elsewhere.
    private static bool IsZip64(ReadOnlySpan<byte> end) =>
        BinaryPrimitives.ReadUInt16LittleEndian(end[10..]) == ushort.MaxValue || BinaryPrimitives.ReadUInt32LittleEndian(end[16..]) == uint.MaxValue;
}
