using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

/// <summary>Small training files: the data set with the fewest required columns.</summary>
internal static class TrainingFile
{
    public static readonly string[] Headings = ["employee_number", "course_title", "completion_date", "status"];
    public static readonly string[] Record = ["90000001", "Fire safety", "01/06/2019", "Completed"];

    public static MemoryFile Of(params string[][] rows) => new("training.csv", new MemorySheet(rows) { Title = "Data" });

    public static MemoryFile Named(string name, string hash) => new(name, new MemorySheet(Headings, Record)) { Hash = hash };
}

public sealed class F020_FileNameMatchesADataSetTests
{
    [Theory]
    [InlineData(null, "=h")]
    [InlineData(DataSet.Training, "")]
    public void FileOfNoDataSet_IsReported(DataSet? dataSet, string expected) =>
        Assert.Equal(expected, Scenario.OfFile(TrainingFile.Named("rota.csv", "h"), dataSet).Says("F020"));
}

public sealed class F021_FileIsGivenOnceTests
{
    [Theory]
    [InlineData("h", "=h (other=training.csv)")]
    [InlineData("other bytes", "")]
    [InlineData("", "")]
    public void SameBytesTwice_AreReported(string secondHash, string expected) => Assert.Equal(expected, Scenario
        .OfFile(TrainingFile.Named("training.csv", "h"), DataSet.Training)
        .AndFile(TrainingFile.Named("training-2.csv", secondHash), DataSet.Training).Says("F021"));
}

public sealed class F022_HeadingsAreFoundTests
{
    private const string Needed = "dataset=training, columns=employee_number, course_title, completion_date, status";

    [Fact]
    public void NoRowLikeHeadings_IsReported() =>
        Assert.Equal($"=hash of training.csv ({Needed})", Scenario.OfFile(TrainingFile.Of(["a", "b"], ["1", "2"]), DataSet.Training).Says("F022"));

    [Fact]
    public void Headings_AreFound() =>
        Assert.Equal("", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings, TrainingFile.Record), DataSet.Training).Says("F022"));

    [Fact]
    public void HeadingsOnOneSheetOfTwo_AreEnough() => Assert.Equal("", Scenario.OfFile(
        new MemoryFile("training.xlsx", new MemorySheet(["Notes"]), new MemorySheet(TrainingFile.Headings)), DataSet.Training).Says("F022"));

    [Fact]
    public void FileOfNoDataSetOrWithoutSheets_IsLeftToOtherRules()
    {
        Assert.Equal("", Scenario.OfFile(TrainingFile.Of(["a", "b"]), null).Says("F022"));
        Assert.Equal("", Scenario.OfFile(new MemoryFile("training.csv"), DataSet.Training).Says("F022"));
    }

    [Fact]
    public void OneRowDecides()
    {
        Assert.Equal($"=hash of training.csv ({Needed})", Scenario.OfFile(TrainingFile.Of(["a", "b"]), DataSet.Training).Says("F022"));
        Assert.Equal("", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings), DataSet.Training).Says("F022"));
        Assert.Equal($"=hash of training.csv ({Needed})", Scenario.OfFile(TrainingFile.Of([""]), DataSet.Training).Says("F022"));
    }
}

public sealed class F023_RequiredColumnsArePresentTests
{
    [Fact]
    public void MissingColumn_IsReportedWithHeadingsAndSuggestion()
    {
        var scenario = Scenario.OfFile(TrainingFile.Of(["employee_number", "Course_titel", "completion_date", "status", ""]), DataSet.Training);
        Assert.Equal(
            "course_title=employee_number|Course_titel|completion_date|status| (column=course_title, "
            + "headings=employee_number, Course_titel, completion_date, status, suggestion= “Course_titel” may be meant: if so, map it in the client's configuration.)",
            scenario.Says("F023"));
        Assert.Equal(("Data", 1), (scenario.Finding("F023").Place.Sheet, scenario.Finding("F023").Place.Row));
    }

    [Fact]
    public void NothingAlike_SuggestsNothing() => Assert.EndsWith(
        "suggestion=)", Scenario.OfFile(TrainingFile.Of(["employee_number", "completion_date", "status"]), DataSet.Training).Says("F023"), StringComparison.Ordinal);

    [Fact]
    public void AllColumns_AreEnough() => Assert.Equal("", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings), DataSet.Training).Says("F023"));

    [Fact]
    public void OneWholeSheet_IsEnough() => Assert.Equal("", Scenario.OfFile(
        new MemoryFile("training.xlsx", new MemorySheet(["employee_number", "completion_date", "status"]), new MemorySheet(TrainingFile.Headings)),
        DataSet.Training).Says("F023"));
}

public sealed class F024_ColumnsAreKnownTests
{
    [Theory]
    [InlineData("Shoe size", "=Shoe size|Hat size (columns=Shoe size, Hat size)")]
    [InlineData("", "=Hat size (columns=Hat size)")]
    public void UnknownHeadings_AreListedOnce(string heading, string expected) =>
        Assert.Equal(expected, Scenario.OfFile(TrainingFile.Of([.. TrainingFile.Headings, heading, "Hat size"]), DataSet.Training).Says("F024"));

    [Fact]
    public void KnownHeadings_AreNot() => Assert.Equal("", Scenario.OfFile(TrainingFile.Of(TrainingFile.Headings), DataSet.Training).Says("F024"));

    [Fact]
    public void UnusableSheet_HasOtherFaults() =>
        Assert.Equal("", Scenario.OfFile(TrainingFile.Of(["employee_number", "status", "completion_date", "Hat size"]), DataSet.Training).Says("F024"));

    [Fact]
    public void EmptyHeadings_AreNoColumns() => Assert.Equal("", Scenario.OfFile(TrainingFile.Of([.. TrainingFile.Headings, "", ""]), DataSet.Training).Says("F024"));
}

public sealed class F025_OneHeadingForEachColumnTests
{
    [Theory]
    [InlineData("Learner", "=Learner (columns=Learner)")]
    [InlineData("essential", "")]
    [InlineData("", "")]
    public void SecondHeadingForAColumn_IsReported(string heading, string expected) =>
        Assert.Equal(expected, Scenario.OfFile(TrainingFile.Of([.. TrainingFile.Headings, heading]), DataSet.Training).Says("F025"));
}

public sealed class F026_SheetsAreVisibleTests
{
    [Theory]
    [InlineData(true, "=hash of training.xlsx (sheet=Data)")]
    [InlineData(false, "")]
    public void HiddenSheet_IsReported(bool isHidden, string expected) => Assert.Equal(expected, Scenario.OfFile(
        new MemoryFile("training.xlsx", new MemorySheet(TrainingFile.Headings) { Title = "Data", IsHidden = isHidden }), DataSet.Training).Says("F026"));
}

public sealed class F027_FileIsThisOrganisationsTests
{
    [Theory]
    [InlineData(3, "=hash of workforce.csv (codes=XT2)")]
    [InlineData(2, "")]
    [InlineData(0, "")]
    public void MostRowsOfAnother_QuarantineTheFile(int foreign, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.People(2)).And(Valid.PeopleFrom(11, foreign, ("organisation_code", "XT2"))).Says("F027"));

    [Fact]
    public void RowWithoutACode_IsTheClients() => Assert.Equal("", Scenario.Of(Valid.People(2))
        .And(Valid.PeopleFrom(11, 2, ("organisation_code", "XT2"))).And(Valid.PeopleFrom(13, 1, ("organisation_code", ""))).Says("F027"));
}

public sealed class F028_RowsAreThisOrganisationsTests
{
    [Theory]
    [InlineData("XT2", "organisation_code=1 (code=XT2, count=1, rows=5)")]
    [InlineData("xt1", "")]
    [InlineData("", "")]
    public void RowOfAnother_IsReportedByCode(string code, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.People(3)).And(Valid.PeopleFrom(11, 1, ("organisation_code", code))).Says("F028"));

    [Fact]
    public void QuarantinedFile_IsReportedOnce() =>
        Assert.Equal("", Scenario.Of(Valid.People(2, ("organisation_code", "XT2"))).Says("F028"));

    [Fact]
    public void Predecessor_IsNoOtherOrganisation() => Assert.Equal("", Scenario
        .Of(Valid.People(3)).And(Valid.PeopleFrom(11, 1, ("organisation_code", "XT0"))).For(c => c with { Predecessors = ["XT0"] }).Says("F028"));
}

public sealed class F029_SnapshotIsTheYearsTests
{
    [Theory]
    [InlineData("31/03/2020", "")]
    [InlineData("01/04/2020", "=01/04/2020 (dates=01/04/2020, count=1, snapshot=31/03/2020)")]
    [InlineData("31/03/2019", "=31/03/2019 (dates=31/03/2019, count=1, snapshot=31/03/2020)")]
    [InlineData("", "")]
    public void RowOfAnotherDay_IsReported(string date, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.Assignment()).And(Valid.Assignment(("employee_number", "90000002"), ("snapshot_date", date))).Says("F029"));

    [Fact]
    public void SeveralDays_AreOneFindingInOrder() => Assert.Equal(
        "=31/12/2019, 30/04/2020 (dates=31/12/2019, 30/04/2020, count=2, snapshot=31/03/2020)",
        Scenario.Of(Valid.Assignment(("snapshot_date", "30/04/2020")), Valid.Assignment(("snapshot_date", "31/12/2019"))).Says("F029"));
}

public sealed class F030_SnapshotDateIsInTheFileTests
{
    [Theory]
    [InlineData(null, "=hash of workforce.csv (count=1, snapshot=31/03/2020)")]
    [InlineData("", "=hash of workforce.csv (count=1, snapshot=31/03/2020)")]
    [InlineData("31/03/2020", "")]
    public void FileWithoutADate_IsReported(string? date, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("snapshot_date", date))).Says("F030"));

    [Fact]
    public void RowWithoutADateAmongOthers_IsCounted() => Assert.Equal(
        "=hash of workforce.csv (count=1, snapshot=31/03/2020)",
        Scenario.Of(Valid.Assignment(), Valid.Assignment(("employee_number", "90000002"), ("snapshot_date", ""))).Says("F030"));

    [Fact]
    public void FileThatIsNotUsed_IsNot() =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(("snapshot_date", null), ("organisation_code", "XT2"))).Says("F030"));

    [Fact]
    public void OtherDataSets_NeedNone() => Assert.Equal("", Scenario.Of(Valid.Completion()).Says("F030"));
}

public sealed class F031_StatedTotalsAgreeTests
{
    [Theory]
    [InlineData("Total: 1", "")]
    [InlineData("Total: 2", "=2 (what=total, stated=2, counted=1)")]
    [InlineData("Total", "")]
    [InlineData("", "")]
    public void TotalOfRows_IsCompared(string footer, string expected) => Assert.Equal(expected, Scenario.OfFile(
        TrainingFile.Of(TrainingFile.Headings, TrainingFile.Record, [footer]), DataSet.Training).Says("F031"));
}

public sealed class F032_RowKeyIsReadableTests
{
    [Theory]
    [InlineData("90000001", "")]
    [InlineData("N/K", "=N/K")]
    [InlineData("900000012", "=900000012")]
    [InlineData("", "=")]
    public void UnreadableKey_IsReported(string number, string expected) => Assert.Equal(expected, Scenario.OfFile(
        TrainingFile.Of(TrainingFile.Headings, [number, "Fire safety", "01/06/2019", "Completed"]), DataSet.Training).Says("F032"));

    [Fact]
    public void Finding_NamesTheRow() => Assert.Equal(2, Scenario.OfFile(
        TrainingFile.Of(TrainingFile.Headings, ["N/K", "Fire safety", "01/06/2019", "Completed"]), DataSet.Training).Finding("F032").Place.Row);
}

public sealed class F033_AggregateTotalsAddTests
{
    [Theory]
    [InlineData("5", "")]
    [InlineData("6", "entered_n=6 (stated=6, sum=5)")]
    [InlineData("", "")]
    public void TotalLine_IsComparedWithItsLines(string total, string expected) => Assert.Equal(expected, Scenario.Of(
        Line("White", "3"), Line("BME", "2"), Line("All staff", total)).Says("F033"));

    [Fact]
    public void TotalOfEachYear_IsComparedWithItsOwnLines() => Assert.Equal("entered_n=9 (stated=9, sum=7)", Scenario.Of(
        Line("White", "3"), Line("BME", "2"), Line("Total", "5"), Line("White", "4"), Line("BME", "3"), Line("Total", "9")).Says("F033"));

    [Fact]
    public void GrandTotalAfterTotals_AndTotalPrintedFirst_AreRight()
    {
        Assert.Equal("", Scenario.Of(Line("White", "3"), Line("Total", "3"), Line("BME", "2"), Line("Total", "5")).Says("F033"));
        Assert.Equal("", Scenario.Of(Line("All staff", "5"), Line("White", "3"), Line("BME", "2")).Says("F033"));
    }

    [Fact]
    public void HugeCounts_DoNotOverflow() => Assert.Equal("entered_n=1 (stated=1, sum=4000000000)", Scenario.Of(
        Line("White", "2000000000"), Line("BME", "2000000000"), Line("All staff", "1")).Says("F033"));

    private static Row Line(string label, string entered) => Valid.Line(DataSet.Disciplinary, label, ("entered_n", entered));
}

public sealed class F034_PrimaryFlagIsInTheFileTests
{
    [Theory]
    [InlineData(null, "=hash of workforce.csv")]
    [InlineData("", "")]
    [InlineData("Yes", "")]
    public void MissingColumn_IsReported(string? flag, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("is_primary", flag))).Says("F034"));

    [Fact]
    public void FileThatIsNotUsed_IsNot() =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(("is_primary", null), ("organisation_code", "XT2"))).Says("F034"));

    [Fact]
    public void OtherDataSets_NeedNone() => Assert.Equal("", Scenario.Of(Valid.Completion()).Says("F034"));
}
