using System.Buffers;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>Copies from a source to us and keeps the two sides' failures apart: a full disk of ours is no fault of the source.</summary>
internal static class SourceCopy
{
    private const int BufferBytes = 128 << 10;

    /// <summary>Gives the bytes copied.</summary>
    /// <param name="from">The source's side.</param>
    /// <param name="to">Our side.</param>
    /// <param name="largest">More than so many bytes are refused.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<long> Run(Stream from, Stream to, long largest, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long copied = 0;
            while (await Read(from, buffer, cancel).ConfigureAwait(false) is > 0 and var read)
            {
                copied += read;
                if (copied > largest) throw new SourceException(SourceFault.TooLarge);
                await to.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            }

            return copied;
        }
        finally
        {
            // What a pool lends next must not hold a client's rows.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static async Task<int> Read(Stream from, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await from.ReadAsync(buffer, cancel).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            throw new SourceException(SourceFault.BrokenOff);
        }
    }
}
