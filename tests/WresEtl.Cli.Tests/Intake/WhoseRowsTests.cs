using System.Text;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>Several organisations in one extract, merged organisations, and files that are somebody else's.</summary>
public class WhoseRowsTests
{
    private static readonly StaffRow Row = new();

    [Fact]
    public void RowsOfAPredecessor_AreTheSuccessors()
    {
        var client = Checked.Client with { Predecessors = ["XT8"] };
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row with { Organisation = "xt8" }, Row with { Employee = "20000002" }), client);
        Assert.Equal(2, report.Intake.Assignments.Count);
        Assert.Empty(report.Of("F028"));
    }

    [Fact]
    public void AFileMostlyOfOthers_IsQuarantinedAndNothingOfItIsUsed()
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row, Row with { Employee = "20000002", Organisation = "XT9" }, Row with { Employee = "20000003", Organisation = "XT9" }));
        Assert.True(Assert.Single(report.Intake.Files).IsQuarantined);
        Assert.Empty(report.Intake.Assignments);
        Assert.Contains("purges", Assert.Single(report.Of("F027")).HowToFix, StringComparison.Ordinal);
        report.IsBalanced();
    }

    [Fact]
    public void ASplitWithoutItsColumn_RejectsTheFile()
    {
        var client = Checked.Client with { Split = new ClientSplit("org_l3", ["999 Invented Vale"]) };
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row), client);
        Assert.Equal("org_l3", Assert.Single(report.Of("F023")).Place.Column);
        Assert.Empty(report.Intake.Assignments);
    }

    [Theory]
    [InlineData("recruitment.csv", "Application ID,Job Ref,Ethnic Origin\n1,2,A\n", "shortlisted_date or stage_reached or shortlisted")]
    [InlineData("disciplinary.csv", "Case Ref,Case Type,Formal/Informal,Date Opened\n1,Disciplinary,Formal,01/05/2019\n", "employee_number or ethnic_origin")]
    public void WhereOneOfSeveralColumnsMustBeThere_TheFindingNamesThemAll(string name, string csv, string columns)
    {
        var finding = Assert.Single(Checked.Text(name, csv).Of("F023"));
        Assert.Contains(columns, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASheetWithoutHeadingsBesideOneThatWasRead_IsNamed()
    {
        var report = Checked.Files(null, ("workforce.xlsx", Workbook()));
        Assert.Equal("Notes", Assert.Single(report.Of("F041")).Place.Sheet);
        Assert.Single(report.Intake.Assignments);
    }

    [Fact]
    public void ASheetOfPeopleThatCannotBeRead_IsAskedAbout()
    {
        string[] renamed = [.. StaffRow.Headings.Select(h => h == "Staff Group" ? "Family" : h)];
        var report = Checked.Text("workforce.xls", Table(StaffRow.Headings, Row.Cells) + Table(renamed, (Row with { Employee = "20000002" }).Cells));
        var finding = Assert.Single(report.Of("F047"));
        Assert.Equal(Severity.Query, finding.Rule.Severity);
        Assert.Contains("staff_group", finding.Message, StringComparison.Ordinal);
        Assert.Single(report.Intake.Assignments);

        static string Table(params string[][] rows) =>
            $"<table>{string.Concat(rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}</td>"))}</tr>"))}</table>";
    }

    [Fact]
    public void RowsOfOthers_AreNamed()
    {
        var report = Checked.Text("workforce.csv", StaffRow.Csv(Row, Row with { Employee = "20000002" }, Row with { Employee = "20000003", Organisation = "XT9" }));
        var finding = Assert.Single(report.Of("F028"));
        Assert.Equal(4, finding.Place.Row);
        Assert.Contains("(row 4)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadingsWithoutARow_AreAskedAbout()
    {
        Assert.Single(Checked.Text("training.csv", "Employee Number,Course Name,Completed Date,Enrolment Status\n").Of("F046"));
        Assert.Empty(Checked.Text("training.csv", "Employee Number,Course Name,Completed Date,Enrolment Status\n20000001,Leading Well,01/05/2019,Completed\n").Of("F046"));
    }

    [Fact]
    public void InTheOneMedicalRowOf2016_EveryDoctorStands()
    {
        var standard = Testing.YearStandards.Of(2016);
        var intake = new ClientIntake(standard, Checked.Client);
        using var folder = new Testing.TempFolder();
        File.WriteAllText(folder["workforce.csv"], StaffRow.Csv(
            Row with { Snapshot = "31/03/2016", Group = "Medical and Dental", Role = "Consultant", Pay = "Consultant", Grade = "" },
            Row with { Snapshot = "31/03/2016", Employee = "20000002", Group = "Medical and Dental", Role = "Never Heard Of", Pay = "Nor This", Grade = "" }), Encoding.UTF8);
        foreach (var file in new Adapters.Intake.FileReader().Open(folder["workforce.csv"], new App.Ports.ReadLimits())) intake.Read(file, DataSet.Workforce);
        var placement = new Core.Workforce.PersonPlacement(standard, Checked.Client);
        Assert.All(intake.Assignments, a => Assert.Equal("medical.total", placement.Place(a).CountId));
        Assert.Equal(2, intake.Assignments.Count);
    }

    private static byte[] Workbook()
    {
        var stream = new MemoryStream();
        Adapters.Synth.SynthFileWriter.Write(
            stream, StaffRow.Table(Row), App.Synth.SynthRendering.Xlsx with { Items = App.Synth.SynthMessItems.NotesSheet });
        return stream.ToArray();
    }
}
