using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

public sealed class D020_InvestigationStartIsRecordedTests
{
    [Theory]
    [InlineData("", "Disciplinary", "01/06/2019", "formal_investigation_start=01/06/2019")]
    [InlineData("10/06/2019", "Disciplinary", "01/06/2019", "")]
    [InlineData("", "Grievance", "01/06/2019", "")]
    [InlineData("", "Disciplinary", "31/03/2018", "")] // of no year of the return
    public void CountedCaseWithoutADate_IsReported(string investigation, string type, string opened, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Case(("formal_investigation_start", investigation), ("case_type", type), ("opened_date", opened))).Says("D020"));
}

public sealed class D021_CaseHasAnEthnicityTests
{
    [Theory]
    [InlineData("", "", "Formal", "employee_number=")]
    [InlineData("90000001", "", "Formal", "")]
    [InlineData("", "H", "Formal", "")]
    [InlineData("", "", "Informal", "")]
    public void CaseOfNobodyKnown_IsReported(string employee, string ethnicity, string formality, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Case(("employee_number", employee), ("ethnic_origin", ethnicity), ("formality", formality))).Says("D021"));
}

public sealed class D022_CaseReferenceIsUniqueTests
{
    [Theory]
    [InlineData("C1", "case_ref=C1")]
    [InlineData("C2", "")]
    [InlineData("", "")]
    public void SecondRowOfAReference_IsReported(string reference, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Case(), Valid.Case(("case_ref", reference))).Says("D022"));
}

public sealed class D023_CaseEthnicityAgreesWithRecordTests
{
    [Theory]
    [InlineData("H - Indian", "ethnic_origin=H - Indian (used=staff record)")]
    [InlineData("B", "")] // another category of the same group
    [InlineData("Z", "")]
    [InlineData("", "")]
    public void OtherGroupThanTheRecord_IsReported(string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(), Valid.Case(("ethnic_origin", ethnicity))).Says("D023"));

    [Theory]
    [InlineData("employee_number", "90000002")]
    [InlineData("employee_number", "")]
    [InlineData("formality", "Informal")]
    public void CaseOfSomeoneElseOrNotCounted_IsNot(string column, string value) =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(), Valid.Case(("ethnic_origin", "H"), (column, value))).Says("D023"));

    [Fact]
    public void Switch_SaysWhichWasUsed() => Assert.Equal("ethnic_origin=H (used=case file)", Scenario
        .Of(Valid.Assignment(), Valid.Case(("ethnic_origin", "H")))
        .Under(s => s with { Switches = s.Switches with { WorkforceEthnicityWins = false } }).Says("D023"));

    [Fact]
    public void NoCases_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("D023"));
}

public sealed class D024_CasesCoverTheWindowTests
{
    private const string First = "opened_date=01/04/2018 (until=31/03/2019)";
    private const string Second = "opened_date=01/04/2019 (until=31/03/2020)";

    [Theory]
    [InlineData("01/06/2018", "01/06/2019", "")]
    [InlineData("01/04/2018", "31/03/2020", "")]
    [InlineData("31/03/2019", "01/04/2019", "")]
    [InlineData("01/04/2019", "01/04/2019", First)]
    [InlineData("01/06/2019", "01/07/2019", First)]
    [InlineData("01/06/2018", "01/07/2018", Second)]
    [InlineData("31/03/2018", "01/04/2020", First + "; " + Second)]
    public void YearWithoutAnyCase_IsReported(string one, string other, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Case(("opened_date", one), ("formal_investigation_start", "")),
        Valid.Case(("case_ref", "C2"), ("case_type", "Grievance"), ("opened_date", other), ("formal_investigation_start", ""))).Says("D024"));

    [Fact]
    public void InvestigationDate_CountsToo() => Assert.Equal("", Scenario.Of(
        Valid.Case(("opened_date", ""), ("formal_investigation_start", "01/06/2018")), Valid.Case(("case_ref", "C2"))).Says("D024"));

    [Theory]
    [InlineData("01/04/2018", "31/03/2019", Second)]
    [InlineData("01/04/2019", "31/03/2020", First)]
    [InlineData("01/01/2019", "31/12/2019", "")]
    public void LinesOfCounts_CoverTheirPeriod(string start, string end, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Line(DataSet.Disciplinary, "White", ("period_start", start), ("period_end", end))).Says("D024"));

    [Fact]
    public void SingleYear_NeedsOneOnly() => Assert.Equal("", Scenario.Of(Valid.Case())
        .Under(s => s with { Switches = s.Switches with { Indicator3Basis = Indicator3Basis.SingleYear } }).Says("D024"));

    [Fact]
    public void NoDisciplinaryFile_IsAnotherRules() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("D024"));
}

public sealed class D025_CaseHasADateTests
{
    [Theory]
    [InlineData("", "", "opened_date=")]
    [InlineData("01/01/1900", "", "opened_date=01/01/1900")] // stands for no date
    [InlineData("01/06/2019", "", "")]
    [InlineData("", "10/06/2019", "")]
    [InlineData("last week", "", "")] // unreadable: another rule's
    [InlineData("", "last week", "")]
    public void FormalCaseWithoutADate_IsReported(string opened, string investigation, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Case(("opened_date", opened), ("formal_investigation_start", investigation))).Says("D025"));

    [Theory]
    [InlineData("case_type", "Grievance")]
    [InlineData("formality", "Informal")]
    public void OtherCases_NeedNone(string column, string value) => Assert.Equal("", Scenario.Of(
        Valid.Case(("opened_date", ""), ("formal_investigation_start", ""), (column, value))).Says("D025"));
}

public sealed class D026_CaseIsNotAfterSnapshotTests
{
    [Theory]
    [InlineData("31/03/2020", "", "")]
    [InlineData("01/04/2020", "", "opened_date=01/04/2020")]
    [InlineData("31/03/2020", "01/04/2020", "formal_investigation_start=01/04/2020")]
    [InlineData("", "", "")]
    public void CaseOfNextYear_IsNamed(string opened, string investigation, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Case(("opened_date", opened), ("formal_investigation_start", investigation))).Says("D026"));
}

public sealed class D027_InformalCaseHasNoInvestigationTests
{
    [Theory]
    [InlineData("Informal", "Disciplinary", "10/06/2019", "formality=Informal (date=10/06/2019)")]
    [InlineData("Fact finding", "Disciplinary", "10/06/2019", "formality=Fact finding (date=10/06/2019)")]
    [InlineData("Formal", "Disciplinary", "10/06/2019", "")]
    [InlineData("Informal", "Grievance", "10/06/2019", "")]
    [InlineData("Informal", "Disciplinary", "", "")]
    [InlineData("Informal", "Disciplinary", "31-Dec-4712", "")]
    public void InvestigatedInformally_IsReported(string formality, string type, string date, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Case(("formality", formality), ("case_type", type), ("formal_investigation_start", date))).Says("D027"));
}

public sealed class D028_CasePersonIsInTheWorkforceTests
{
    [Theory]
    [InlineData("90000009", "", "employee_number=90000009")]
    [InlineData("90000009", "H", "")]
    [InlineData("90000001", "", "")]
    [InlineData("", "", "")]
    public void LeaverWithoutEthnicity_IsReported(string employee, string ethnicity, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Assignment(), Valid.Case(("employee_number", employee), ("ethnic_origin", ethnicity))).Says("D028"));

    [Fact]
    public void CaseThatDoesNotCount_IsNot() => Assert.Equal("", Scenario.Of(
        Valid.Assignment(), Valid.Case(("employee_number", "90000009"), ("ethnic_origin", ""), ("is_bank_only", "Yes"))).Says("D028"));

    [Fact]
    public void NoCases_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("D028"));
}

public sealed class D029_PersonHasOneCaseAYearTests
{
    [Theory]
    [InlineData("90000001", "01/12/2019", "case_ref=C2")]
    [InlineData("90000001", "01/05/2019", "case_ref=C1")] // the later one is the further one
    [InlineData("90000001", "01/12/2018", "")]
    [InlineData("90000002", "01/12/2019", "")]
    [InlineData("90000001", "01/12/2017", "")]
    public void SecondCaseOfAYear_IsNamed(string employee, string date, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Case(), Valid.Case(("case_ref", "C2"), ("employee_number", employee), ("formal_investigation_start", date))).Says("D029"));

    [Fact]
    public void SameDay_IsDecidedByReference() =>
        Assert.Equal("case_ref=C1", Scenario.Of(Valid.Case(), Valid.Case(("case_ref", "C0"))).Says("D029"));

    [Fact]
    public void NobodyNamed_AndCasesCounted_AreNot()
    {
        Assert.Equal("", Scenario.Of(Valid.Case(("employee_number", "")), Valid.Case(("case_ref", "C2"), ("employee_number", ""))).Says("D029"));
        Assert.Equal("", Scenario.Of(Valid.Case(), Valid.Case(("case_ref", "C2")))
            .Under(s => s with { Switches = s.Switches with { CountDisciplinaryCases = true } }).Says("D029"));
    }
}

public sealed class D030_CaseIsClassifiedTests
{
    [Theory]
    [InlineData("", "Formal", "No", "case_type= (what=case type)")]
    [InlineData("Disciplinary", "", "No", "formality= (what=word on whether it was formal)")]
    [InlineData("", "", "No", "case_type= (what=case type)")]
    [InlineData("Disciplinary", "Formal", "No", "")]
    [InlineData("Grievance", "", "No", "")] // not disciplinary, formal or not
    [InlineData("", "Informal", "No", "")]
    [InlineData("", "Formal", "Yes", "")] // bank only
    [InlineData("", "Ceremonial", "No", "")] // unknown: another rule's
    public void CaseThatMayCount_SaysWhatItIs(string type, string formality, string isBankOnly, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Case(("case_type", type), ("formality", formality), ("is_bank_only", isBankOnly))).Says("D030"));
}
