namespace WresEtl.Core.Tests.Rules;

/// <summary>Someone whom one gap keeps out of the template is one finding of that gap's rule, with the value that is missing or unknown.</summary>
public abstract class PlacementRuleTests(string id, string column, (string Column, string? Text)[] gap, string value)
{
    [Fact]
    public void Gap_IsReported() => Assert.Equal($"{column}={value}", Scenario.Of(Valid.Assignment(gap)).Says(id));

    [Fact]
    public void PlacedPerson_IsNot() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says(id));

    [Fact]
    public void AnotherGap_IsAnotherRules() => Assert.Equal("", Scenario.Of(
        id == "H005" ? Valid.Assignment(("staff_group", "Wizards")) : Valid.Assignment(("pay_code", ""), ("pay_description", "Special"))).Says(id));
}

public sealed class H001_ContractTypeDecidesHeadcountTests() : PlacementRuleTests("H001", "contract_type", [("contract_type", "Zero hours")], "Zero hours")
{
    [Fact]
    public void Blank_IsReported() => Assert.Equal("contract_type=", Scenario.Of(Valid.Assignment(("contract_type", ""))).Says("H001"));
}

public sealed class H002_StatusDecidesHeadcountTests() : PlacementRuleTests("H002", "assignment_status", [("assignment_status", "")], "")
{
    [Fact]
    public void UnknownStatus_IsReported() =>
        Assert.Equal("assignment_status=Gone", Scenario.Of(Valid.Assignment(("assignment_status", "Gone"))).Says("H002"));
}

public sealed class H003_PersonTypeDecidesHeadcountTests() : PlacementRuleTests("H003", "person_type", [("person_type", "Visitor")], "Visitor")
{
    [Fact]
    public void Blank_IsAnEmployee() => Assert.Equal("", Scenario.Of(Valid.Assignment(("person_type", ""))).Says("H003"));
}

public sealed class H004_StaffGroupDecidesSideTests() : PlacementRuleTests("H004", "staff_group", [("staff_group", "Wizards")], "Wizards")
{
    [Fact]
    public void GroupThatNeedsMapping_IsReported() => Assert.Equal("staff_group=Students", Scenario.Of(Valid.Assignment(("staff_group", "Students"))).Says("H004"));

    [Fact]
    public void BlankGroupWithAnOccupationCode_IsPlaced() => Assert.Equal("", Scenario.Of(Valid.Assignment(("staff_group", ""))).Says("H004"));
}

public sealed class H005_PayScaleDecidesBandTests() : PlacementRuleTests(
    "H005", "pay_description", [("pay_code", "ZZ99"), ("pay_description", "Local scale")], "Local scale")
{
    [Theory]
    [InlineData("ZZ99", "", "pay_description=ZZ99")]
    [InlineData("XN05", "", "")]
    [InlineData("", "", "pay_description=")]
    [InlineData("", "Band 8", "pay_description=Band 8")] // without a letter it is never 8a
    public void PayWithoutABand_IsReported(string code, string description, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("pay_code", code), ("pay_description", description))).Says("H005"));
}

public sealed class H006_JobRoleDecidesMedicalRowTests() : PlacementRuleTests(
    "H006", "job_role", [("staff_group", "Medical and Dental"), ("job_role", "Wizard")], "Wizard")
{
    [Theory]
    [InlineData("Medical Student", "job_role=Medical Student")]
    [InlineData("Consultant", "")]
    [InlineData("", "")] // the pay scale says it
    public void RoleWithoutARow_IsReported(string role, string expected) => Assert.Equal(expected, Scenario.Of(Valid.Doctor(("job_role", role))).Says("H006"));
}
