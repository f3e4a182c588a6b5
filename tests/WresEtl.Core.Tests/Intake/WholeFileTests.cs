using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>What is decided about a file as a whole: whose it is, of which day, and whether anything of it is used.</summary>
public class WholeFileTests
{
    private static FakeFile File(string name, params Post[] posts) => new(name, Post.Table(posts));

    private static Post[] Of(string organisation, int people, int first) =>
        [.. new Post { Organisation = organisation }.Times(people, first)];

    [CulturedFact]
    public void OtherOrganisationsRows_AreSetAside_AndCountedByCode()
    {
        var intake = Reading.Workforce([.. Of("XT1", 3, 1), .. Of("XT2", 1, 11), .. Of("xt1", 1, 21), .. Of("", 1, 31)]);
        Assert.Equal(1, intake.Sheet().Foreign["XT2"].Count);
        Assert.Equal(1, intake.Sheet().Aside[AsideReason.OtherOrganisation]);
        // A row without a code is the client's own: the file lies in its folder.
        Assert.Equal(5, intake.Assignments.Count);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void PredecessorsRows_AreTheClients()
    {
        var client = Reading.Client with { Predecessors = ["XP1", "XP2"] };
        var intake = Reading.Workforce(Post.Table([.. Of("XT1", 1, 1), .. Of("XP1", 1, 11), .. Of("XP2", 1, 21), .. Of("XP3", 1, 31)]), client);
        Assert.Equal(3, intake.Assignments.Count);
        Assert.Equal(["XP3"], intake.Sheet().Foreign.Keys);
    }

    [CulturedTheory]
    [InlineData(5, 5, false)]
    [InlineData(5, 6, true)]
    public void FileMostlyOfAnotherOrganisation_IsQuarantined(int own, int foreign, bool quarantined)
    {
        var intake = Reading.Workforce([.. Of("XT1", own, 1), .. Of("XT2", foreign, 100)]);
        Assert.Equal(quarantined, intake.File().IsQuarantined);
        Assert.Equal(quarantined ? 0 : own, intake.Assignments.Count);
        Assert.Equal(quarantined ? own : 0, intake.Sheet().Aside.GetValueOrDefault(AsideReason.FileQuarantined));
        Assert.Equal(!quarantined, intake.Has(DataSet.Workforce));
        intake.AssertConserved();
    }

    // Hosted staff and shared payrolls: the client's configuration says which rows are its own.
    [CulturedFact]
    public void SharedExtract_IsSplitByTheClientsRule()
    {
        var client = Reading.Client with { Split = new ClientSplit("payroll_name", ["914 Example Monthly", "915 Example Weekly"]) };
        string[] payrolls = ["914 Example Monthly", "914 EXAMPLE  MONTHLY\u00a0", "915 Example Weekly", "999 Someone Else", ""];
        string[][] rows =
        [
            [.. Post.Headings, "Payroll Name"],
            .. payrolls.Select((payroll, i) => (string[])[.. (new Post { Employee = $"2000000{i}", Organisation = "XT9" }).Cells(), payroll]),
        ];
        var intake = Reading.Workforce(rows, client);
        Assert.Equal(["20000000", "20000001", "20000002"], intake.Assignments.Select(a => a.Employee.ToDigits()));
        Assert.Equal(2, intake.Sheet().Aside[AsideReason.OtherOrganisation]);
        // A split says nothing about whose the rest is, so it never quarantines.
        Assert.False(intake.File().IsQuarantined);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void SameFileTwice_IsUsedOnce()
    {
        var posts = new[] { new Post(), new Post { Employee = "20000002" } };
        var intake = Reading.Files(Reading.Client, (DataSet.Workforce, File("a.csv", posts)), (DataSet.Workforce, File("b.csv", posts)));
        Assert.Equal("a.csv", intake.Files[1].SameAs);
        Assert.Equal(2, intake.Assignments.Count);
        Assert.Equal(2, intake.Sheets[1].Aside[AsideReason.SameFileTwice]);
        Assert.Equal(2, intake.Count().Headcount.Total.Total);
    }

    [CulturedFact]
    public void TwoFilesOfOneDataSet_AreUnited()
    {
        var intake = Reading.Files(Reading.Client,
            (DataSet.Workforce, File("a.csv", new Post())), (DataSet.Workforce, File("b.csv", new Post { Employee = "20000002" })));
        Assert.Equal(2, intake.Count().Headcount.Total.Total);
    }

    [CulturedFact]
    public void FileOfAnotherSnapshot_IsRejected()
    {
        var intake = Reading.Workforce(new Post { Snapshot = "31/03/2019" }, new Post { Employee = "20000002", Snapshot = "31/03/2019" });
        Assert.True(intake.File().IsRejected);
        Assert.Equal(2, intake.Sheet().Snapshots[new DateOnly(2019, 3, 31)]);
        Assert.Equal(2, intake.Sheet().Aside[AsideReason.FileRejected]);
        Assert.Empty(intake.Assignments);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void WarehouseMonth_IsItsLastDay() =>
        Assert.False(Reading.Workforce(new Post { Snapshot = "2020-MAR" }).File().IsRejected);

    [CulturedFact]
    public void RowsOfAnotherDayBesideTheRightOne_AreLeftOut()
    {
        var intake = Reading.Workforce(new Post(), new Post { Employee = "20000002", Snapshot = "29/02/2020" });
        Assert.False(intake.File().IsRejected);
        Assert.Equal(1, intake.Count().Headcount.Total.Total);
        Assert.Equal(1, intake.Sheet().Aside[AsideReason.NotLiveAtSnapshot]);
    }

    [CulturedTheory]
    [InlineData(FileProblemKind.Damaged, true)]
    [InlineData(FileProblemKind.ChangedWhileRead, true)]
    [InlineData(FileProblemKind.OverLimit, true)]
    [InlineData(FileProblemKind.HoldsFormulas, true)]
    [InlineData(FileProblemKind.TrailerCountDiffers, true)]
    [InlineData(FileProblemKind.BadEncoding, true)]
    [InlineData(FileProblemKind.BadQuoting, false)]
    [InlineData(FileProblemKind.HoldsExternalLinks, false)]
    public void FileThatBrokeHalfWay_IsUsedWholeOrNotAtAll(FileProblemKind problem, bool rejected)
    {
        var intake = Reading.Files(Reading.Client, (DataSet.Workforce, File("a.csv", new Post()).With(problem)));
        Assert.Equal(rejected, intake.File().IsRejected);
        Assert.Equal(rejected ? 0 : 1, intake.Assignments.Count);
        Assert.Equal(rejected ? 1 : 0, intake.Sheet().Aside.GetValueOrDefault(AsideReason.FileRejected));
        intake.AssertConserved();
    }

    [CulturedFact]
    public void HiddenSheet_IsReadAndSaidToBeHidden()
    {
        var file = new FakeFile("a.xlsx",
            new FakeSheet(Post.Table(new Post()), "Staff"),
            new FakeSheet(Post.Table(new Post { Employee = "20000002" }), "Old", SheetVisibility.VeryHidden));
        var intake = Reading.Files(Reading.Client, (DataSet.Workforce, file));
        Assert.Equal([SheetVisibility.Visible, SheetVisibility.VeryHidden], intake.Sheets.Select(s => s.Visibility));
        Assert.Equal(2, intake.Assignments.Count);
    }

    [CulturedFact]
    public void SheetOfNotesBesideTheData_DoesNotRejectTheFile()
    {
        var file = new FakeFile("a.xlsx", new FakeSheet([["Notes"], ["Made for the return"]], "Notes"), new FakeSheet(Post.Table(new Post()), "Data"));
        var intake = Reading.Files(Reading.Client, (DataSet.Workforce, file));
        Assert.False(intake.File().IsRejected);
        Assert.Single(intake.Assignments);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void UnmatchedFile_IsNotedAndNeverRead()
    {
        var intake = new ClientIntake(Reading.Standard2020, Reading.Client);
        intake.Note(File("holiday photos.csv", new Post()), "holiday photos.csv", isPreviousYear: false);
        Assert.Null(intake.File().DataSet);
        Assert.Empty(intake.Sheets);
    }

    [CulturedFact]
    public void EmptyFile_HasNoRowsAndIsRejected()
    {
        var intake = Reading.Workforce(Array.Empty<string[]>());
        Assert.True(intake.File().IsRejected);
        Assert.Equal(0, intake.Sheet().RowsRead);
    }
}
