using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>One row for each finding, with room for HR's answer; everything else is locked.</summary>
internal sealed class FindingsSheet(ExceptionsReport report)
{
    private static readonly int Answer = FindingsColumns.IndexOf(FindingsColumns.AnswerHeading);
    private static readonly int Code = FindingsColumns.IndexOf(FindingsColumns.CodeHeading);
    private static readonly IReadOnlyList<FindingsColumn> Columns = FindingsColumns.All;

    private readonly Dictionary<string, Answer> _typed =
        (report.Filled?.Answers ?? []).ToDictionary(a => a.FindingId, StringComparer.Ordinal);

    private int LastRow => FindingsColumns.HeadingRow + Math.Max(1, report.Findings.Count);

    public SheetLayout Layout => new()
    {
        Name = FindingsColumns.Sheet,
        Widths = [.. Columns.Select(c => c.Width)],
        FrozenRows = FindingsColumns.HeadingRow,
        FrozenColumns = 3,
        PrintTitleRow = FindingsColumns.HeadingRow,
        FilterRange = CellName.Range(0, FindingsColumns.HeadingRow, Columns.Count - 1, LastRow),
        DropDowns = DropDowns(),
        IsWide = true,
        TabColor = "FFB3261E",
        Footer = $"{Wording.Name(report.Client)}: WRES {report.Standard.Year.ToString(CultureInfo.InvariantCulture)} exceptions",
    };

    public IEnumerable<SheetRow> Rows() =>
        new[] { Stamp(), Signature(), Headings() }.Concat(InOrderOfWork().Select(Row));

    /// <summary>Errors, then queries, then notices; what is resolved at the end. Within each, as the files have them.</summary>
    private IEnumerable<Finding> InOrderOfWork() =>
        report.Findings.OrderBy(f => f.Status == FindingStatus.Resolved).ThenBy(f => f.Rule.Severity);

    private DropDown[] DropDowns()
    {
        var kinds = new DropDown(Below(Answer), $"\"{string.Join(',', AnswerKinds.All)}\"", "Answer", HowToAnswerSheet.AnswerHint);
        return report.Standard.AnswerCodes.Count == 0 ? [kinds]
            : [kinds, new DropDown(Below(Code), HowToAnswerSheet.CodeList(report.Standard.AnswerCodes), "Code", HowToAnswerSheet.CodeHint)];
    }

    private string Below(int column) => CellName.Range(column, FindingsColumns.HeadingRow + 1, column, LastRow);

    private SheetRow Stamp() => new(
    [
        SheetCell.Of($"INTERNAL, about people. WRES {report.Standard.Year.ToString(CultureInfo.InvariantCulture)} findings for {Wording.Name(report.Client)}. "
            + "Fill in the yellow cells; the sheet “How to answer” says how.", Looks.Stamp),
    ], 18);

    private SheetRow Signature()
    {
        var cells = Enumerable.Repeat(SheetCell.Blank(Looks.Lead), Columns.Count).ToArray();
        cells[AnswersSignature.NameColumn - 1] = SheetCell.Of("Your name:", Looks.Label);
        cells[AnswersSignature.NameColumn] = Typed(report.Filled?.By ?? "", Looks.TypeHere);
        cells[AnswersSignature.DateColumn - 1] = SheetCell.Of("Date of your answers (such as 2020-05-29):", Looks.Label);
        cells[AnswersSignature.DateColumn] = Typed(report.Filled?.On ?? "", Looks.TypeHere);
        return new SheetRow(cells, 18);
    }

    private static SheetRow Headings() => new([.. Columns.Select(c => SheetCell.Of(c.Heading, Looks.Heading))], 30);

    private SheetRow Row(Finding finding) => new([.. Columns.Select(c => Cell(c, finding))]);

    private SheetCell Cell(FindingsColumn column, Finding finding)
    {
        if (column.Text is { } text) return SheetCell.Of(text(finding), Look(column, finding));
        var look = finding.Status == FindingStatus.Resolved ? Looks.NothingToType : Looks.TypeHere;
        var answer = _typed.GetValueOrDefault(finding.Id) ?? (finding.AnswerIsStale ? null : finding.Answer);
        return Typed(Given(column.Heading, answer), look);
    }

    private static SheetCell Typed(string text, CellLook look) => text.Length == 0 ? SheetCell.Blank(look) : SheetCell.Of(text, look);

    private string Given(string heading, Answer? answer) => (heading, answer) switch
    {
        (_, null) => "",
        (FindingsColumns.AnswerHeading, _) => answer.Kind,
        (FindingsColumns.CodeHeading, { Kind: not AnswerKinds.Value }) => Label(answer.Code),
        (FindingsColumns.ValueHeading, { Kind: AnswerKinds.Value }) => answer.Code,
        (FindingsColumns.NoteHeading, _) => answer.Note,
        _ => "",
    };

    private string Label(string code) => report.Standard.AnswerCodes.FirstOrDefault(c => c.Code == code)?.Label ?? code;

    private static CellLook Look(FindingsColumn column, Finding finding) => column.Heading switch
    {
        FindingsColumns.IdHeading or FindingsColumns.FaultHeading or FindingsColumns.CheckHeading => Looks.Fine,
        _ when finding.Status == FindingStatus.Resolved => Looks.ResolvedText,
        "Severity" => SeverityLook(finding.Rule.Severity),
        _ => Looks.ClientText,
    };

    public static CellLook SeverityLook(Severity severity) => severity switch
    {
        Severity.Error => Looks.Error,
        Severity.Query => Looks.Query,
        Severity.Notice => Looks.Words,
    };
}
