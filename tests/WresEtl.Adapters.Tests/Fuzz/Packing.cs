using System.IO.Compression;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Fuzz;

/// <summary>Damage that gets past the checksums of a packed document.</summary>
internal static class Packing
{
    /// <summary>The packing is sound, and one part in it is not.</summary>
    public static byte[] DamagedInside(byte[] workbook, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var part = new MemoryStream();
                using (var stream = from.Entries[i].Open()) stream.CopyTo(part);
                using var entry = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.Fastest).Open();
                entry.Write(i == chosen ? Mutations.Mutate(part.ToArray(), part.ToArray(), random) : part.ToArray());
            }
        }

        return bytes.ToArray();
    }
}
