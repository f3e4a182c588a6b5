namespace WresEtl.Core.Tests.Rules;

public sealed class W054_AssignmentRowsAgreeTests
{
    [Theory]
    [InlineData("01/05/2015", "0.5", "assignment_number=90000001 (other=workforce.csv row 2)")]
    [InlineData("01/05/2015", "1", "")] // the same row twice
    [InlineData("01/05/2016", "0.5", "")] // a later version
    [InlineData("02/05/2015", "0.5", "")]
    [InlineData("01/05/2015", "", "assignment_number=90000001 (other=workforce.csv row 2)")]
    public void TwoRowsOfOneStart_SayTheSame(string start, string fte, string expected)
    {
        var says = Scenario.Of(Valid.Assignment(), Valid.Assignment(("assignment_start", start), ("fte", fte))).Says("W054");
        // Which of two contradicting rows is kept follows from their content.
        Assert.Equal(expected, says.Replace("row 3", "row 2", StringComparison.Ordinal));
    }
}

public sealed class W060_PersonHasOneEmployeeNumberTests
{
    [Theory]
    [InlineData("U1", "U2", "")]
    [InlineData("U1", "U1", "person_uid=U1 (other=90000001)")]
    [InlineData("", "", "")]
    public void OneIdentifierTwice_IsReported(string first, string second, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(("person_uid", first)), Valid.Assignment(("employee_number", "90000002"), ("person_uid", second))).Says("W060"));

    [Fact]
    public void OrderOfRows_DoesNotDecideWhoIsNamed()
    {
        Row[] rows = [.. Valid.People(3, ("person_uid", "U1")), .. Valid.PeopleFrom(7, 1, ("person_uid", "U7"))];
        var forward = Scenario.Of(rows).Faults("W060").Select(f => f.Person).Order();
        Assert.Equal(["90000002", "90000003"], forward);
        Assert.Equal(forward, Scenario.Of([.. rows.Reverse()]).Faults("W060").Select(f => f.Person).Order());
    }

    [Fact]
    public void TwoTrusts_AreOrderedByTrust() => Assert.Equal("person_uid=U1 (other=90000009)", Scenario.Of(
        Valid.Assignment(("person_uid", "U1"), ("vpd", "222")),
        Valid.Assignment(("person_uid", "U1"), ("vpd", "111"), ("employee_number", "90000009"))).Says("W060"));
}

public sealed class W061_EmployeeNumbersAreOfOneLengthTests
{
    [Theory]
    [InlineData(3, 0, "")]
    [InlineData(3, 1, "employee_number=1 (digits=8)")]
    [InlineData(3, 2, "employee_number=2 (digits=8)")]
    [InlineData(2, 2, "employee_number=2 (digits=8)")]
    [InlineData(1, 5, "employee_number=5 (digits=8)")]
    [InlineData(0, 3, "")]
    public void ShorterThanMost_AreReported(int eight, int seven, string expected) => Assert.Equal(expected, Scenario.Of(
        [.. Valid.People(eight), .. Enumerable.Range(1, seven).Select(i => Valid.Assignment(("employee_number", $"{1000000 + i}")))]).Says("W061"));

    [Theory]
    [InlineData("1000001", "100002", "employee_number=1 (digits=7)")] // eight digits that began with a zero
    [InlineData("100001", "10002", "")] // somebody's own numbers, as they grew
    [InlineData("100001", "100002", "")]
    public void ShorterThanTheOther_IsReportedWhereThatMayBeEsrs(string one, string other, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Assignment(("employee_number", one)), Valid.Assignment(("employee_number", other))).Says("W061"));

    [Fact]
    public void NoRows_HaveNoLength() => Assert.Equal("", Scenario.Of(Valid.Application()).Says("W061"));
}

public sealed class W062_AssignmentSuffixIsUsualTests
{
    [Theory]
    [InlineData("90000001", "")]
    [InlineData("90000001-1", "assignment_number=90000001-1")]
    [InlineData("90000001-2", "")]
    [InlineData("", "")]
    public void SuffixOne_IsReported(string number, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("assignment_number", number))).Says("W062"));
}

public sealed class W063_FixedTermIsExtendedOrEndedTests
{
    private const string Reported = " (status=Active Assignment)";

    [Theory]
    [InlineData("30/03/2020", "assignment_end=30/03/2020" + Reported)]
    [InlineData("31/03/2020", "")]
    [InlineData("01/04/2019", "assignment_end=01/04/2019" + Reported)]
    [InlineData("31/03/2019", "")] // before the activity year: history
    [InlineData("", "")]
    public void EndedInTheYearAndStillActive_IsReported(string end, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("contract_type", "Fixed Term Temp"), ("assignment_end", end))).Says("W063"));

    [Theory]
    [InlineData("contract_type", "Permanent")]
    [InlineData("assignment_status", "Terminate Assignment")]
    [InlineData("contract_type", "")]
    public void OtherContractsAndEndedOnes_AreNot(string column, string value) => Assert.Equal("", Scenario.Of(
        Valid.Assignment(("contract_type", "Fixed Term Temp"), ("assignment_end", "30/03/2020"), (column, value))).Says("W063"));

    [Fact]
    public void SomeoneCountedByAnotherPost_IsNotMissing() => Assert.Equal("", Scenario.Of(
        Valid.Assignment(("contract_type", "Fixed Term Temp"), ("assignment_end", "30/03/2020")),
        Valid.Assignment(("assignment_number", "90000001-2"))).Says("W063"));
}

public sealed class W064_ContractAgreesWithStatusTests
{
    [Theory]
    [InlineData("Permanent", "Active Assignment", "Employee", "")]
    [InlineData("Permanent", "Active Assignment", "Contingent Worker", "contract_type=Permanent (other=person type “Contingent Worker”)")]
    [InlineData("Bank", "Active Assignment", "Contingent Worker", "")]
    [InlineData("Bank", "Inactive Not Worked", "Employee", "")]
    [InlineData("Permanent", "Inactive Not Worked", "Employee", "contract_type=Permanent (other=assignment status “Inactive Not Worked”)")]
    [InlineData("Widow/Widower", "Widow/Widower", "", "")]
    [InlineData("Widow/Widower", "Active Assignment", "", "contract_type=Widow/Widower (other=assignment status “Active Assignment”)")]
    [InlineData("Permanent", "Widow/Widower", "", "contract_type=Permanent (other=assignment status “Widow/Widower”)")]
    [InlineData("", "Widow/Widower", "Contingent Worker", "")]
    [InlineData("Permanent", "", "", "")]
    public void Contradictions_AreReported(string contract, string status, string personType, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(("contract_type", contract), ("assignment_status", status), ("person_type", personType))).Says("W064"));
}

public sealed class W065_BoardRoleIsNotEmployedTests
{
    [Theory]
    [InlineData("Chair", "Permanent", "job_role=Chair (contract=Permanent)")]
    [InlineData("Non-executive Director", "Fixed Term Temp", "job_role=Non-executive Director (contract=Fixed Term Temp)")]
    [InlineData("Chief Executive", "Permanent", "")]
    [InlineData("Chair", "Non-Executive Director/Chair", "")]
    [InlineData("", "Permanent", "")]
    public void BoardRoleCountedAsStaff_IsReported(string role, string contract, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("job_role", role), ("contract_type", contract))).Says("W065"));
}

public sealed class W066_UncountedPostHasNoHoursTests
{
    [Theory]
    [InlineData("Bank", "0.01", "fte=0.01 (contract=Bank)")]
    [InlineData("Honorary", "1", "fte=1 (contract=Honorary)")]
    [InlineData("NED/Chair", "0.1", "fte=0.1 (contract=NED/Chair)")]
    [InlineData("Bank", "0", "")]
    [InlineData("Bank", "", "")]
    [InlineData("Permanent", "1", "")]
    [InlineData("Widow/Widower", "1", "")]
    [InlineData("", "1", "")]
    public void HoursOfSomeoneNotCounted_AreReported(string contract, string fte, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("contract_type", contract), ("fte", fte))).Says("W066"));
}

public sealed class W067_GeneralPaymentsAreNotEmployeesTests
{
    [Theory]
    [InlineData("Z2E", "Permanent", "occupation_code=Z2E (contract=Permanent)")]
    [InlineData("Z2E", "NED/Chair", "")]
    [InlineData("G2A", "Permanent", "")]
    [InlineData("", "Permanent", "")]
    [InlineData("Z2E", "", "")]
    public void GeneralPaymentToAnEmployee_IsReported(string code, string contract, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("occupation_code", code), ("contract_type", contract))).Says("W067"));
}

public sealed class W068_BandFitsStaffGroupTests
{
    [Theory]
    [InlineData("Nursing and Midwifery Registered", "Band 5", false)]
    [InlineData("Nursing and Midwifery Registered", "Band 4", true)]
    [InlineData("Nursing and Midwifery Registered", "Band 3", true)]
    [InlineData("Nursing and Midwifery Registered", "Band 2", true)]
    [InlineData("Nursing and Midwifery Registered", "Band 1", true)]
    [InlineData("Nursing and Midwifery Registered", "Under Band 1", true)]
    [InlineData("Allied Health Professionals", "Band 4", true)]
    [InlineData("Allied Health Professionals", "Band 9", false)]
    [InlineData("Additional Clinical Services", "Band 7", false)]
    [InlineData("Additional Clinical Services", "Band 8a", true)]
    [InlineData("Additional Clinical Services", "Band 8b", true)]
    [InlineData("Additional Clinical Services", "Band 8c", true)]
    [InlineData("Additional Clinical Services", "Band 8d", true)]
    [InlineData("Additional Clinical Services", "Band 9", true)]
    [InlineData("Additional Clinical Services", "VSM", true)]
    [InlineData("Healthcare Scientists", "Band 2", false)]
    [InlineData("Nursing and Midwifery Registered", "", false)]
    [InlineData("", "Band 2", false)]
    public void UnusualBand_IsReported(string group, string pay, bool isReported) => Assert.Equal(
        isReported ? $"pay_description={pay} (staff_group={group})" : "",
        Scenario.Of(Valid.Nurse(("staff_group", group), ("pay_code", ""), ("pay_description", pay))).Says("W068"));
}
