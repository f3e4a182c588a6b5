using System.IO.Compression;

namespace WresEtl.Adapters.Documents;

/// <summary>Guards against a file that is small on disk and enormous unpacked.</summary>
internal static class WorkbookSize
{
    /// <summary>
    /// True where the parts unpack to no more than that, counted while unpacking since a directory can lie. Files that are no zip
    /// archive are true: they cannot grow.
    /// </summary>
    public static bool IsWithin(byte[] workbook, long limit)
    {
        if (!workbook.AsSpan().StartsWith("PK"u8)) return true;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
            var buffer = new byte[1 << 16];
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                for (int read; limit >= 0 && (read = part.Read(buffer)) > 0;) limit -= read;
            }

            return limit >= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
