using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

/// <summary>A spelling that is listed passes, one that is not is reported once with its count and rows, a blank is no spelling.</summary>
public abstract class UnknownValueRuleTests(string id, string column, string listed, string unlisted, DataSet dataSet)
{
    [Fact]
    public void ListedValue_Passes() => Assert.Equal("", Scenario.Of(Row(listed)).Says(id));

    [Fact]
    public void UnlistedValue_IsReportedOnceWithItsRows() => Assert.Equal(
        $"{column}={unlisted} (count=2, rows=2, 4, column={column})",
        Scenario.Of(Row(unlisted), Row(listed), Row(unlisted + " ")).Says(id));

    [Fact]
    public void OneSpellingAway_IsReported() => Assert.Equal($"{column}={unlisted} (count=1, rows=2, column={column})", Scenario.Of(Row(unlisted)).Says(id));

    [Fact]
    public void Blank_IsNoValue() => Assert.Equal("", Scenario.Of(Row(" ")).Says(id));

    private Row Row(string text) => dataSet switch
    {
        DataSet.Recruitment => Valid.Application((column, text)),
        DataSet.Disciplinary => Valid.Case((column, text)),
        DataSet.Training => Valid.Completion((column, text)),
        DataSet.Survey => Valid.SurveyResult((column, text)),
        _ => Valid.Assignment((column, text)),
    };
}

public sealed class W010_AssignmentStatusIsListedTests() : UnknownValueRuleTests(
    "W010", "assignment_status", "Maternity & Adoption", "Gone fishing", DataSet.Workforce)
{
    [Theory]
    [InlineData(20, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21")]
    [InlineData(21, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 1 more")]
    public void LongLists_AreCut(int rows, string expected) => Assert.Contains(
        $"rows={expected}, column", Scenario.Of(Valid.People(rows, ("assignment_status", "Gone fishing"))).Says("W010"), StringComparison.Ordinal);

    [Fact]
    public void RowsOfSeveralFiles_AreInTheOrderOfTheFiles()
    {
        var sheet = new MemorySheet(
            ["employee_number", "assignment_number", "assignment_status", "contract_type", "staff_group", "pay_description", "ethnic_origin"],
            ["1", "1", "Gone fishing", "", "", "", ""]);
        var fault = Scenario.Of(Valid.Assignment(), Valid.Assignment(("assignment_status", "Gone fishing")))
            .AndFile(new MemoryFile("workforce-a.csv", sheet), DataSet.Workforce).Faults("W010").Single();
        Assert.Equal(("workforce-a.csv", 2), (fault.Place.File, fault.Place.Row));
    }
}

public sealed class W011_ContractTypeIsListedTests() : UnknownValueRuleTests("W011", "contract_type", "Fixed Term Temp", "Zero hours", DataSet.Workforce);

public sealed class W012_StaffGroupIsListedTests() : UnknownValueRuleTests(
    "W012", "staff_group", "Add Prof Scientific and Technic", "Wizards", DataSet.Workforce);

public sealed class W013_PersonTypeIsListedTests() : UnknownValueRuleTests("W013", "person_type", "EMP", "Visitor", DataSet.Workforce);

public sealed class W014_EthnicityCodeIsListedTests() : UnknownValueRuleTests("W014", "ethnic_origin", "GF", "Q - Martian", DataSet.Workforce);

public sealed class W015_JobRoleIsListedTests() : UnknownValueRuleTests("W015", "job_role", "8006", "Wizard", DataSet.Workforce);

public sealed class W016_OccupationCodeIsReadableTests() : UnknownValueRuleTests("W016", "occupation_code", "21", "G2AA", DataSet.Workforce);

public sealed class W017_DateIsReadableTests() : UnknownValueRuleTests("W017", "assignment_start", "31-Dec-4712", "31/02/2019", DataSet.Workforce)
{
    [Fact]
    public void DateOfACleanseReturn_IsADateToo() => Assert.Equal(
        "answered_on=soon (count=1, rows=2, column=answered_on)", Scenario.Of(Valid.CleanseReturn(("answered_on", "soon"))).Says("W017"));
}

public sealed class W018_FlagIsYesOrNoTests() : UnknownValueRuleTests("W018", "is_primary", "0", "Maybe", DataSet.Workforce);

public sealed class W019_FullTimeEquivalentIsANumberTests() : UnknownValueRuleTests("W019", "fte", ".5", "half", DataSet.Workforce);

public sealed class W020_EmployeeCategoryIsListedTests() : UnknownValueRuleTests("W020", "employee_category", "PT", "Sometimes", DataSet.Workforce);

public sealed class R010_StageIsListedTests() : UnknownValueRuleTests("R010", "stage_reached", "Longlisted", "On holiday", DataSet.Recruitment);

public sealed class R011_SourceSystemIsListedTests() : UnknownValueRuleTests("R011", "source_system", "NHSJobs", "Pigeon", DataSet.Recruitment);

public sealed class D010_CaseTypeIsListedTests() : UnknownValueRuleTests("D010", "case_type", "Grievance", "Duel", DataSet.Disciplinary);

public sealed class D011_FormalityIsListedTests() : UnknownValueRuleTests("D011", "formality", "Fact finding", "Chat", DataSet.Disciplinary);

public sealed class T010_TrainingStatusIsListedTests() : UnknownValueRuleTests("T010", "status", "1 - Attended", "Slept", DataSet.Training);

public sealed class T011_TrainingTypeIsListedTests() : UnknownValueRuleTests("T011", "competency_type", "CSTF", "MAGIC", DataSet.Training);

public sealed class S010_SurveyValueIsReadableTests() : UnknownValueRuleTests("S010", "percentage", "28%", "most", DataSet.Survey);

public sealed class B010_BoardRoleIsListedTests
{
    [Theory]
    [InlineData("Voting Board members", "")]
    [InlineData("", "")]
    [InlineData("Audience", "board_role=Audience (count=1, rows=2, column=board_role)")]
    public void UnlistedLine_IsReported(string role, string expected) => Assert.Equal(expected, Scenario.Of(Valid.BoardLine(role, 1, 1, 0)).Says("B010"));
}

public sealed class A010_CountIsAWholeNumberTests
{
    [Theory]
    [InlineData("3", "")]
    [InlineData("3.0", "")]
    [InlineData("2.6", "entered_n=2.6 (count=1, rows=2, column=entered_n)")]
    [InlineData("<5", "entered_n=<5 (count=1, rows=2, column=entered_n)")]
    [InlineData("-1", "entered_n=-1 (count=1, rows=2, column=entered_n)")]
    [InlineData("", "")]
    public void AnythingButPeople_IsReported(string count, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Line(DataSet.Disciplinary, "White", ("entered_n", count))).Says("A010"));
}

public sealed class A012_EthnicLabelIsListedTests
{
    [Theory]
    [InlineData("Ethnic minority", "")]
    [InlineData("M - Caribbean", "")]
    [InlineData("Purple", "ethnic_label=Purple (count=1, rows=2, column=ethnic_label)")]
    public void UnlistedLabel_IsReported(string label, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Line(DataSet.Disciplinary, label)).Says("A012"));

    [Fact]
    public void StaffRecords_HaveARuleOfTheirOwn() => Assert.Equal("", Scenario.Of(Valid.Assignment(("ethnic_origin", "Purple"))).Says("A012"));
}
