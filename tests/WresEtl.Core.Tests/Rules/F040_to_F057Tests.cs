using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

public sealed class F040_OrganisationCodeIsReadableTests
{
    [Theory]
    [InlineData("50", "organisation_code=50 (count=1, rows=3)")]
    [InlineData("XT1", "")]
    [InlineData("", "")]
    public void CodeThatIsNone_IsReportedWithItsRows(string code, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.Assignment(), Valid.Assignment(("employee_number", "90000002"), ("organisation_code", code))).Says("F040"));
}

public sealed class F041_SheetsAreReadTests
{
    [Fact]
    public void SheetWithoutHeadingsBesideAReadOne_IsNamed() => Assert.Equal(
        "=Extra (sheet=Extra, why=no row among its first 25 looks like headings of this data set)", TwoSheets("Extra", ["x"]).Says("F041"));

    [Fact]
    public void Table_IsAnotherRules() => Assert.Equal("", TwoSheets("Extra", ["employee_number", "completion_date", "status"]).Says("F041"));

    [Fact]
    public void OwnOrEmptyOrReadSheets_AreNot()
    {
        Assert.Equal("", TwoSheets(InputTemplate.OwnSheets[0], ["x"]).Says("F041"));
        Assert.Equal("", TwoSheets("Extra").Says("F041"));
        Assert.Equal("", TwoSheets("Extra", TrainingFile.Headings).Says("F041"));
    }

    [Fact]
    public void NothingRead_IsAnotherRules() => Assert.Equal("", Scenario.OfFile(TrainingFile.Of(["x"]), DataSet.Training).Says("F041"));

    private static Scenario TwoSheets(string title, params string[][] rows) => Scenario.OfFile(
        new MemoryFile("training.xlsx", new MemorySheet(TrainingFile.Headings, TrainingFile.Record), new MemorySheet(rows) { Title = title }), DataSet.Training);
}

public sealed class F042_PersonIsInOneFileTests
{
    private static readonly string[] Headings =
        ["employee_number", "assignment_number", "assignment_status", "contract_type", "staff_group", "pay_description", "ethnic_origin"];

    [Theory]
    [InlineData("90000001", "employee_number=1 (count=1, other=workforce.csv, rows=2)")]
    [InlineData("90000009", "")]
    public void PersonInTwoFiles_IsOneFindingOfThePair(string number, string expected) => Assert.Equal(expected, Scenario.Of(Valid.People(2))
        .AndFile(new MemoryFile("workforce-2.csv", new MemorySheet(Headings, [number, number, "Active", "Permanent", "", "Band 5", "A"])), DataSet.Workforce).Says("F042"));

    [Fact]
    public void TwoPostsInOneFile_AreNoOverlap() =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(), Valid.Assignment(("assignment_number", "90000001-2"))).Says("F042"));

    [Fact]
    public void SheetsOfOneWorkbook_AreNamed() => Assert.Equal("employee_number=1 (count=1, other=workforce.xlsx (One), rows=2)", Scenario.OfFile(
        new MemoryFile("workforce.xlsx", Sheet("One"), Sheet("Two")), DataSet.Workforce).Says("F042"));

    private static MemorySheet Sheet(string title) => new(Headings, ["1", "1", "Active", "Permanent", "", "Band 5", "A"]) { Title = title };
}

public sealed class F043_FileNameIsOfTheYearTests
{
    [Theory]
    [InlineData("training-2019.csv", DataSet.Training, "")]
    [InlineData("training-2018-19.csv", DataSet.Training, "")]
    [InlineData("training-2018.csv", DataSet.Training, "=2018 (years=2018, year=2020)")]
    [InlineData("2018/training.csv", DataSet.Training, "")] // the folder is not the name
    [InlineData("training.csv", DataSet.Training, "")]
    [InlineData("board-2019.csv", DataSet.Board, "=2019 (years=2019, year=2020)")]
    [InlineData("board-20200331.csv", DataSet.Board, "")]
    [InlineData("cleanse-2019.csv", DataSet.Cleanse, "=2019 (years=2019, year=2020)")]
    [InlineData("cleanse-2021.csv", DataSet.Cleanse, "")]
    public void NameOfAnotherYear_IsReported(string name, DataSet dataSet, string expected) =>
        Assert.Equal(expected, Scenario.OfFile(new MemoryFile(name, new MemorySheet(HeadingsOf(dataSet))), dataSet).Says("F043"));

    [Theory]
    [InlineData("January 2020", true)]
    [InlineData("Jan-20", true)]
    [InlineData("March 2019", true)]
    [InlineData("March 2020", false)]
    [InlineData("MAR", false)]
    [InlineData("Marketing", false)]
    [InlineData("Staff", false)]
    public void SheetOfAnotherMonth_IsReported(string sheet, bool isReported)
    {
        var headings = Valid.Assignment().Cells.Keys.Where(h => h != "snapshot_date").ToArray();
        var file = new MemoryFile("workforce.xlsx", new MemorySheet(headings) { Title = sheet });
        Assert.Equal(isReported ? $"={sheet} (years={sheet}, year=2020)" : "", Scenario.OfFile(file, DataSet.Workforce).Says("F043"));
    }

    [Fact]
    public void FileThatIsNotRead_IsAnotherRules() => Assert.Equal("", Scenario.OfFile(new MemoryFile("training-2018.csv"), DataSet.Training).Says("F043"));

    [Fact]
    public void NoFile_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("F043"));

    private static string[] HeadingsOf(DataSet dataSet) => dataSet switch
    {
        DataSet.Board => [.. Valid.Seat().Cells.Keys],
        DataSet.Cleanse => [.. Valid.CleanseReturn().Cells.Keys],
        _ => TrainingFile.Headings,
    };
}

public sealed class F044_ActivityIsOfTheYearTests
{
    [Theory]
    [InlineData("01/06/2018", "=hash of training.csv (count=1, start=01/04/2019, end=31/03/2020)")]
    [InlineData("01/06/2019", "")]
    [InlineData("", "")] // nobody can say
    public void FileOfAnotherYear_IsReported(string date, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(), Valid.Completion(("completion_date", date))).Says("F044"));

    [Fact]
    public void OneRowOfTheYear_IsEnough() => Assert.Equal("", Scenario.Of(
        Valid.Assignment(), Valid.Completion(), Valid.Completion(("completion_date", "01/06/2018"))).Says("F044"));

    [Fact]
    public void Workforce_HasASnapshotInstead() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("F044"));
}

public sealed class F045_EmployeeNumbersKeepTheirZerosTests
{
    [Theory]
    [InlineData("00000123", "")]
    [InlineData("123", "employee_number=1 (count=1, rows=2)")]
    [InlineData("124", "")]
    public void NumberThatLostItsZeros_IsReported(string number, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(("employee_number", "00000123")), Valid.Completion(("employee_number", number))).Says("F045"));

    [Fact]
    public void EveryDataSetWithNumbers_IsCompared() => Assert.Equal(3, Scenario.Of(
        Valid.Assignment(("employee_number", "00000123")), Valid.Case(("employee_number", "123")), Valid.Seat(("employee_number", "123")),
        Valid.CleanseReturn(("employee_number", "123"))).Faults("F045").Count);

    [Fact]
    public void NoWorkforceOrNoNumber_IsNothingToCompare()
    {
        Assert.Equal("", Scenario.Of(Valid.Completion(("employee_number", "123"))).Says("F045"));
        Assert.Equal("", Scenario.Of(Valid.Assignment(("employee_number", "00000123")), Valid.Case(("employee_number", ""))).Says("F045"));
    }
}

public sealed class F046_FileHoldsRowsTests
{
    [Fact]
    public void HeadingsAlone_AreReported() =>
        Assert.Equal("=hash of training.csv", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings), DataSet.Training).Says("F046"));

    [Fact]
    public void OneRow_IsEnough() =>
        Assert.Equal("", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings, TrainingFile.Record), DataSet.Training).Says("F046"));

    [Fact]
    public void EvidenceAndUnusableFiles_MayBeEmpty()
    {
        Assert.Equal("", Scenario.OfFile(new MemoryFile("cleanse.csv", new MemorySheet([.. Valid.CleanseReturn().Cells.Keys])), DataSet.Cleanse).Says("F046"));
        Assert.Equal("", Scenario.OfFile(TrainingFile.Of(["x"]), DataSet.Training).Says("F046"));
    }

    [Fact]
    public void HeadingsOverAnEmptyRow_AreReported() =>
        Assert.Equal("=hash of training.csv", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings, ["", ""]), DataSet.Training).Says("F046"));
}

public sealed class F047_TablesAreReadTests
{
    private static readonly string[] Record = ["1", "2", "3", "4", "5"];

    [Fact]
    public void SheetThatLacksAColumn_SaysWhich() => Assert.Equal(
        "=Extra (sheet=Extra, why=its headings lack course_title)", TwoSheets(["employee_number", "completion_date", "status"]).Says("F047"));

    [Fact]
    public void RecordsWithoutHeadings_AreNamed() => Assert.Equal(
        "=Extra (sheet=Extra, why=no row among its first 25 looks like headings of this data set)", TwoSheets(Record, Record).Says("F047"));

    [Fact]
    public void NotesOrReadSheets_AreNot()
    {
        Assert.Equal("", TwoSheets(["x"], Record).Says("F047"));
        Assert.Equal("", TwoSheets(Record, ["1", "2", "3", "4", ""]).Says("F047"));
        Assert.Equal("", TwoSheets(TrainingFile.Headings).Says("F047"));
    }

    private static Scenario TwoSheets(params string[][] rows) => Scenario.OfFile(
        new MemoryFile("training.xlsx", new MemorySheet(TrainingFile.Headings, TrainingFile.Record), new MemorySheet(rows) { Title = "Extra" }), DataSet.Training);
}

public sealed class F048_HeadingsKeepTheirOrderTests
{
    [Fact]
    public void HeadingsInAnotherOrder_AreReportedWithTheirRow() => Assert.Equal(
        "=3 (row=3, first=1)", Of([.. TrainingFile.Headings.Reverse()]).Says("F048"));

    [Theory]
    [InlineData("status", "=3 (row=3, first=1)")]
    [InlineData("", "")]
    public void OneHeadingElsewhere_IsEnough(string third, string expected) => Assert.Equal(expected, Of("employee_number", "course_title", third, "").Says("F048"));

    [Fact]
    public void TheSameHeadingsAgain_AreNot() => Assert.Equal("", Of(TrainingFile.Headings).Says("F048"));

    private static Scenario Of(params string[] again) => Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings, TrainingFile.Record, again, TrainingFile.Record), DataSet.Training);
}

public sealed class F049_RowsFitTheHeadingsTests
{
    [Theory]
    [InlineData(true, "=1 (count=1, rows=4)")]
    [InlineData(false, "")]
    public void RowWithACellTooMany_IsReportedWhereASeparatorMakesIt(bool isDelimited, string expected)
    {
        var sheet = new MemorySheet(TrainingFile.Headings, TrainingFile.Record, TrainingFile.Record, [.. TrainingFile.Record, ""]) { IsText = isDelimited };
        Assert.Equal(expected, Scenario.OfFile(new MemoryFile("training.csv", sheet), DataSet.Training).Says("F049"));
    }

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "=1 (count=1, rows=3)")]
    public void CellsUpToTheLastHeading_Fit(int cells, string expected) => Assert.Equal(expected, Scenario.OfFile(
        new MemoryFile("training.csv", new MemorySheet(TrainingFile.Headings, TrainingFile.Record, [.. TrainingFile.Record.Append("x").Take(cells)]) { IsText = true }),
        DataSet.Training).Says("F049"));

    [Fact]
    public void SeparatorAfterEachRow_IsNone() => Assert.Equal("", Scenario.OfFile(
        new MemoryFile("training.csv", new MemorySheet(TrainingFile.Headings, [.. TrainingFile.Record, ""], [.. TrainingFile.Record, ""]) { IsText = true }),
        DataSet.Training).Says("F049"));
}

public sealed class F050_HeadingStandsOnceTests
{
    [Theory]
    [InlineData("status", "=status (columns=status)")]
    [InlineData("Status ", "=Status  (columns=Status )")]
    [InlineData("Compliance Status", "")] // another word for it is another rule's
    [InlineData("", "")]
    public void SameHeadingTwice_IsReported(string heading, string expected)
    {
        var said = Scenario.OfFile(TrainingFile.Of([.. TrainingFile.Headings, heading]), DataSet.Training);
        Assert.Equal(expected.Replace("Status ", "Status", StringComparison.Ordinal), said.Says("F050"));
        if (expected.Length > 0) Assert.Equal("", said.Says("F024") + said.Says("F025"));
    }
}

public sealed class F051_RowsAreVisibleTests
{
    [Theory]
    [InlineData(2, "=2 (count=2, sheet=Data)")]
    [InlineData(0, "")]
    public void HiddenRows_AreReported(int hidden, string expected) => Assert.Equal(expected, Scenario.OfFile(
        new MemoryFile("training.xlsx", new MemorySheet(TrainingFile.Headings, TrainingFile.Record, TrainingFile.Record) { Title = "Data", Hidden = hidden }),
        DataSet.Training).Says("F051"));
}

/// <summary>A staff list that several organisations share.</summary>
internal static class SharedList
{
    public static Scenario Of(params string[] payrolls) => Scenario.Of(
        [.. payrolls.Select((p, i) => Valid.Assignment(("employee_number", $"{90000001 + i}"), ("payroll_name", p)))])
        .For(c => c with { Split = new ClientSplit("payroll_name", ["999 Invented Vale"]) });
}

public sealed class F052_SplitFindsRowsTests
{
    [Theory]
    [InlineData("998 Elsewhere", "=no row (column=payroll_name, wanted=999 Invented Vale, values=“998 Elsewhere” (1), “999 Invented Vale Trust” (1))")]
    [InlineData("", "=no row (column=payroll_name, wanted=999 Invented Vale, values=nothing (1), “999 Invented Vale Trust” (1))")]
    [InlineData("999 Invented Vale", "")]
    public void SplitThatMatchesNothing_IsReported(string second, string expected) => Assert.Equal(expected, SharedList.Of("999 Invented Vale Trust", second).Says("F052"));
}

public sealed class F053_SplitLeavesNobodyOutTests
{
    [Theory]
    [InlineData("", "payroll_name= (column=payroll_name, says=nothing, count=1, rows=3)")]
    [InlineData("999 Invented Vale Trust", "payroll_name=999 Invented Vale Trust (column=payroll_name, says=“999 Invented Vale Trust”, count=1, rows=3)")]
    [InlineData("999 Invented Vael", "payroll_name=999 Invented Vael (column=payroll_name, says=“999 Invented Vael”, count=1, rows=3)")]
    [InlineData("998 Invented Vale", "")] // another payroll
    [InlineData("999 Elsewhere", "")]
    [InlineData("999 Invented Vale", "")]
    public void RowWithoutOrWithNearlyTheValue_IsReported(string second, string expected) => Assert.Equal(expected, SharedList.Of("999 Invented Vale", second).Says("F053"));
}

public sealed class F054_SplitIsAccountedForTests
{
    [Theory]
    [InlineData("998 Elsewhere", "payroll_name=“998 Elsewhere” (1) (column=payroll_name, count=1, values=“998 Elsewhere” (1))")]
    [InlineData("", "")] // F053 names them
    [InlineData("999 Invented Vale", "")]
    public void RowsLeftOut_AreListed(string others, string expected) => Assert.Equal(expected, SharedList.Of("999 Invented Vale", others).Says("F054"));
}

public sealed class F055_RowsAreOneListTests
{
    [Theory]
    [InlineData("Bank staff", "=3 (count=1, rows=3)")]
    [InlineData("", "")]
    [InlineData("Filter: none", "")] // a footer's word
    [InlineData("Staff list", "")] // the title, which may stand on each page
    public void WordsBetweenRecords_AreReported(string words, string expected) => Assert.Equal(expected.Replace("3", "4", StringComparison.Ordinal), Scenario.OfFile(
        TrainingFile.Of(["Staff list"], TrainingFile.Headings, TrainingFile.Record, ["", words], TrainingFile.Record), DataSet.Training).Says("F055"));

    [Fact]
    public void WordsUnderAllRecords_AreAFooter() => Assert.Equal("", Scenario.OfFile(
        TrainingFile.Of(TrainingFile.Headings, ["", "in every site"], TrainingFile.Record, TrainingFile.Record, ["", "Bank staff"]), DataSet.Training).Says("F055"));
}

public sealed class F056_LastLineIsWholeTests
{
    [Theory]
    [InlineData(4, true, "")]
    [InlineData(3, true, "=4 (row=4)")]
    [InlineData(1, true, "=4 (row=4)")] // a number is no note
    [InlineData(3, false, "")] // the line has its end
    public void LastRecordThatStops_IsReported(int cells, bool isCutOff, string expected)
    {
        var file = Of(isCutOff, TrainingFile.Record, TrainingFile.Record, TrainingFile.Record[..cells]);
        Assert.Equal(expected, file.Says("F056"));
        Assert.Equal(expected.Length > 0 ? 0 : 3, file.Records());
    }

    [Fact]
    public void RecordsOfAllLengths_AreHowTheFileIs() => Assert.Equal("", Of(true, TrainingFile.Record, TrainingFile.Record[..3], TrainingFile.Record[..3]).Says("F056"));

    [Fact]
    public void ShortRecordWithAFooterBelow_IsHowTheFileIs() => Assert.Equal("", Of(true, TrainingFile.Record, TrainingFile.Record, TrainingFile.Record[..3], ["Total 3"]).Says("F056"));

    [Theory]
    [InlineData("Made by HR", "")]
    [InlineData("A3,V1,Trac", "=4 (row=4)")]
    public void WordsWhereAnyTextIsAKey_AreRatherANote(string last, string expected) => Assert.Equal(expected, Scenario.OfFile(
        new MemoryFile("recruitment.csv", new MemorySheet(
            ["Application ID", "Job Ref", "Source System", "Ethnicity", "Status"], ["A1", "V1", "Trac", "A", "Shortlisted"], ["A2", "V1", "Trac", "A", "Applied"], last.Split(','))
        { IsText = true, IsCutOff = true }),
        DataSet.Recruitment).Says("F056"));

    [Fact]
    public void NoteWithoutAnEnd_IsNoRecord() => Assert.Equal("", Of(true, TrainingFile.Record, ["Total 1"]).Says("F056"));

    private static Scenario Of(bool isCutOff, params string[][] records) => Scenario.OfFile(
        new MemoryFile("training.csv", new MemorySheet([TrainingFile.Headings, .. records]) { IsText = true, IsCutOff = isCutOff }), DataSet.Training);
}

public sealed class F057_TableStandsAloneTests
{
    [Theory]
    [InlineData("employee_number", "=employee_number (columns=employee_number)", "")]
    [InlineData("status", "", "=status (columns=status)")]
    [InlineData("", "", "")]
    public void KeyTwice_IsReported(string heading, string expected, string twins)
    {
        var said = Scenario.OfFile(TrainingFile.Of([.. TrainingFile.Headings, heading], [.. TrainingFile.Record, "90000002"]), DataSet.Training);
        Assert.Equal((expected, twins), (said.Says("F057"), said.Says("F050")));
    }
}
