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

    /// <summary>The same for a look at it that is no reading of it.</summary>
    protected virtual Stream OpenUnhashed() => Open();

    /// <summary>A stream that can seek; of a file inside a zip, a copy in memory, hence the limit.</summary>
    public abstract Stream OpenSeekable(long limit);

    /// <summary>SHA-256 of the file on disk, lower-case hexadecimal.</summary>
    public abstract string Sha256();

    /// <summary>Whether the file on disk is no longer the one that was opened.</summary>
    /// <param name="rehash">Compare the content too, not only length and time of the last write.</param>
    public abstract bool HasChanged(bool rehash);

    /// <summary>Reads the first bytes; returns how many there are.</summary>
    public int Head(Span<byte> head)
    {
        using var stream = OpenUnhashed();
        var wanted = head[..(int)Math.Min(head.Length, Math.Max(Length, 0))];
        return stream.ReadAtLeast(wanted, wanted.Length, throwOnEndOfStream: false);
    }
}
