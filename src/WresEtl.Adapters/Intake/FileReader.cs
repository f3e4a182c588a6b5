using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Intake;

/// <inheritdoc />
public sealed class FileReader : IFileReader
{
    /// <inheritdoc />
    public IEnumerable<RawFile> Open(string path, ReadLimits limits, string? password = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(limits);
        return new Opening(limits, password).Open(new DiskSource(path));
    }
}
