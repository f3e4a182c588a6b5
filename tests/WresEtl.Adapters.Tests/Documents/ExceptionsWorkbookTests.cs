using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class ExceptionsWorkbookTests
{
    private static readonly string[] Dangerous =
        ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"http://invented.example\")", "_x003D_1", "\u0001=1", "a\uD800b"];

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Workbook_IsValidOpenXml(int findings) => Assert.Empty(OpenXmlCheck.Errors(Write(Sample.Findings(findings))));

    [Fact]
    public void Workbook_OfDangerousText_IsValidAndInert()
    {
        var workbook = Write(DangerousFindings());
        Assert.Empty(OpenXmlCheck.Errors(workbook));
        AssertNoFormula(workbook);
        var values = WorkbookFile.Values(workbook, 1);
        Assert.Contains("=cmd|' /C calc'!A0", values.Values);
        Assert.Contains("_x003D_1", values.Values);
    }

    [Fact]
    public void EveryCellOfClientText_IsMarkedAsText()
    {
        var workbook = Write(DangerousFindings());
        var marked = WorkbookFile.Look(workbook, d => d.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .Select(f => f.QuotePrefix?.Value == true).ToList());
        // Severity and headings are our own words; everything from the fourth row on may hold a client's.
        var cells = WorkbookFile.Cells(workbook, 1).Where(c => c.CellReference!.Value![0] != 'A' && RowOf(c) > 3).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.True(marked[(int)c.StyleIndex!.Value]));
    }

    [SkippableFact]
    public async Task DangerousText_SavedAgainByLibreOffice_IsStillInert()
    {
        var (saved, _) = await LibreOffice.SaveAgain(Write(DangerousFindings()));
        AssertNoFormula(saved[0]);
        Assert.Contains("=cmd|' /C calc'!A0", WorkbookFile.Values(saved[0], 1).Values);
    }

    [Fact]
    public void Csv_OfDangerousText_IsEscaped_NumbersStayNumbers()
    {
        var text = Encoding.UTF8.GetString(new Writer().ExceptionsCsv(Sample.Report(DangerousFindings())));
        Assert.Contains("\"'=cmd|' /C calc'!A0\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'+1+1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'-2+3\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(A1)\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'\t=1+1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'\r=1+1\"", text, StringComparison.Ordinal);
        Assert.Contains(",workforce.csv,,3,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_HasTheHeaderAndALineForEachFinding()
    {
        var lines = Encoding.UTF8.GetString(new Writer().ExceptionsCsv(Sample.Report(Sample.Findings(3)))).Split('\n');
        Assert.Equal(
            "finding_id,client,year,rule_id,severity,dataset,file,sheet,row,column,person,message,how_to_fix,status,fault_hash,answer,answer_code,note,answered_by,answered_on",
            lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.Contains(",XT1,2020,W014,query,workforce,workforce.csv,,4,ethnic_origin,90000003,", lines[3], StringComparison.Ordinal);
        Assert.Empty(lines[4]);
    }

    [Fact]
    public void OnlyAnswerCells_AndTheSignature_CanBeTypedInto()
    {
        var workbook = Write(Sample.Findings(4));
        var open = WorkbookFile.Look(workbook, d => OpenStyles(d));
        var cells = Enumerable.Range(0, 3).SelectMany(sheet => WorkbookFile.Cells(workbook, sheet).Select(c => (sheet, c)))
            .Where(x => open.Contains((int)x.c.StyleIndex!.Value)).Select(x => $"{x.sheet}!{x.c.CellReference!.Value}");
        string[] answers = [.. Enumerable.Range(4, 4).SelectMany(row => (string[])[$"1!F{row}", $"1!G{row}", $"1!H{row}", $"1!I{row}"])];
        Assert.Equal(["1!D2", "1!F2", .. answers], cells);
        Assert.All(Enumerable.Range(0, 3), sheet => Assert.True(
            WorkbookFile.Look(workbook, d => WorkbookFile.Sheet(d, sheet).Worksheet.Elements<SheetProtection>().Single().Sheet!.Value)));
    }

    [Fact]
    public void FindingsSheet_HasDropDownsFilterAndFrozenHeadings()
    {
        var (lists, filter, pane) = WorkbookFile.Look(Write(Sample.Findings(4)), d =>
        {
            var sheet = WorkbookFile.Sheet(d, 1).Worksheet;
            return (sheet.Descendants<DataValidation>().Select(v => $"{v.SequenceOfReferences!.InnerText} {v.Formula1!.Text}").ToList(),
                sheet.Elements<AutoFilter>().Single().Reference!.Value, sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        });
        Assert.Equal(["F4:F7 \"value,explained,will-fix\"", "G4:G7 'How to answer'!$A$16:$A$18"], lists);
        Assert.Equal(("A3:P7", "D4"), (filter, pane));
        Assert.Equal("E01 Checked: right as recorded", WorkbookFile.Values(Write(Sample.Findings(4)), 2)["A16"]);
    }

    [Fact]
    public void Summary_CountsByRuleAndByFile()
    {
        var findings = Sample.Findings(9).Select((f, i) => i == 0 ? f with { Status = FindingStatus.Resolved } : f).ToList();
        var values = WorkbookFile.Values(Write(findings), 0);
        Assert.Equal(
            "To do: 0 errors to put right, 8 queries to put right or explain; 0 notices to know. 0 answered so far. "
            + "Since the last run: 8 new, 0 persisting, 1 resolved.", values["A3"]);
        Assert.Equal(("W030", "Query", "Ethnicity is recorded"), (values["A6"], values["B6"], values["C6"]));
        Assert.Equal(("Ethnic origin of 90000002 is blank.", 5.0, 1.0), (values["D6"], values["F6"], values["H6"]));
        Assert.Equal(("W014", "Ethnicity code is listed", 3.0), (values["A7"], values["C7"], values["F7"]));
    }

    [Fact]
    public void Summary_TellsFaultsThatRecur_BySource_AndNoNotices()
    {
        var findings = Sample.Findings(9).Select((f, i) => f with
        {
            Status = i switch { 0 => FindingStatus.Resolved, < 3 => FindingStatus.Persisting, _ => FindingStatus.New },
            Rule = i == 8 ? f.Rule with { Id = "W032", Severity = Severity.Notice } : f.Rule,
            Place = i == 7 ? f.Place with { File = "other.csv" } : f.Place,
        }).ToList();
        var values = WorkbookFile.Values(Write(findings), 0);
        string[] Row(int row) => [.. "ACDFGHI".Select(c => values.TryGetValue($"{c}{row}", out var v) ? Convert.ToString(v, CultureInfo.InvariantCulture)! : "")];
        var title = values.Single(v => v.Value is string s && s.StartsWith("Errors and queries that recur", StringComparison.Ordinal)).Key;
        var first = Convert.ToInt32(title[1..], CultureInfo.InvariantCulture) + 2;
        // Of six blanks one is resolved and one stands in another file; that one is alone and new, so it is no process fault.
        Assert.Equal(["workforce", "workforce.csv", "W030, broken: Ethnicity is recorded", "3", "1", "1", "4"], Row(first));
        Assert.Equal(["workforce", "workforce.csv", "W014, broken: Ethnicity code is listed", "1", "1", "0", "2"], Row(first + 1));
        Assert.Equal(["", "", "", "", "", "", ""], Row(first + 2));
        Assert.Equal(["workforce", "workforce.csv", "W030, broken: Ethnicity is recorded (4)", "0", "6", "1", "7"], Row(first + 5));
        Assert.Equal(["workforce", "other.csv", "W030, broken: Ethnicity is recorded (1)", "0", "1", "0", "1"], Row(first + 6));
    }

    [Fact]
    public void Findings_AreInOrderOfWork_ResolvedLast()
    {
        var findings = new FindingMaker(Sample.Standard.Rules, [1]).Make([Sample.BlankFault(1), Sample.BlankFault(2), Sample.NoBandFault(3)])
            .Select((f, i) => i == 0 ? f with { Status = FindingStatus.Resolved } : f).ToList();
        var values = WorkbookFile.Values(Write(findings), 1);
        Assert.Equal(["H005", "W030", "W030"], [values["B4"], values["B5"], values["B6"]]);
        Assert.Equal("Resolved", values["J6"]);
    }

    [Fact]
    public void EverySheet_IsStampedInternal()
    {
        var workbook = Write(Sample.Findings(2));
        Assert.All(Enumerable.Range(0, 3), sheet =>
        {
            Assert.Contains(WorkbookFile.Values(workbook, sheet).Values, v => v is string text && text.StartsWith("INTERNAL", StringComparison.Ordinal));
            Assert.Contains("INTERNAL", WorkbookFile.Look(workbook, d => WorkbookFile.Sheet(d, sheet).Worksheet.Descendants<OddFooter>().Single().Text),
                StringComparison.Ordinal);
        });
    }

    private static IReadOnlyList<Finding> DangerousFindings()
    {
        var rule = Sample.Unlisted with { Message = "{value}" };
        var maker = new FindingMaker(new Dictionary<string, RuleEntry> { [rule.Id] = rule }, [7]);
        return maker.Make(Dangerous.Select((text, i) => new Fault(rule.Id, new Place("workforce", "workforce.csv", "", i + 1, text), text, text, text, [("value", text)])));
    }

    private static void AssertNoFormula(byte[] workbook) => Assert.All(
        Enumerable.Range(0, 3), sheet => Assert.DoesNotContain(WorkbookFile.Cells(workbook, sheet), c => c.CellFormula is not null));

    private static HashSet<int> OpenStyles(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .Select((f, i) => (f, i)).Where(x => x.f.Protection?.Locked?.Value == false).Select(x => x.i)];

    private static int RowOf(Cell cell) => Convert.ToInt32(new string([.. cell.CellReference!.Value!.SkipWhile(char.IsLetter)]), CultureInfo.InvariantCulture);

    private static byte[] Write(IReadOnlyList<Finding> findings) => new Writer().ExceptionsWorkbook(Sample.Report(findings));
}
