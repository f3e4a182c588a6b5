using System.Globalization;
using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Synth;
using WresEtl.App.Clients;
using WresEtl.App.Ports;
using WresEtl.App.Synth;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>The numbered mess list of what real exports look like: one test an item, from a file's bytes to typed rows and findings.</summary>
public class MessListTests
{
    private static readonly StaffRow Row = new();

    private static byte[] Rendered(SynthRendering rendering, params StaffRow[] rows) => Rendered(StaffRow.Table(rows), rendering);

    private static byte[] Rendered(SynthTable table, SynthRendering rendering)
    {
        var stream = new MemoryStream();
        SynthFileWriter.Write(stream, table, rendering);
        return stream.ToArray();
    }

    private static Assignment Only(string csv, Client? client = null) => Assert.Single(Checked.Text("workforce.csv", csv, client).Intake.Assignments);

    [Theory]
    [InlineData(SynthMessItems.Preamble | SynthMessItems.BlankFirstColumn, 9)]
    [InlineData(SynthMessItems.MergedTitle, 5)]
    public void Item_01_HeadingsUnderAPreambleBesideABlankColumn_AreFound(SynthMessItems items, int headingRow)
    {
        foreach (var rendering in new[] { SynthRendering.Csv, SynthRendering.Xlsx })
        {
            var report = Checked.Files(null, ("workforce.dat", Rendered(rendering with { Items = items }, Row, Row with { Employee = "20000002" })));
            Assert.Equal(headingRow, Assert.Single(report.Intake.Sheets).HeadingRow);
            Assert.Equal(2, report.Intake.Assignments.Count);
        }
    }

    [Fact]
    public void Item_02_TotalsAndFilters_AreCheckedAndSetAside()
    {
        var csv = StaffRow.Csv(Row, Row with { Employee = "20000002" }) + ",,,\nGrand Total,,3\nFilter: Payroll is equal to All\nRun by,Reports\n";
        var report = Checked.Text("workforce.csv", csv);
        Assert.Equal(2, report.Intake.Assignments.Count);
        Assert.Equal((1, 1, 2), (report.Aside(AsideReason.TotalLine), report.Aside(AsideReason.BlankRow), report.Aside(AsideReason.FooterText)));
        Assert.Contains("says 3", Assert.Single(report.Of("F031")).Message, StringComparison.Ordinal);
        report.IsBalanced();
    }

    /// <summary>A transfer that broke off: the last line stops between two cells, and nothing ends it.</summary>
    [Theory]
    [InlineData(0, "\n", 0)]
    [InlineData(0, "", 0)] // the last line is whole, as many programs leave it
    [InlineData(40, "", 1)]
    [InlineData(40, "\u001a", 0)] // an end that somebody wrote
    public void AFileCutOffInItsLastLine_IsRefused(int missing, string end, int expected)
    {
        var csv = StaffRow.Csv(Row, Row with { Employee = "20000002" }, Row with { Employee = "20000003" }).TrimEnd();
        var report = Checked.Text("workforce.csv", csv[..^missing] + end);
        Assert.Equal(expected, report.Of("F056").Count());
        Assert.Equal(expected == 0 ? 3 : 0, report.Intake.Assignments.Count);
    }

    [Fact]
    public void Item_02_ATotalBesideItsNumber_IsNoPerson()
    {
        // The number stands where the employee number does.
        string[] headings = [StaffRow.Headings[0], StaffRow.Headings[2], .. StaffRow.Headings.Where(h => h is not ("Organisation Code" or "Employee Number"))];
        string[] cells = [Row.Cells[0], Row.Cells[2], Row.Cells[1], .. Row.Cells[3..]];
        var report = Checked.Text("workforce.csv", StaffRow.Lines(',', [headings, cells, ["Grand Total", "1"]]));
        Assert.Equal(Row.Employee, Assert.Single(report.Intake.Assignments).Employee.ToDigits());
        Assert.Equal(1, report.Aside(AsideReason.TotalLine));
        Assert.Empty(report.Of("F031"));
    }

    [Fact]
    public void Item_02_RecordsThatBeginWithAFootersWord_StayData()
    {
        var training = Checked.Text("training.csv",
            "Course Name,Employee Number,Completed Date,Enrolment Status\nNote taking,20000001,01/05/2019,Completed\nSource control,20000002,01/05/2019,Completed\n"
            + "Page design,20000003,01/05/2019,Completed\nCount me in,20000004,01/05/2019,\nSource: learning system\n");
        Assert.Equal(4, training.Intake.Training.Count);
        Assert.Equal(1, training.Aside(AsideReason.FooterText));
        var cases = Checked.Text("disciplinary.csv",
            "Case Ref,Ethnicity,Case Type,Formal/Informal,Date Opened\nCount-07,A,Disciplinary,Formal,01/05/2019\nTotal,1\n");
        Assert.Equal("Count-07", Assert.Single(cases.Intake.Cases).Reference);
        var board = Checked.Text("board.csv", "Board role,White,BME,Unknown\nTotal,9,2,1\nVoting,7,1,1\n");
        Assert.Equal(2, board.Intake.Aggregates(DataSet.Board).Count);
    }

    [Theory]
    [InlineData("20200331")]
    [InlineData("20200331 000000")]
    [InlineData("2020/03/31 00:00:00")]
    [InlineData("31-Mar-2020")]
    [InlineData("31-Mar-20")]
    [InlineData("2020-03-31")]
    [InlineData("31/03/2020")]
    [InlineData("31-03-2020")]
    [InlineData("31/03/20")]
    [InlineData("2020-MAR")]
    public void Item_03_EachForm_IsTheSameDay(string text) =>
        Assert.Equal(new DateOnly(2020, 3, 31), Only(StaffRow.Csv(Row with { Snapshot = text })).Snapshot.Value?.Date);

    [Fact]
    public void Item_03_ADayNobodyCanRead_IsAFindingAndNoGuess()
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Start = "03/31/2019" }));
        Assert.Null(Assert.Single(report.Intake.Assignments).Start.Value);
        Assert.Single(report.Of("W017"));
    }

    [Fact]
    public void Item_04_SerialDates_AreReadInEitherSystemAndAsText()
    {
        Assert.Equal(new DateOnly(2020, 3, 31), Only(StaffRow.Csv(Row with { Snapshot = "43921" })).Snapshot.Value?.Date);
        var table = new SynthTable(SynthDataSet.Workforce, StaffRow.Headings,
            [[.. Row.Cells.Select((c, i) => i == 1 ? SynthCell.Date(new DateOnly(2020, 3, 31)) : SynthCell.Text(c))]]);
        foreach (var items in new[] { SynthMessItems.None, SynthMessItems.Date1904 })
        {
            var report = Checked.Files(null, ("workforce.xlsx", Rendered(table, SynthRendering.Xlsx with { Items = items })));
            Assert.Equal(new DateOnly(2020, 3, 31), Assert.Single(report.Intake.Assignments).Snapshot.Value?.Date);
        }
    }

    [Fact]
    public void Item_04_ADayNumberWithoutItsFormat_CountsFromTheWorkbooksOwnYear()
    {
        const int From1904 = 42095 - 1462;
        Assert.Equal(new DateOnly(2015, 4, 1), Start(SynthCell.Number(42095, 0), SynthMessItems.None).Value!.Date);
        Assert.Equal(new DateOnly(2015, 4, 1), Start(SynthCell.Number(From1904, 0), SynthMessItems.Date1904).Value!.Date);
        // As text it may have been pasted from a workbook of the other system.
        Assert.True(Start(SynthCell.Text("40633"), SynthMessItems.Date1904).IsUnknown);

        Term<DateValue> Start(SynthCell cell, SynthMessItems items)
        {
            var start = Array.IndexOf(StaffRow.Headings, "Start Date");
            var table = new SynthTable(SynthDataSet.Workforce, StaffRow.Headings, [[.. Row.Cells.Select((c, i) => i == start ? cell : SynthCell.Text(c))]]);
            return Assert.Single(Checked.Files(null, ("workforce.xlsx", Rendered(table, SynthRendering.Xlsx with { Items = items }))).Intake.Assignments).Start;
        }
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("31-Dec-4712")]
    [InlineData("No expiry")]
    public void Item_05_ASentinel_IsNoEnd(string text)
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { End = text }));
        Assert.Null(Assert.Single(report.Intake.Assignments).End.Value!.Date);
        Assert.Equal(0, report.Aside(AsideReason.NotLiveAtSnapshot));
        Assert.Empty(report.Of("W017"));
    }

    [Fact]
    public void Item_06_ZerosThatTheStandardMakesCertain_AreRestored()
    {
        var row = Only(StaffRow.Csv(Row with { Employee = "12345678.0", Number = "12345678", Occupation = "21", Role = "1005" }));
        Assert.Equal("12345678", row.Employee.ToDigits());
        Assert.Equal("021", row.Occupation.Value!.Code);
        Assert.Equal("01005", row.JobRole.Value!.Code);
    }

    [Fact]
    public void Item_06_NumbersThatNobodyCanRestore_AreFindings()
    {
        var report = Checked.Files(
            new Client { Code = "5E1" },
            ("workforce.csv", Encoding.UTF8.GetBytes(StaffRow.Csv(
                Row with { Organisation = "50", Employee = "01234567" }, Row with { Organisation = "5.00E+01", Employee = "20000002" },
                Row with { Organisation = "5E1", Employee = "1.23E+07" }))),
            ("training.csv", "Employee Number,Course Name,Completed Date,Enrolment Status\n1234567,Leading Well,01/05/2019,Completed\n"u8.ToArray()));
        Assert.Equal(["50", "5.00E+01"], report.Of("F040").SelectMany(f => new[] { "“50”", "“5.00E+01”" }.Where(t => f.Message.StartsWith(t, StringComparison.Ordinal))).Select(t => t.Trim('“', '”')).Order(StringComparer.Ordinal).Reverse());
        Assert.False(Assert.Single(report.Intake.Files, f => f.Name == "workforce.csv").IsQuarantined);
        Assert.Equal(4, Assert.Single(report.Of("F032")).Place.Row);
        // 1234567 is nobody's; that 01234567 is meant is likely, and for the client to say.
        Assert.Single(report.Of("F045"));
        Assert.Equal(2, report.Intake.Assignments.Count);
    }

    [Theory]
    [InlineData("02-Jan")]
    [InlineData("-2")]
    [InlineData("2020-01-02")]
    public void Item_07_AnAssignmentNumberThatBecameSomethingElse_IsAFinding(string text)
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Number = text }));
        Assert.True(Assert.Single(report.Intake.Assignments).Number.IsNone);
        Assert.Equal("assignment_number", Assert.Single(report.Of("W040")).Place.Column);
    }

    [Fact]
    public void Item_08_SpacesAndTrustNumbers_AreNoPartOfAValue()
    {
        var client = Checked.Client with { Split = new ClientSplit("payroll_name", ["Monthly BSA"]) };
        var report = Checked.Text("workforce.csv", StaffRow.Csv(
            Row with { Employee = "\u00a020000001 ", Ethnicity = " A\u00a0", Payroll = "914 Monthly BSA" },
            Row with { Employee = "20000002", Payroll = " Monthly BSA\u00a0" },
            Row with { Employee = "20000003", Payroll = "914 Weekly" }), client);
        Assert.Equal(["20000001", "20000002"], report.Intake.Assignments.Select(a => a.Employee.ToDigits()));
        Assert.All(report.Intake.Assignments, a => Assert.Equal("A", a.Ethnicity.Value!.Code));
        Assert.Equal(1, report.Aside(AsideReason.OtherOrganisation));
    }

    [Fact]
    public void Item_09_BareDecimalsAndBlanks_AreReadAsWhatTheyAre()
    {
        var row = Only(StaffRow.Csv(Row with { Fte = ".5", End = " ", Role = "\t " }));
        Assert.Equal(0.5m, row.Fte.Value!.Value);
        Assert.True(row.End.IsBlank);
        Assert.True(row.JobRole.IsBlank);
    }

    // So that a spreadsheet keeps the zeros in front, or left behind by copying from a web page.
    [Theory]
    [InlineData("=\"20000001\"")]
    [InlineData("'20000001")]
    [InlineData("\u200b20000001")]
    public void Item_06_KeysWrittenForASpreadsheet_AreReadAsTheTextInside(string key)
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Employee = "20000002" }).Replace("20000002", key, StringComparison.Ordinal));
        Assert.Equal("20000001", Assert.Single(report.Intake.Assignments).Number.ToDigits());
        Assert.Empty(report.Of("F032"));
    }

    [Fact]
    public void Item_10_CompositeFields_AreTakenApart()
    {
        string[] headings = ["EmployeeNumber", "AssignmentNumber", "UserAssignmentStatus", "AssignmentCategory", "JobName", "Grade", "EthnicOrigin", "PositionName"];
        string[] cells =
        [
            "20000001", "20000001-2", "Active Assignment", "Permanent", "Nursing and Midwifery Registered|Staff Nurse", "NHS|XR05|Review Body Band 5", "A",
            "1234567|Community Nurse Band 5|N6H|Community Health Services|",
        ];
        var row = Only(StaffRow.Lines(',', [headings, cells]));
        Assert.Equal(("XR05", "Review Body Band 5"), (row.PayCodeText, row.PayDescriptionText));
        Assert.Equal("Staff Nurse", row.JobRole.Value!.Title);
        Assert.Equal(Side.Clinical, row.StaffGroup.Value!.Side);
        Assert.Equal("N6H", row.Occupation.Value!.Code);
        var training = Checked.Text("training.csv",
            "Employee Number,Competency Name,Date Last Awarded,Status\n20000001,457|LOCAL|Clinical Risk (PAR) - 3 Years|,01/05/2019,Completed\n");
        Assert.Equal("Clinical Risk (PAR) - 3 Years", Assert.Single(training.Intake.Training).Course.Value);
    }

    [Fact]
    public void Item_11_PostsHostedStaffAndHistory_GiveEachPersonOnce()
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(
            Row, Row with { Number = "20000001-2", Primary = "No", Fte = "0.2" },
            Row with { Employee = "20000002", Start = "01/04/2015", End = "31/03/2018", Pay = "Non Review Body Band 4" },
            Row with { Employee = "20000002", Start = "01/04/2018", Pay = "Non Review Body Band 6" },
            Row with { Employee = "20000003", Organisation = "XT9" }));
        Assert.Equal((1, 1, 1), (report.Aside(AsideReason.OtherAssignment), report.Aside(AsideReason.NotLiveAtSnapshot), report.Aside(AsideReason.OtherOrganisation)));
        Assert.Equal(2, Assert.Single(report.Intake.Sheets).RowsUsed);
        Assert.Contains("XT9", Assert.Single(report.Of("F028")).Message, StringComparison.Ordinal);
        report.IsBalanced();
    }

    [Fact]
    public void Item_12_ANewPayScale_IsAFindingAndNoBand()
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Grade = "ZZ99", Pay = "Invented Scale 7" }));
        Assert.Contains("Invented Scale 7", Assert.Single(report.Of("H005")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_13_NewRenamedAndMissingColumns_AreToldApart()
    {
        string[] reworded = [.. StaffRow.Headings.Select(h => "  " + h.ToUpperInvariant().Replace(' ', '_') + ":"), "Shoe Size"];
        var report = Checked.Text("workforce.csv", StaffRow.Lines(',', [reworded, [.. Row.Cells, "43"]]));
        Assert.Single(report.Intake.Assignments);
        Assert.Contains("Shoe Size", Assert.Single(report.Of("F024")).Message, StringComparison.Ordinal);
        string[] renamed = [.. StaffRow.Headings.Select(h => h switch { "Ethnic Origin" => "Ethnik Origin", "Grade" => "x", "Pay Scale Description" => "y", _ => h })];
        report = Checked.Text("workforce.csv", StaffRow.Lines(',', [renamed, Row.Cells]));
        Assert.Empty(report.Intake.Assignments);
        Assert.Equal(["ethnic_origin", "pay_code or pay_description"], report.Of("F023").Select(f => f.Place.Column).Order(StringComparer.Ordinal));
        Assert.Contains("“Ethnik Origin” may be meant", report.Of("F023").Single(f => f.Place.Column == "ethnic_origin").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_13_HeadingsAgainInAnotherOrder_MakeTheFileUnusable()
    {
        string[] headings = ["Organisation code", "Person ref", "As at date", "Role title", "Is voting", "Is executive", "Ethnic origin"];
        string[] other = [.. headings[..4], headings[5], headings[4], headings[6]];
        string[] one = ["XT1", "P1", "31/03/2020", "Director", "Yes", "No", "A"], two = ["XT1", "P2", .. one[2..]];
        Assert.Equal(2, Checked.Text("board.csv", StaffRow.Lines(',', [headings, one, headings, two])).Intake.Board.Count);
        var report = Checked.Text("board.csv", StaffRow.Lines(',', [headings, one, other, two]));
        Assert.Equal(3, Assert.Single(report.Of("F048")).Place.Row);
        Assert.Empty(report.Intake.Board);
        // The keys elsewhere, too: the row is told by its headings.
        string[] moved = ["Person ref", "Organisation code", .. headings[2..]];
        Assert.Single(Checked.Text("board.csv", StaffRow.Lines(',', [headings, one, moved, ["P2", "XT1", .. one[2..]]])).Of("F048"));
        report.IsBalanced();
    }

    [Fact]
    public void Item_13_ColumnsWithoutAHeading_AreListed()
    {
        var table = new SynthTable(SynthDataSet.Workforce, [.. StaffRow.Headings, ""], [[.. Row.Cells.Select(SynthCell.Text), SynthCell.Text("left?")]]);
        var report = Checked.Files(null, ("workforce.xlsx", Rendered(table, SynthRendering.Xlsx)));
        Assert.Contains("column R (no heading)", Assert.Single(report.Of("F024")).Message, StringComparison.Ordinal);
        Assert.Single(report.Intake.Assignments);
    }

    [Fact]
    public void Item_20_ASeparatorInAValue_MovesNoCell()
    {
        var csv = StaffRow.Csv(Row, Row with { Employee = "20000002" }, Row with { Employee = "20000003", Group = "Admin, Clerical" });
        var report = Checked.Text("workforce.csv", csv.Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal(4, Assert.Single(report.Of("F049")).Place.Row);
        Assert.Equal(["20000001", "20000002"], report.Intake.Assignments.Select(a => a.Employee.ToDigits()));
        Assert.Equal(1, report.Aside(AsideReason.UnreadableRow));
        report.IsBalanced();
        // A separator at the end of each row is none.
        var ended = StaffRow.Csv(Row, Row with { Employee = "20000002" }).Split('\n');
        Assert.Equal(2, Checked.Text("workforce.csv", $"{ended[0]}\n{ended[1]},\n{ended[2]},\n").Intake.Assignments.Count);
    }

    [Fact]
    public void Item_14_HtmlSavedAsXls_IsRead()
    {
        var report = Checked.Files(null, ("workforce.xls", Rendered(new SynthRendering { Container = SynthContainer.HtmlTable }, Row)));
        Assert.Equal(FileFormat.HtmlTable, Assert.Single(report.Intake.Files).Format);
        Assert.Single(report.Intake.Assignments);
    }

    private const string Prose = "This export was made on 2 April.\nIt holds everybody in post.\n";

    private static CheckReport Zipped(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return Checked.Files(null, ("workforce.zip", bytes.ToArray()));
    }

    [Theory]
    [InlineData("april.csv", "readme.txt")]
    [InlineData("staff.csv", "about.txt")]
    public void Item_14_ANoteBesideDataInAZip_IsNamedAndNoError(string data, string note)
    {
        var report = Zipped((data, StaffRow.Csv(Row)), (note, Prose));
        Assert.Single(report.Intake.Assignments);
        Assert.Contains(note, Assert.Single(report.Of("F020")).Message, StringComparison.Ordinal);
        Assert.Empty(report.Of("F022"));
        Assert.False(report.HasErrors);
    }

    [Fact]
    public void Item_14_AZipOfWhichNothingCanBeRead_StaysAnError() =>
        Assert.Single(Zipped(("readme.txt", Prose)).Of("F022"));

    // What says that it is the data set, or looks like a table, was meant to be read.
    [Theory]
    [InlineData("workforce-may.csv", Prose)]
    [InlineData("may.csv", "Alpha,Beta,Gamma,Delta\n1,A,5,2019\n2,B,6,2018\n")]
    public void Item_14_DataInAZipThatCannotBeRead_StaysAnError(string name, string text) =>
        Assert.Single(Zipped(("april.csv", StaffRow.Csv(Row)), (name, text)).Of("F022"));

    [Fact]
    public void Item_15_ContentDecidesNotTheEnding()
    {
        foreach (var name in new[] { "workforce.xls", "workforce.xlsx" }) Assert.Single(Checked.Text(name, StaffRow.Csv(Row)).Intake.Assignments);
        Assert.Single(Checked.Files(null, ("workforce.csv", Rendered(SynthRendering.Xlsx, Row))).Intake.Assignments);
        var sylk = Checked.Text("workforce.csv", "ID;PWXL;N;E\nC;Y1;X1;K\"Employee Number\"\nE\n");
        Assert.Contains("SYLK", Assert.Single(sylk.Of("F001")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_16_AProtectedWorkbook_OpensWithItsPasswordOnly()
    {
        var bytes = File.ReadAllBytes(Fixture("password.xlsx"));
        Assert.Single(Checked.Files(null, ("workforce.xlsx", bytes)).Of("F003"));
        Assert.Single(Checked.Files(null, "wrong", ("workforce.xlsx", bytes)).Of("F004"));
        var opened = Checked.Files(null, "Invented-1", ("workforce.xlsx", bytes));
        Assert.Empty(opened.Of("F003"));
        Assert.Empty(opened.Of("F004"));
        Assert.NotEmpty(opened.Intake.Sheets);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Item_17_AWorkbookOfEachAge_IsRead(int excel)
    {
        var report = Checked.Files(null, ("workforce.xls", OldWorkbook.Of(excel, StaffRow.Headings, Row.Cells, (Row with { Employee = "20000002" }).Cells)));
        Assert.Equal(FileFormat.Xls, Assert.Single(report.Intake.Files).Format);
        Assert.Equal(["20000001", "20000002"], report.Intake.Assignments.Select(a => a.Employee.ToDigits()));
        Assert.All(report.Intake.Assignments, a => Assert.Equal("A", a.Ethnicity.Value!.Code));
        report.IsBalanced();
    }

    [Fact]
    public void Item_17_OldWorkbooks_AreReadAndSpreadsheetMl2003IsNamed()
    {
        var report = Checked.Files(null, ("workforce.xls", File.ReadAllBytes(Fixture("plain.xls"))));
        Assert.Equal(FileFormat.Xls, Assert.Single(report.Intake.Files).Format);
        Assert.NotEmpty(report.Intake.Sheets);
        Assert.Empty(report.Of("F001"));
        var old = Checked.Text("workforce.xls",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>");
        Assert.Single(old.Of("F001"));
    }

    [Fact]
    public void Item_18_HiddenSheets_AreReported()
    {
        var report = Checked.Files(null, ("workforce.xlsx", Rendered(SynthRendering.Xlsx with { Items = SynthMessItems.HiddenSheets }, Row)));
        Assert.Equal(["Cache", "Lookup"], report.Of("F026").Select(f => f.Place.Sheet).Order(StringComparer.Ordinal));
        Assert.Single(report.Intake.Assignments);
    }

    [Theory]
    [InlineData(SynthEncoding.Utf8)]
    [InlineData(SynthEncoding.Utf8WithMark)]
    [InlineData(SynthEncoding.Utf16)]
    [InlineData(SynthEncoding.Windows1252)]
    public void Item_19_EachEncoding_GivesTheSameText(SynthEncoding encoding)
    {
        var report = Checked.Files(null, ("workforce.csv", Rendered(SynthRendering.Csv with { Encoding = encoding }, Row with { Pay = "Café – £5 scale" })));
        Assert.Equal("Café – £5 scale", Assert.Single(report.Intake.Assignments).PayDescriptionText);
    }

    [Theory]
    [InlineData('|')]
    [InlineData('~')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(',')]
    public void Item_20_TheSeparatorIsTheHeadingLines_AndCompositesStayWhole(char separator)
    {
        var row = Only(StaffRow.Csv(separator, Row with { Grade = "NHS|XN05|Non Review Body Band 5", Pay = "" }));
        Assert.Equal(("XN05", "Non Review Body Band 5"), (row.PayCodeText, row.PayDescriptionText));
    }

    [Fact]
    public void Item_21_HeaderAndTrailerOfAnInterfaceFile_AreChecked()
    {
        Assert.NotEmpty(Checked.Files(null, ("GO_914_EXP_0001_20200401_1.DAT", OutboundSample.File())).Intake.Assignments);
        var cut = Checked.Files(null, ("GO_914_EXP_0001_20200401_1.DAT", OutboundSample.File(stated: 99)));
        Assert.Contains("99", Assert.Single(cut.Of("F010")).Message, StringComparison.Ordinal);
        Assert.Empty(cut.Intake.Assignments);
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    public void Item_22_AnErrorCell_IsAFindingAndNoBlank(string error)
    {
        var table = new SynthTable(SynthDataSet.Workforce, StaffRow.Headings,
            [[.. Row.Cells.Select((c, i) => i == 13 ? SynthCell.Error(error) : SynthCell.Text(c))]]);
        foreach (var rendering in new[] { SynthRendering.Csv, SynthRendering.Xlsx })
        {
            var report = Checked.Files(null, ("workforce.dat", Rendered(table, rendering)));
            Assert.True(Assert.Single(report.Intake.Assignments).Ethnicity.IsUnknown);
            Assert.Contains(error, Assert.Single(report.Of("W014")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("<5")]
    public void Item_23_AMaskedCount_IsAFindingAndNeverZero(string mask)
    {
        var report = Checked.Text("recruitment.csv",
            $"Ethnic Origin,Period start,Period end,Shortlisted,Appointed\nWhite,01/04/2019,31/03/2020,40,9\nBME,01/04/2019,31/03/2020,12,{mask}\n");
        Assert.Contains($"“{mask}”", Assert.Single(report.Of("A010")).Message, StringComparison.Ordinal);
        Assert.Null(report.Intake.Aggregates(DataSet.Recruitment)[1].Counts["appointed_n"].Value);
    }

    [Fact]
    public void Item_24_ACompositeCode_NeedsAPersonsMapping()
    {
        const string Survey = "ODS code,Survey year,Indicator,Ethnic group,Percentage,Survey source\n01T/01V,2019,5,White,27.4%,National\n01T/01V,2019,5,BME,29.1%,National\n";
        var client = new Client { Code = "01T" };
        var unmapped = Checked.Text("survey.csv", Survey, client);
        Assert.Empty(unmapped.Intake.Survey);
        Assert.Contains("01T/01V", Assert.Single(unmapped.Of("F028")).Message, StringComparison.Ordinal);
        Assert.Empty(unmapped.Of("F027"));
        var mapped = client with
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["organisation_code"] = new Dictionary<string, string> { ["01T/01V"] = "01T" } },
        };
        Assert.Equal(2, Checked.Text("survey.csv", Survey, mapped).Intake.Survey.Count);
    }

    [Fact]
    public void Item_25_TheSameFileTwice_IsReadOnce()
    {
        var bytes = Encoding.UTF8.GetBytes(StaffRow.Csv(Row));
        var report = Checked.Files(null, ("workforce.csv", bytes), ("workforce copy.csv", bytes));
        Assert.Single(report.Intake.Assignments);
        Assert.Single(report.Of("F021"));
        // The same people in another format are not the same bytes.
        report = Checked.Files(null, ("workforce.csv", bytes), ("workforce 2.xlsx", Rendered(SynthRendering.Xlsx, Row)));
        Assert.Contains("1 person", Assert.Single(report.Of("F042")).Message, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(report.Intake.Sheets, s => s.File == "workforce.csv").RowsUsed + report.Intake.Sheets.Single(s => s.File != "workforce.csv").RowsUsed);
    }

    [Fact]
    public void Item_25_AnotherYearsFile_IsRecognised()
    {
        var lastYears = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Snapshot = "31/03/2019" }));
        Assert.Single(lastYears.Of("F029"));
        Assert.Empty(lastYears.Intake.Assignments);
        var unnamed = StaffRow.Lines(',', [StaffRow.Headings, Row.Cells]).Replace("Effective Date", "Local", StringComparison.Ordinal);
        Assert.Contains("2019", Assert.Single(Checked.Text("Workforce 201903 extracted Apr 19.csv", unnamed).Of("F043")).Message, StringComparison.Ordinal);
        Assert.Empty(Checked.Text("Workforce 202003 extracted Apr 20.csv", unnamed).Of("F043"));
        var training = "Employee Number,Course Name,Completed Date,Enrolment Status\n20000001,Leading Well,01/05/2017,Completed\n"u8.ToArray();
        Assert.Single(Checked.Files(null, ("workforce.csv", Encoding.UTF8.GetBytes(StaffRow.Csv(Row))), ("training.csv", training)).Of("F044"));
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+1 x")]
    [InlineData("-1 x")]
    [InlineData("@SUM(1)")]
    public void Item_26_TextThatASpreadsheetWouldRun_GoesOutAsText(string text)
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Group = text }));
        var csv = Encoding.UTF8.GetString(new Documents().ExceptionsCsv(new ExceptionsReport(Checked.Client, report.Standard, report.Findings)));
        Assert.Contains(text, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split('\n').SelectMany(line => line.Split(',')), cell => cell.Trim('"').StartsWith(text[..2], StringComparison.Ordinal));
    }

    /// <summary>Every item has its test here: a renumbered or forgotten one shows.</summary>
    [Fact]
    public void EveryItemOfTheList_HasATest()
    {
        var tested = typeof(MessListTests).GetMethods().Where(m => m.Name.StartsWith("Item_", StringComparison.Ordinal)).Select(m => m.Name[5..7]).Distinct();
        Assert.Equal(Enumerable.Range(1, 26).Select(n => n.ToString("00", CultureInfo.InvariantCulture)), tested.Order(StringComparer.Ordinal));
    }

    private static string Fixture(string name) => Path.Combine(Repository.Root, "tests", "WresEtl.Adapters.Tests", "fixtures", name);
}
