using System.Buffers.Binary;
using System.IO.Compression;

namespace WresEtl.Adapters.Zip;

/// <summary>Makes archives in whose bytes time, order and machine leave no trace.</summary>
internal static class DeterministicZip
{
    private const string ContentTypes = "[Content_Types].xml";

    private const uint CentralHeader = 0x02014b50;

    private static readonly DateTimeOffset EarliestZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int EndRecord = 22;

    /// <summary>Packs a package's parts again: in order, without a time, and with the same line ends whichever system wrote them.</summary>
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

        ForgetSystem(target);
        return target.ToArray();
    }

    /// <summary>A new entry without time and rights.</summary>
    public static ZipArchiveEntry Add(ZipArchive archive, string name, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = EarliestZipTime;
        entry.ExternalAttributes = 0;
        return entry;
    }

    /// <summary>Each entry of an archive's directory says on which operating system it was made; all say 0 afterwards.</summary>
    /// <param name="zip">An archive without a comment, which can be read and written.</param>
    public static void ForgetSystem(Stream zip)
    {
        zip.Position = zip.Length - EndRecord;
        var end = Read(zip, EndRecord);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long at = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        for (var i = 0; i < count; i++)
        {
            zip.Position = at;
            var entry = Read(zip, 46);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != CentralHeader)
                throw new InvalidOperationException("The archive's directory is not where its end record says.");
            zip.Position = at + 5;
            zip.WriteByte(0);
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(28)) + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(30))
                + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(32));
        }
    }

    private static byte[] Read(Stream from, int count)
    {
        var bytes = new byte[count];
        from.ReadExactly(bytes);
        return bytes;
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive archive)
    {
        using var from = entry.Open();
        using var to = Add(archive, entry.FullName, CompressionLevel.Optimal).Open();
        if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) CopyLines(from, to);
        else from.CopyTo(to);
    }

    /// <summary>An XML writer ends lines, those of a cell's text too, as its system does; to every reader of XML both are the same.</summary>
    private static void CopyLines(Stream from, Stream to)
    {
        var whole = new MemoryStream();
        from.CopyTo(whole);
        var text = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r' || i + 1 == text.Length || text[i + 1] != '\n') text[kept++] = text[i];
        }

        // At once: what comes out of the packer depends on the pieces that go in.
        to.Write(text[..kept]);
    }
}
