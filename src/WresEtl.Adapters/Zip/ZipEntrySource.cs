using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Zip;

/// <summary>A file inside a zip. Nothing is unpacked to disk: an export must not leave copies of itself.</summary>
internal sealed class ZipEntrySource(ByteSource outer, int index, string name, long length, ReadLimits limits) : ByteSource(name)
{
    public override long Size => outer.Size;

    public override long Length => length;

    public override Stream Open()
    {
        var zip = new ZipArchive(outer.OpenSeekable(limits.WorkbookBytes), ZipArchiveMode.Read);
        return new EntryStream(zip.Entries[index], limits.Expansion, limits.TextFileBytes, zip);
    }

    public override Stream OpenSeekable(long limit)
    {
        if (length > limit)
            throw new LimitException($"A file in the zip unpacks to more than {limit} bytes.");

        using var unpacked = Open();
        var copy = new MemoryStream((int)length);
        unpacked.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    public override string Sha256() => outer.Sha256();

    public override bool HasChanged(bool rehash) => outer.HasChanged(rehash);
}
