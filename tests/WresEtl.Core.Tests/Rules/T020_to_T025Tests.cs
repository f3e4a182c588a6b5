using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

public sealed class T020_TrainingIsClassifiedTests
{
    private static readonly (string, string?)[] Unclassed = [("is_cpd", ""), ("activity_type", ""), ("competency_type", ""), ("essential", "")];

    [Fact]
    public void UnclassedCourses_AreOneFindingEach() => Assert.Equal(
        "course_title=Juggling (course=Juggling, count=1); course_title=Knitting (course=Knitting, count=2)",
        Scenario.Of(Valid.Assignment(), Course("Knitting"), Course("Juggling"), Course("Knitting", ("completion_date", "02/06/2019"))).Says("T020"));

    [Fact]
    public void ClassedCourse_Passes() => Assert.Equal("", Scenario.Of(Valid.Assignment(), Valid.Completion()).Says("T020"));

    [Fact]
    public void CourseTheClientClasses_Passes() => Assert.Equal("", Scenario.Of(Valid.Assignment(), Course("Juggling"))
        .For(c => c with { Courses = new Dictionary<string, bool> { ["juggling"] = true } }).Says("T020"));

    [Theory]
    [InlineData("completion_date", "")]
    [InlineData("completion_date", "last week")]
    [InlineData("status", "")]
    [InlineData("status", "Slept")]
    [InlineData("status", "Enrolled")]
    [InlineData("completion_date", "01/06/2018")]
    [InlineData("employee_number", "90000009")]
    public void RecordThatDoesNotCountForAnotherReason_IsNot(string column, string value) =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(), Course("Juggling", (column, value))).Says("T020"));

    [Fact]
    public void NoTraining_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("T020"));

    [Fact]
    public void OneUnclassedCourse_IsReported() => Assert.Equal(
        "course_title=Juggling (course=Juggling, count=1)", Scenario.Of(Valid.Assignment(), Course("Juggling")).Says("T020"));

    private static Row Course(string title, params (string, string?)[] changes) => Valid.Completion([.. Unclassed, ("course_title", title), .. changes]);
}

public sealed class T021_CompletionCanBePlacedTests
{
    [Theory]
    [InlineData("Completed", "01/06/2019", "")]
    [InlineData("", "01/06/2019", "status=01/06/2019 (course=Leading teams)")]
    [InlineData("Completed", "", "completion_date= (course=Leading teams)")]
    [InlineData("Attended", "No expiry", "completion_date=No expiry (course=Leading teams)")]
    [InlineData("Completed", "last week", "")] // unreadable: another rule's
    [InlineData("Enrolled", "", "")]
    public void RecordWithAGap_IsReported(string status, string date, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Completion(("status", status), ("completion_date", date))).Says("T021"));
}

public sealed class T022_LearnersAreWithinTheWorkforceTests
{
    [Theory]
    [InlineData("White", "2", "")]
    [InlineData("White", "3", "staff_accessing_n=3 (group=White, headcount=2)")]
    [InlineData("BME", "1", "staff_accessing_n=1 (group=BME, headcount=0)")]
    [InlineData("White", "", "")]
    public void MoreLearnersThanStaff_AreReported(string group, string count, string expected) => Assert.Equal(
        expected, Scenario.Of([.. Valid.People(2), Valid.Line(DataSet.Training, group, ("staff_accessing_n", count))]).Says("T022"));

    [Fact]
    public void LeaversCounted_MayBeMore() => Assert.Equal("", Scenario
        .Of(Valid.Assignment(), Valid.Line(DataSet.Training, "White", ("staff_accessing_n", "3")))
        .Under(s => s with { Switches = s.Switches with { TrainingCountsLeavers = true } }).Says("T022"));

    [Fact]
    public void NoTraining_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("T022"));
}

public sealed class T023_TrainingShareIsPlausibleTests
{
    [Theory]
    [InlineData("9", "")] // exactly 90 %
    [InlineData("10", "is_cpd=100.0")]
    [InlineData("0", "")]
    public void NearlyEverybody_IsReported(string count, string expected) => Assert.Equal(
        expected, Scenario.Of([.. Valid.People(10), Valid.Line(DataSet.Training, "White", ("staff_accessing_n", count))]).Says("T023"));

    [Fact]
    public void NobodyInPost_HasNoShare() => Assert.Equal("", Scenario.Of(Valid.Line(DataSet.Training, "White")).Says("T023"));

    [Fact]
    public void UnclassedTraining_IsNotJudged() => Assert.Equal("", Scenario.Of(
        Valid.Assignment(), Valid.Completion(), Valid.Completion(("course_title", "Juggling"), ("status", ""))).Says("T023"));
}

public sealed class T024_SomeTrainingIsNonMandatoryTests
{
    [Theory]
    [InlineData("Yes", "Completed", "")]
    [InlineData("No", "Completed", "is_cpd=0")]
    [InlineData("Yes", "Enrolled", "is_cpd=0")]
    [InlineData("Yes", "", "")] // a gap: not collected, not 0
    public void NothingButMandatory_IsReported(string isCpd, string status, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Assignment(), Valid.Completion(("is_cpd", isCpd), ("status", status))).Says("T024"));

    [Fact]
    public void NoTrainingFile_IsAnotherRules() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("T024"));
}

public sealed class T025_CompletionIsRecordedOnceTests
{
    [Theory]
    [InlineData("course_title", "Leading teams", "course_title=1")]
    [InlineData("course_title", "Coaching", "")]
    [InlineData("completion_date", "02/06/2019", "")]
    [InlineData("employee_number", "90000002", "")]
    [InlineData("completion_date", "", "")]
    public void RepeatedCompletion_IsCounted(string column, string value, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Completion(), Valid.Completion((column, value))).Says("T025"));
}
