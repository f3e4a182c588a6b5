using WresEtl.Core.Intake;

namespace WresEtl.App.Ports;

/// <summary>Limits beyond which a file is refused with a reason; the defaults are those of <c>config/wres.yaml</c>.</summary>
public sealed record ReadLimits
{
    public long TextFileBytes { get; init; } = 1L << 30;

    public long WorkbookBytes { get; init; } = 200L << 20;

    public long Rows { get; init; } = 5_000_000;

    public int Columns { get; init; } = 500;

    public int CellBytes { get; init; } = 32 << 10;

    /// <summary>Unpacked bytes for each packed byte, at most.</summary>
    public int Expansion { get; init; } = 200;

    /// <summary>Files in one zip, at most.</summary>
    public int FilesInZip { get; init; } = 100;
}

/// <summary>Opens an export whatever its format, which is recognised by content, never by extension.</summary>
public interface IFileReader
{
    /// <summary>
    /// The file at that path, or the files inside it when it is a zip. A file that cannot be read comes back without sheets and
    /// with its problem. Throws only where the environment fails (file gone, no access).
    /// </summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="limits">Beyond these the file is refused.</param>
    /// <param name="password">The workbook's password if one is known; never stored or logged.</param>
    IEnumerable<RawFile> Open(string path, ReadLimits limits, string? password = null);
}
