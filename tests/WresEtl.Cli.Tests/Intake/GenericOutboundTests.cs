using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>ESR interface files: people, assignments and positions joined into workforce rows.</summary>
public class GenericOutboundTests
{
    private const string Name = "GO_914_EXP_0001_20200401_1.DAT";

    private static App.Clients.CheckReport Read(IReadOnlyList<string> records) => Checked.Files(null, (Name, OutboundSample.File(records)));

    [Fact]
    public void AssignmentsWithTheirPeopleAndPositions_AreWorkforceRows()
    {
        var report = Read(OutboundSample.Records());
        Assert.Equal(DataSet.Workforce, Assert.Single(report.Intake.Files).DataSet);
        var nurse = report.Intake.Assignments.First();
        Assert.Equal(("914", "20000001", "20000001"), (nurse.Vpd.Raw, nurse.Employee.ToDigits(), nurse.Number.ToDigits()));
        Assert.Equal(("A", "N6H", "Staff Nurse"), (nurse.Ethnicity.Value!.Code, nurse.Occupation.Value!.Code, nurse.JobRole.Value!.Title));
        Assert.Equal(("XR05", "Permanent", "Active Assignment"), (nurse.PayCodeText, nurse.Contract.Raw, nurse.Status.Raw));
        Assert.True(nurse.IsPrimary.Value!.Value);
        Assert.Equal(1m, nurse.Fte.Value!.Value);
    }

    [Fact]
    public void AnAssignmentWithoutAJob_HasItsPositions()
    {
        var row = Read(OutboundSample.Records()).Intake.Assignments.ElementAt(1);
        Assert.Equal(("Administrative and Clerical", "Clerical Worker"), (row.StaffGroup.Value!.Title, row.JobRole.Value!.Title));
    }

    [Fact]
    public void EveryRecord_IsAccountedFor()
    {
        var report = Read(OutboundSample.Records());
        report.IsBalanced();
        Assert.Equal(OutboundSample.Records().Count, report.Intake.Sheets.Sum(s => s.RowsRead));
        Assert.Equal(5, report.Aside(AsideReason.JoinedToAssignment));
        // The applicant's assignment, and the second post of a person counted by the first.
        Assert.Equal((1, 1), (report.Aside(AsideReason.NotAnEmployee), report.Aside(AsideReason.OtherAssignment)));
        Assert.Equal(2, report.Intake.Sheets.Sum(s => s.RowsUsed));
    }

    [Fact]
    public void AFault_PointsAtTheRecordItIsIn()
    {
        var records = OutboundSample.Records();
        records[3] = OutboundSample.Person("1002", "20000002", "Q", "20160401");
        var place = Assert.Single(Read(records).Of("W014")).Place;
        Assert.Equal(("person", 5, "ethnic_origin"), (place.Sheet, place.Row, place.Column));
        records[1] = OutboundSample.Assignment("1001", "5001", "02-Jan", "Nursing and Midwifery Registered|Staff Nurse", "NHS|XR05|Review Body Band 5", "7001");
        place = Assert.Single(Read(records).Of("W040")).Place;
        Assert.Equal(("assignment", 3), (place.Sheet, place.Row));
    }

    [Fact]
    public void TheVersionOnTheSnapshot_IsRead()
    {
        var records = OutboundSample.Records();
        records.Insert(0, OutboundSample.Person("1001", "20000001", "99", "20100401", "20150331"));
        records.Add(OutboundSample.Person("1001", "20000001", "Z", "20200401"));
        records.Add(OutboundSample.Assignment(
            "1001", "5001", "20000001", "Nursing and Midwifery Registered|Staff Nurse", "NHS|XR06|Review Body Band 6", "7001", from: "20200501"));
        var report = Read(records);
        Assert.Equal("A", report.Intake.Assignments.First().Ethnicity.Value!.Code);
        Assert.Equal(1, report.Aside(AsideReason.NotLiveAtSnapshot));
        report.IsBalanced();
    }

    [Fact]
    public void ADeletedRecord_IsGoneAndCounted()
    {
        var records = OutboundSample.Records();
        records.Add(OutboundSample.Assignment("1001", "5001", "20000001", "", "", "", record: "ASD"));
        var report = Read(records);
        Assert.Equal(2, report.Aside(AsideReason.DeletedInSource));
        Assert.DoesNotContain(report.Intake.Assignments, a => a.Employee.ToDigits() == "20000001");
        report.IsBalanced();
    }

    [Fact]
    public void AnAssignmentOfNobodyInTheFile_IsAFinding()
    {
        var records = OutboundSample.Records();
        records.RemoveAt(0);
        var report = Read(records);
        Assert.Equal(2, Assert.Single(report.Of("F032")).Place.Row);
        Assert.Equal(1, report.Aside(AsideReason.UnreadableRow));
    }

    [Fact]
    public void OneNumberInTwoTrusts_IsTwoPeople()
    {
        var report = Checked.Files(null, (Name, OutboundSample.File()), ("GO_415_EXP_0001_20200401_1.DAT", [.. OutboundSample.File(), (byte)'\n']));
        Assert.Equal(4, report.Intake.Sheets.Sum(s => s.RowsUsed));
        Assert.Empty(report.Of("F042"));
    }

    [Fact]
    public void TheClientsSplit_TakesItsOwnPayroll()
    {
        var client = Checked.Client with { Split = new ClientSplit("payroll_name", ["914 Weekly"]) };
        var report = Checked.Files(client, (Name, OutboundSample.File()));
        Assert.Empty(report.Intake.Assignments);
        Assert.Equal(3, report.Aside(AsideReason.OtherOrganisation));
    }
}
