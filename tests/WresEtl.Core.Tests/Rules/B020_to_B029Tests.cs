namespace WresEtl.Core.Tests.Rules;

public sealed class B020_VotingAndExecutiveAreRecordedTests
{
    [Theory]
    [InlineData("Yes", "No", "")]
    [InlineData("", "No", "is_voting=")]
    [InlineData("Yes", "", "is_executive=")]
    [InlineData("Perhaps", "No", "is_voting=")]
    public void MissingFlag_IsReported(string voting, string executive, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Seat(("is_voting", voting), ("is_executive", executive))).Says("B020"));

    [Fact]
    public void SeatOfNobody_NeedsNone() => Assert.Equal("", Scenario.Of(Valid.Seat(("is_voting", ""), ("vacant", "Yes"))).Says("B020"));
}

public sealed class B021_BoardIsAsAtSnapshotTests
{
    [Theory]
    [InlineData("31/03/2020", "")]
    [InlineData("01/04/2020", "as_at_date=01/04/2020")]
    [InlineData("", "")]
    public void AnotherDay_IsReported(string date, string expected) => Assert.Equal(expected, Scenario.Of(Valid.Seat(("as_at_date", date))).Says("B021"));
}

public sealed class B022_MemberIsListedOnceTests
{
    [Theory]
    [InlineData("B1", "No", "person_ref=B1")]
    [InlineData("B2", "No", "")]
    [InlineData("", "No", "")]
    [InlineData("B1", "Yes", "")] // the other row is no seat of theirs
    public void SecondRowOfAMember_IsReported(string reference, string vacant, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Seat(("person_ref", reference), ("vacant", vacant)), Valid.Seat()).Says("B022"));
}

public sealed class B023_PartsAreWithinTheBoardTests
{
    [Theory]
    [InlineData("Voting", 8, 2, "")]
    [InlineData("Voting", 8, 3, "is_voting=voting (part=voting)")]
    [InlineData("Exec", 9, 0, "is_executive=executive (part=executive)")]
    [InlineData("Non Voting Board members", 9, 0, "is_voting=voting (part=voting)")] // leaves fewer than nobody
    public void PartLargerThanTheBoard_IsReported(string role, int white, int bme, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.BoardLine("Total Board members", 8, 2, 0), Valid.BoardLine(role, white, bme, 0)).Says("B023"));

    [Fact]
    public void NoBoard_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("B023"));
}

public sealed class B024_BoardHasAChairTests
{
    [Theory]
    [InlineData("Chair", "")]
    [InlineData("CHAIRMAN", "")]
    [InlineData("Deputy Chair", "role_title=")]
    [InlineData("Vice-chair", "role_title=")]
    [InlineData("Lay member", "role_title=")]
    [InlineData("", "role_title=")]
    public void BoardWithoutAChair_IsReported(string role, string expected) => Assert.Equal(expected, Scenario.Of(Valid.Seat(("role_title", role))).Says("B024"));

    [Fact]
    public void ChairWhoLeft_IsNoChair() => Assert.Equal("role_title=", Scenario.Of(
        Valid.Seat(("end_date", "30/03/2020")), Valid.Seat(("person_ref", "B2"), ("role_title", "Lay member"))).Says("B024"));

    [Fact]
    public void CountsOfTheBoard_SayNothingOfRoles() => Assert.Equal("", Scenario.Of(Valid.BoardLine("Total", 8, 2, 0)).Says("B024"));
}

public sealed class B025_EachPartHasMembersTests
{
    [Theory]
    [InlineData("Yes", "Yes", "")]
    [InlineData("No", "Yes", "is_voting=voting")]
    [InlineData("Yes", "No", "is_executive=executive")]
    [InlineData("", "", "")] // not recorded: another rule's
    public void PartWithoutMembers_IsReported(string voting, string executive, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Seat(("is_voting", voting), ("is_executive", executive))).Says("B025"));

    [Fact]
    public void EmptyBoard_IsAnotherRules() => Assert.Equal("", Scenario.Of(Valid.Seat(("vacant", "Yes"))).Says("B025"));
}

public sealed class B026_ExecutivesAreInTheWorkforceTests
{
    [Theory]
    [InlineData("90000009", "Yes", "No", "employee_number=90000009")]
    [InlineData("90000001", "Yes", "No", "")]
    [InlineData("90000009", "No", "No", "")]
    [InlineData("90000009", "Yes", "Yes", "")]
    [InlineData("", "Yes", "No", "")]
    public void ExecutiveOutsideTheHeadcount_IsReported(string employee, string executive, string vacant, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(), Valid.Seat(("employee_number", employee), ("is_executive", executive), ("vacant", vacant))).Says("B026"));

    [Fact]
    public void NoBoard_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("B026"));
}

public sealed class B027_BoardSizeIsPlausibleTests
{
    [Theory]
    [InlineData(5, "")]
    [InlineData(4, "=4 (low=5, high=30)")]
    [InlineData(30, "")]
    [InlineData(31, "=31 (low=5, high=30)")]
    public void UnusualSize_IsReported(int members, string expected) => Assert.Equal(expected, Scenario.Of(Valid.Seats(members)).Says("B027"));

    [Fact]
    public void NoBoard_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("B027"));
}

public sealed class B028_OnlyPresentMembersAreListedTests
{
    [Theory]
    [InlineData("01/04/2018", "31/03/2020", "")]
    [InlineData("01/04/2018", "30/03/2020", "end_date=30/03/2020 (what=left)")]
    [InlineData("31/03/2020", "", "")]
    [InlineData("01/04/2020", "", "start_date=01/04/2020 (what=joined)")]
    [InlineData("", "", "")]
    public void MemberOfAnotherTime_IsNamed(string start, string end, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Seat(("start_date", start), ("end_date", end))).Says("B028"));
}

public sealed class B029_VacantSeatNamesNobodyTests
{
    [Theory]
    [InlineData("Yes", "", "", "")]
    [InlineData("Yes", "A", "", "vacant=Yes")]
    [InlineData("Yes", "", "90000001", "vacant=Yes")]
    [InlineData("Yes", "99", "", "")]
    [InlineData("No", "A", "90000001", "")]
    [InlineData("", "A", "90000001", "")]
    public void VacantSeatWithDetails_IsReported(string vacant, string ethnicity, string employee, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Seat(("vacant", vacant), ("ethnic_origin", ethnicity), ("employee_number", employee))).Says("B029"));
}
