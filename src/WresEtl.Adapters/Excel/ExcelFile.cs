using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>A workbook through ExcelDataReader.</summary>
internal sealed class ExcelFile(ByteSource source, ReadLimits limits, FileFormat format, string? password) : SourceFile(source, limits)
{
    private IExcelDataReader? _reader;
    private bool _isFirst = true;

    // Excel 95 and older name their code page; .NET knows those only once this provider is registered.
    static ExcelFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public override FileFormat Format => format;

    protected override bool HashTwice => true;

    protected override IEnumerable<RawSheet> Read()
    {
        Source.Sha256();
        if (!Step(OpenReader))
            yield break;

        while (Step(NextSheet))
            yield return new ExcelSheet(this, _reader!);
    }

    protected override void Close() => _reader?.Dispose();

    private bool OpenReader()
    {
        var stream = Source.OpenSeekable(Limits.WorkbookBytes);
        try
        {
            _reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { Password = password });
            return true;
        }
        catch (InvalidPasswordException)
        {
            stream.Dispose();
            Break(password is null ? FileProblemKind.PasswordNeeded : FileProblemKind.PasswordWrong, "The workbook is protected by a password.");
            return false;
        }
    }

    private bool NextSheet()
    {
        if (!_isFirst)
            return _reader!.NextResult();

        _isFirst = false;
        return _reader!.ResultsCount > 0;
    }
}
