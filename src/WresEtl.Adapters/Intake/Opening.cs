using System.Buffers;
using System.IO.Compression;
using WresEtl.Adapters.Csv;
using WresEtl.Adapters.Esr;
using WresEtl.Adapters.Excel;
using WresEtl.Adapters.Html;
using WresEtl.Adapters.Zip;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Intake;

/// <summary>Chooses the reader for a file by its content. What breaks on the way is that file's problem.</summary>
internal sealed class Opening(ReadLimits limits, string? password)
{
    public IEnumerable<RawFile> Open(ByteSource source) => Open(source, isInZip: false);

    /// <summary>The files of a zip are opened in the same way, but no zip inside them.</summary>
    internal IEnumerable<RawFile> Open(ByteSource source, bool isInZip)
    {
        try
        {
            return Choose(source, isInZip);
        }
        catch (Exception e) when (e is not (SourceUnreadableException or UnauthorizedAccessException or FileNotFoundException))
        {
            var (kind, detail) = SourceFile.ProblemOf(e);
            return [Refused(source, kind, detail)];
        }
    }

    private IEnumerable<RawFile> Choose(ByteSource source, bool isInZip)
    {
        var head = ArrayPool<byte>.Shared.Rent(ContentSniffer.HeadBytes);
        try
        {
            return Choose(source, head.AsMemory(0, source.Head(head.AsSpan(0, ContentSniffer.HeadBytes))), isInZip);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(head);
        }
    }

    /// <summary>The head is looked at here, and kept by nobody.</summary>
    private IEnumerable<RawFile> Choose(ByteSource source, ReadOnlyMemory<byte> head, bool isInZip)
    {
        var content = ContentSniffer.Of(head);
        return content.Kind switch
        {
            ContentKind.Empty => [Refused(source, FileProblemKind.Empty, "The file holds nothing.")],
            ContentKind.Text => [Text(source, content.Text!, isWhole: head.Length == source.Length)],
            ContentKind.Html => [Html(source, content.Text!.Encoding)],
            ContentKind.Package => Package(source, isInZip),
            ContentKind.Compound => [Compound(source)],
            ContentKind.RawBiff => [TooLarge(source, FileFormat.Xls) ?? new XlsFile(source, limits, Whole, password)],
            ContentKind.Other => [Refused(source, FileProblemKind.NotRecognised, content.Advice)],
        };
    }

    private SourceFile Text(ByteSource source, TextHead head, bool isWhole)
    {
        if (source.Length > limits.TextFileBytes)
            return OverLimit(source, FileFormat.DelimitedText, $"A text file of more than {limits.TextFileBytes} bytes.");

        return GenericOutboundFile.TryOpen(source, limits, head) is { } outbound
            ? outbound
            : new CsvFile(source, limits, TextLayout.Of(head, isWhole));
    }

    private SourceFile Html(ByteSource source, TextEncoding encoding) =>
        source.Length > limits.TextFileBytes
            ? OverLimit(source, FileFormat.HtmlTable, $"A text file of more than {limits.TextFileBytes} bytes.")
            : new HtmlFile(source, limits, encoding);

    private IEnumerable<RawFile> Package(ByteSource source, bool isInZip)
    {
        if (source.Length > limits.TextFileBytes)
            return [OverLimit(source, FileFormat.Zip, $"A zip of more than {limits.TextFileBytes} bytes.")];

        using var stream = source.OpenSeekable(limits.WorkbookBytes);
        ZipDirectory.CheckCount(stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var package = PackageKind.Of(zip);
        return package.Format switch
        {
            FileFormat.Zip when isInZip => [Refused(source, FileProblemKind.NotRecognised, "It is a zip inside a zip. Send the files in one zip.")],
            FileFormat.Zip => new ZipFiles(this, source, limits).Open(),
            FileFormat.Unknown => [Refused(source, FileProblemKind.NotRecognised, package.Advice)],
            _ => [TooLarge(source, package.Format) ?? OpenPackage(source, package.Format, null)],
        };
    }

    private SourceFile Compound(ByteSource source)
    {
        if (TooLarge(source, FileFormat.Xls) is { } tooLarge)
            return tooLarge;

        using var stream = source.OpenSeekable(limits.WorkbookBytes);
        var file = new CompoundFile(stream);
        if (CompoundKind.WorkbookStream(file) is { } name)
            return new XlsFile(source, limits, s => new CompoundFile(s).Stream(name), password);

        return file.Has("EncryptedPackage")
            ? Protected(source, file)
            : Refused(source, FileProblemKind.NotRecognised, CompoundKind.Advice(file));
    }

    private SourceFile Protected(ByteSource source, CompoundFile file)
    {
        if (WorkbookPassword.Open(file, password) is not { } package)
            return Refused(source, ExcelFile.PasswordProblem(password), ExcelFile.ProtectedDetail);

        using var zip = new ZipArchive(new MemoryStream(package, writable: false));
        var kind = PackageKind.Of(zip);
        return kind.Format is FileFormat.Xlsx or FileFormat.Xlsb
            ? OpenPackage(source, kind.Format, package)
            : Refused(source, FileProblemKind.NotRecognised, kind.Advice);
    }

    private SourceFile OpenPackage(ByteSource source, FileFormat format, byte[]? package) =>
        format == FileFormat.Xlsb ? new XlsbFile(source, limits, package) : new XlsxFile(source, limits, package);

    private SourceFile? TooLarge(ByteSource source, FileFormat format) =>
        source.Length > limits.WorkbookBytes
            ? OverLimit(source, format, $"A workbook of more than {limits.WorkbookBytes} bytes.")
            : null;

    private static byte[] Whole(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private RefusedFile OverLimit(ByteSource source, FileFormat format, string detail) =>
        new(source, limits, format, FileProblemKind.OverLimit, detail);

    private RefusedFile Refused(ByteSource source, FileProblemKind kind, string detail) =>
        new(source, limits, FileFormat.Unknown, kind, detail);
}
