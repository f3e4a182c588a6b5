namespace WresEtl.Adapters.Intake;

/// <summary>The bytes of one file, on disk or inside a zip. They can be read more than once.</summary>
internal abstract class ByteSource(string name)
{
    /// <summary>The file's name; inside a zip, <c>outer.zip/inner.csv</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Bytes of the file on disk.</summary>
    public abstract long Size { get; }

    /// <summary>Bytes that <see cref="Open"/> will give.</summary>
    public abstract long Length { get; }

    /// <summary>A stream from the first byte, forward only.</summary>
    public abstract Stream Open();

    /// <summary>A stream that can seek; of a file inside a zip, a copy in memory, hence the limit.</summary>
    public abstract Stream OpenSeekable(long limit);

    /// <summary>SHA-256 of the file on disk, lower-case hexadecimal.</summary>
    public abstract string Sha256();

    /// <summary>Whether the file on disk is no longer the one that was opened.</summary>
    /// <param name="rehash">Compare the content too, not only length and time of the last write.</param>
    public abstract bool HasChanged(bool rehash);

    /// <summary>The first bytes, at most as many as asked for.</summary>
    public byte[] Head(int count)
    {
        using var stream = Open();
        var head = new byte[(int)Math.Min(count, Math.Max(Length, 0))];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == head.Length ? head : head[..read];
    }
}
