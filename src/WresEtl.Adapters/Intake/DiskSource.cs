using System.Security.Cryptography;

namespace WresEtl.Adapters.Intake;

/// <summary>A file on disk. The first stream that is read to its end gives the hash, so that text is read and hashed in one pass.</summary>
internal sealed class DiskSource : ByteSource
{
    private readonly string _path;
    private readonly DateTime _written;
    private string? _sha256;

    /// <summary>Throws FileNotFoundException when the file is gone and UnauthorizedAccessException when it may not be read.</summary>
    public DiskSource(string path)
        : base(Path.GetFileName(path))
    {
        _path = path;
        var file = new FileInfo(path);
        Length = file.Length;
        _written = file.LastWriteTimeUtc;
    }

    public override long Size => Length;

    public override long Length { get; }

    public override Stream Open() =>
        _sha256 is null
            ? new SourceStream(Name, OpenFile(), IncrementalHash.CreateHash(HashAlgorithmName.SHA256), sha => _sha256 ??= sha)
            : new SourceStream(Name, OpenFile());

    protected override Stream OpenUnhashed() => new SourceStream(Name, OpenFile());

    public override Stream OpenSeekable(long limit) => OpenUnhashed();

    public override string Sha256() => _sha256 ??= Hash();

    public override bool HasChanged(bool rehash)
    {
        var file = new FileInfo(_path);
        return !file.Exists || file.Length != Length || file.LastWriteTimeUtc != _written || (rehash && Hash() != Sha256());
    }

    private string Hash()
    {
        using var file = new SourceStream(Name, OpenFile());
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Sharing everything: a file that someone still writes is noticed at the end, on every system alike. One that another program has locked, or that is gone by now, is no damaged file.</summary>
    private FileStream OpenFile()
    {
        try
        {
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (IOException)
        {
            throw new SourceUnreadableException { File = Name };
        }
    }
}
