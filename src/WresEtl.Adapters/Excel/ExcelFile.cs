using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Excel;

/// <summary>A workbook through ExcelDataReader: xlsx, once its package has been looked through, and xls.</summary>
internal abstract class ExcelFile(ByteSource source, ReadLimits limits, string? password) : SourceFile(source, limits)
{
    internal const string ProtectedDetail = "The workbook is protected by a password.";
    internal const string ExternalDetail = "The workbook takes values from another file or a database: paste it as values.";

    private IExcelDataReader? _reader;
    private int _sheet = -1;

    // Excel 95 and older name their code page; .NET knows those only once this provider is registered.
    static ExcelFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static string FormulaDetail(long formulas) =>
        $"{Counted.Of(formulas, "cell")} {(formulas == 1 ? "holds" : "hold")} a formula: paste the sheet as values.";

    internal static FileProblemKind PasswordProblem(string? password) =>
        password is null ? FileProblemKind.PasswordNeeded : FileProblemKind.PasswordWrong;

    protected override bool HashTwice => true;

    /// <summary>One for each sheet that the library will give, in order.</summary>
    protected IReadOnlyList<SheetFacts> Facts { get; set; } = [];

    /// <summary>The workbook's day numbers count from 1904.</summary>
    internal bool IsDate1904 { get; private protected set; }

    protected string? Password { get; } = password;

    protected override IEnumerable<RawSheet> Read()
    {
        Source.Sha256();
        if (!Step(OpenReader))
            yield break;

        while (Step(NextSheet))
            yield return new ExcelSheet(this, _reader!, Facts.ElementAtOrDefault(_sheet) ?? new SheetFacts());
    }

    protected override void Close()
    {
        _reader?.Dispose();
        Opened?.Dispose();
    }

    /// <summary>The file's stream, closed with the file.</summary>
    protected Stream? Opened { get; set; }

    /// <summary>Looks through the file, reports what is there, and gives the stream for the library.</summary>
    protected abstract Stream Inspect();

    private bool OpenReader()
    {
        var stream = Inspect();
        try
        {
            _reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { Password = Password });
            return _reader.ResultsCount > 0 ? true : throw new DamagedException("The workbook has no sheet.");
        }
        catch (InvalidPasswordException)
        {
            Break(PasswordProblem(Password), ProtectedDetail);
            return false;
        }
    }

    private bool NextSheet()
    {
        _sheet++;
        if (_sheet > 0 && !_reader!.NextResult())
            return false;

        ReportFormulas();
        return true;
    }

    private void ReportFormulas()
    {
        var facts = Facts.ElementAtOrDefault(_sheet);
        if (facts?.Formulas > 0)
            Report(FileProblemKind.HoldsFormulas, FormulaDetail(facts.Formulas), _reader!.Name, facts.FirstFormulaRow);
    }
}
