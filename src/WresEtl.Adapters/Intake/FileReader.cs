using WresEtl.Adapters.Csv;
using WresEtl.Adapters.Excel;
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
        return Open(new DiskSource(path), limits, password);
    }

    private static IEnumerable<RawFile> Open(ByteSource source, ReadLimits limits, string? password)
    {
        var head = source.Head(ContentSniffer.HeadBytes);
        var content = ContentSniffer.Of(head);
        return content.Kind switch
        {
            ContentKind.Empty => [Refused(source, limits, FileProblemKind.Empty, "The file holds nothing.")],
            ContentKind.Text => [Text(source, limits, head)],
            ContentKind.Html => [Refused(source, limits, FileProblemKind.NotRecognised, "HTML")],
            ContentKind.Package => [new XlsxFile(source, limits)],
            ContentKind.Compound or ContentKind.RawBiff => [Refused(source, limits, FileProblemKind.NotRecognised, "xls")],
            ContentKind.Other => [Refused(source, limits, FileProblemKind.NotRecognised, content.Advice)],
        };
    }

    private static SourceFile Text(ByteSource source, ReadLimits limits, byte[] head)
    {
        if (source.Length > limits.TextFileBytes)
            return OverLimit(source, limits, FileFormat.DelimitedText, $"A text file of more than {limits.TextFileBytes} bytes.");

        return new CsvFile(source, limits, TextLayout.Of(head, head.Length == source.Length));
    }

    private static RefusedFile OverLimit(ByteSource source, ReadLimits limits, FileFormat format, string detail) =>
        new(source, limits, format, FileProblemKind.OverLimit, detail);

    private static RefusedFile Refused(ByteSource source, ReadLimits limits, FileProblemKind kind, string detail) =>
        new(source, limits, FileFormat.Unknown, kind, detail);
}
