using System.Buffers.Binary;
using System.IO.Compression;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>Packs a package's parts again so that time, order and machine leave no trace in the bytes.</summary>
internal static class DeterministicZip
{
    private const string ContentTypes = "[Content_Types].xml";

    private const uint CentralHeader = 0x02014b50;

    private static readonly DateTimeOffset EarliestZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Repack(Stream package)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the content types first.
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal))
                Copy(entry, archive);
        }

        var bytes = target.ToArray();
        ForgetSystem(bytes);
        return bytes;
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive archive)
    {
        var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = EarliestZipTime;
        copy.ExternalAttributes = 0;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }

    /// <summary>Each entry of the directory says on which operating system it was made; all say 0 here.</summary>
    private static void ForgetSystem(byte[] zip)
    {
        const int EndRecord = 22;
        var end = zip.AsSpan(zip.Length - EndRecord);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        for (var i = 0; i < count; i++)
        {
            var entry = zip.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != CentralHeader)
                throw new InvalidOperationException("The archive's directory is not where its end record says.");
            entry[5] = 0;
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }
}
