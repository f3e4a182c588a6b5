namespace WresEtl.Core.Tests.Rules;

public sealed class W040_AssignmentNumberIsReadableTests
{
    [Theory]
    [InlineData("90000001", "")]
    [InlineData("90000001-2", "")]
    [InlineData("01-Feb", "assignment_number=01-Feb")]
    [InlineData("", "assignment_number=")]
    public void UnreadableNumber_IsReported(string number, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("assignment_number", number))).Says("W040"));
}

public sealed class W041_AssignmentBelongsToEmployeeTests
{
    [Theory]
    [InlineData("90000001-2", "")]
    [InlineData("90000002-2", "assignment_number=90000002-2")]
    [InlineData("090000001", "")] // nine digits cannot be read: another rule's
    [InlineData("", "")]
    public void NumberOfAnother_IsReported(string number, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("assignment_number", number))).Says("W041"));

    [Fact]
    public void LostZero_IsAnotherNumber() => Assert.Equal(
        "assignment_number=1234567", Scenario.Of(Valid.Assignment(("employee_number", "01234567"), ("assignment_number", "1234567"))).Says("W041"));
}

public sealed class W042_AssignmentEndsAfterItStartsTests
{
    [Theory]
    [InlineData("02/05/2015", "")]
    [InlineData("01/05/2015", "")]
    [InlineData("30/04/2015", "assignment_end=30/04/2015 (start=01/05/2015)")]
    [InlineData("31-Dec-4712", "")]
    [InlineData("", "")]
    public void EndBeforeStart_IsReported(string end, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("assignment_end", end))).Says("W042"));
}

public sealed class W043_FullTimeEquivalentIsPlausibleTests
{
    [Theory]
    [InlineData("0.6", "")]
    [InlineData("1.5", "")]
    [InlineData("1.51", "fte=1.51 (limit=1.5)")]
    [InlineData("0", "")]
    [InlineData("-0.5", "fte=-0.5 (limit=1.5)")]
    [InlineData("", "")]
    public void HoursOfMoreThanOnePerson_AreReported(string fte, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("fte", fte))).Says("W043"));
}

public sealed class W044_PostIsClearOfTheSnapshotTests
{
    [Theory]
    [InlineData("31/03/2020", "")]
    [InlineData("01/04/2020", "assignment_start=01/04/2020 (what=starts, snapshot=31/03/2020)")]
    [InlineData("07/04/2020", "assignment_start=07/04/2020 (what=starts, snapshot=31/03/2020)")]
    [InlineData("08/04/2020", "")]
    [InlineData("", "")]
    public void StartJustAfter_IsNamed(string start, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("assignment_start", start))).Says("W044"));

    [Theory]
    [InlineData("31/03/2020", "")]
    [InlineData("30/03/2020", "assignment_end=30/03/2020 (what=ended, snapshot=31/03/2020)")]
    [InlineData("24/03/2020", "assignment_end=24/03/2020 (what=ended, snapshot=31/03/2020)")]
    [InlineData("23/03/2020", "")]
    public void EndJustBefore_IsNamed(string end, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("assignment_end", end))).Says("W044"));
}

public sealed class W045_CountedPostHasHoursTests
{
    [Theory]
    [InlineData("0", "fte=0")]
    [InlineData("0.00", "fte=0.00")]
    [InlineData("", "fte=")]
    [InlineData("0.01", "")]
    [InlineData("none", "")] // unreadable: another rule's
    public void NoHours_AreReported(string fte, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("fte", fte))).Says("W045"));

    [Theory]
    [InlineData("contract_type", "Bank")]
    [InlineData("assignment_status", "Career Break")]
    [InlineData("contract_type", "")]
    public void PostThatDoesNotCount_NeedsNone(string column, string value) =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(("fte", "0"), (column, value))).Says("W045"));

    [Fact]
    public void FileWithoutTheColumn_SaysNothingOfAnyone() => Assert.Equal("", Scenario.Of(Valid.Assignment(("fte", null))).Says("W045"));
}
