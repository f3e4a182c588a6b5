namespace WresEtl.Core.Tests.Rules;

public sealed class W030_EthnicityIsRecordedTests
{
    [Theory]
    [InlineData("", "ethnic_origin=")]
    [InlineData("-", "ethnic_origin=-")]
    [InlineData("A", "")]
    [InlineData("Z", "")]
    [InlineData("99", "")]
    [InlineData("Q - Martian", "")]
    public void BlankEthnicity_IsReported(string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("ethnic_origin", ethnicity))).Says("W030"));

    [Fact]
    public void Finding_NamesThePerson() =>
        Assert.Equal(("90000001", 2), Scenario.Of(Valid.Assignment(("ethnic_origin", ""))).Finding("W030") is var f ? (f.Person, f.Place.Row) : default);
}

public sealed class W031_EthnicityIsKnownTests
{
    [Theory]
    [InlineData("99", "ethnic_origin=99")]
    [InlineData("X", "")]
    [InlineData("Z", "")]
    [InlineData("", "")]
    [InlineData("B", "")]
    public void NotKnown_IsReported(string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("ethnic_origin", ethnicity))).Says("W031"));
}

public sealed class W032_EthnicityIsDisclosedTests
{
    [Theory]
    [InlineData("Z Not Stated", "ethnic_origin=Z Not Stated")]
    [InlineData("99", "")]
    [InlineData("", "")]
    [InlineData("H", "")]
    public void Declined_IsNoted(string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("ethnic_origin", ethnicity))).Says("W032"));
}

public sealed class W033_EthnicityAgreesAcrossPostsTests
{
    [Theory]
    [InlineData("A", "A", "A", "")]
    [InlineData("A", "H", "A", "ethnic_origin=A / H")]
    [InlineData("A", "", "H", "ethnic_origin=A / H")]
    [InlineData("", "H", "M", "ethnic_origin=H / M")]
    [InlineData("A", "Z", "99", "")]
    [InlineData("", "", "", "")]
    public void DeclaredCodes_AreCompared(string first, string second, string third, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(("ethnic_origin", first)),
        Valid.Assignment(("assignment_number", "90000001-2"), ("ethnic_origin", second), ("is_primary", "No")),
        Valid.Assignment(("assignment_number", "90000001-3"), ("ethnic_origin", third), ("is_primary", "No"))).Says("W033"));

    [Fact]
    public void OnePost_CannotDisagree() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("W033"));
}

public sealed class W034_EthnicityIsNotAHospitalCodeTests
{
    [Theory]
    [InlineData("X", "ethnic_origin=X")]
    [InlineData("99", "")]
    [InlineData("", "")]
    public void HospitalCode_IsReported(string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("ethnic_origin", ethnicity))).Says("W034"));
}

public sealed class W035_NotKnownIsNotADefaultTests
{
    [Theory]
    [InlineData(20, 1, "99", "")] // exactly 5 %
    [InlineData(40, 2, "99", "")]
    [InlineData(39, 2, "99", "ethnic_origin=5.1")] // one person fewer
    [InlineData(20, 2, "99", "ethnic_origin=10.0")]
    [InlineData(19, 10, "99", "")] // too few people for a share
    [InlineData(20, 10, "", "")]
    [InlineData(20, 10, "Z", "")]
    public void LargeShareOf99_IsReported(int people, int with, string ethnicity, string expected) => Assert.Equal(expected, Scenario.Of(
        [.. Valid.People(people - with), .. Valid.PeopleFrom(51, with, ("ethnic_origin", ethnicity))]).Says("W035"));

    [Fact]
    public void Nobody_HasNoShare() => Assert.Equal("", Scenario.Of(Valid.Application()).Says("W035"));
}

public sealed class W036_NoCategoryDominatesTests
{
    [Theory]
    [InlineData(49, 1, "")] // exactly 98 %
    [InlineData(50, 1, "ethnic_origin=A (percent=98.0)")] // 98.04
    [InlineData(20, 0, "ethnic_origin=A (percent=100.0)")]
    [InlineData(19, 0, "")]
    public void OneCategoryForAll_IsReported(int british, int indian, string expected) => Assert.Equal(expected, Scenario.Of(
        [.. Valid.People(british), .. Valid.PeopleFrom(71, indian, ("ethnic_origin", "H"))]).Says("W036"));

    [Fact]
    public void NobodyDeclared_IsAnotherRules() => Assert.Equal("", Scenario.Of(Valid.People(20, ("ethnic_origin", ""))).Says("W036"));
}

public sealed class W037_StaffGroupsHaveEthnicitiesTests
{
    private const string Group = "Administrative and Clerical";

    [Theory]
    [InlineData(20, "", "ethnic_origin=Administrative and Clerical (count=20)")]
    [InlineData(20, "99", "ethnic_origin=Administrative and Clerical (count=20)")]
    [InlineData(19, "", "")]
    [InlineData(20, "Z", "")]
    public void GroupWithoutAny_IsReported(int people, string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.People(people, ("staff_group", Group), ("ethnic_origin", ethnicity))).Says("W037"));

    [Fact]
    public void OneOnRecord_IsEnough() => Assert.Equal("", Scenario.Of([.. Valid.People(20, ("ethnic_origin", "")), .. Valid.PeopleFrom(51, 1)]).Says("W037"));

    [Fact]
    public void PeopleWithoutAStaffGroup_AreNoGroup() =>
        Assert.Equal("", Scenario.Of(Valid.People(20, ("ethnic_origin", ""), ("staff_group", ""))).Says("W037"));
}

public sealed class W038_PersonsEthnicityIsListedTests
{
    [Theory]
    [InlineData("Q - Martian", "ethnic_origin=Q - Martian")]
    [InlineData("#N/A", "ethnic_origin=#N/A")]
    [InlineData("", "")]
    [InlineData("99", "")]
    [InlineData("Z", "")]
    [InlineData("GF", "")]
    public void ValueOutsideTheClassification_IsReportedForThePerson(string ethnicity, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("ethnic_origin", ethnicity))).Says("W038"));

    [Fact]
    public void EachPerson_IsNamed() => Assert.Equal(
        ["90000001", "90000002"], Scenario.Of(Valid.People(2, ("ethnic_origin", "Q - Martian"))).Faults("W038").Select(f => f.Person).Order());

    [Fact]
    public void ValueOfAnotherPost_IsNotTheCountedOne() => Assert.Equal("", Scenario.Of(
        Valid.Assignment(), Valid.Assignment(("assignment_number", "90000001-2"), ("ethnic_origin", "Q"), ("is_primary", "No"))).Says("W038"));
}
