using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

public sealed class R020_AppointedWasShortlistedTests
{
    [Theory]
    [InlineData("Appointed", "", "", "", "")] // a stage from shortlisting on says it
    [InlineData("Appointed", "15/06/2019", "", "", "")]
    [InlineData("Appointed", "", "No", "", "shortlisted=No")]
    [InlineData("Rejected", "", "", "Yes", "shortlisted=")]
    [InlineData("Rejected", "", "No", "No", "")]
    public void AppointedWithoutShortlisting_IsReported(string stage, string date, string shortlisted, string appointed, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Application(
            ("stage_reached", stage), ("shortlisted_date", date), ("shortlisted", shortlisted), ("appointed", appointed))).Says("R020"));
}

public sealed class R021_ShortlistingIsRecordedTests
{
    [Theory]
    [InlineData("Withdrawn", "", "", "", "stage_reached=Withdrawn")]
    [InlineData("Rejected", "", "", "", "stage_reached=Rejected")]
    [InlineData("Withdrawn", "15/06/2019", "", "", "")]
    [InlineData("Withdrawn", "", "No", "", "")]
    [InlineData("Withdrawn", "", "", "Yes", "")] // appointed: another rule's
    [InlineData("Applied", "", "", "", "")]
    [InlineData("", "", "", "", "")]
    public void WithdrawnWithoutEvidence_IsReported(string stage, string date, string shortlisted, string appointed, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Application(
            ("stage_reached", stage), ("shortlisted_date", date), ("shortlisted", shortlisted), ("appointed", appointed))).Says("R021"));
}

public sealed class R022_ShortlistedApplicationHasADateTests
{
    [Theory]
    [InlineData("", "", "Yes", "shortlisted_date=")]
    [InlineData("01/06/2019", "", "Yes", "")]
    [InlineData("", "15/06/2019", "Yes", "")]
    [InlineData("", "15/06/2018", "Yes", "")] // another year's
    [InlineData("", "", "No", "")]
    public void ShortlistedWithoutAnyDate_IsReported(string applied, string shortlistedDate, string shortlisted, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Application(
            ("applied_date", applied), ("shortlisted_date", shortlistedDate), ("shortlisted", shortlisted))).Says("R022"));
}

public sealed class R023_StagesFollowEachOtherTests
{
    [Theory]
    [InlineData("shortlisted_date", "01/06/2019", "")]
    [InlineData("shortlisted_date", "31/05/2019", "shortlisted_date=31/05/2019")]
    [InlineData("offer_date", "15/06/2019", "")]
    [InlineData("offer_date", "14/06/2019", "offer_date=14/06/2019")]
    [InlineData("appointed_date", "15/06/2019", "")]
    [InlineData("appointed_date", "14/06/2019", "appointed_date=14/06/2019")]
    [InlineData("start_date", "15/06/2019", "")]
    [InlineData("start_date", "14/06/2019", "start_date=14/06/2019")]
    [InlineData("offer_date", "", "")]
    public void StageBeforeTheOneBefore_IsReported(string column, string date, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Application((column, date))).Says("R023"));

    [Theory]
    [InlineData("offer_date")]
    [InlineData("appointed_date")]
    [InlineData("start_date")]
    public void WithoutShortlistingDate_TheApplicationDateIsTheOneBefore(string column) => Assert.Equal(
        $"{column}=31/05/2019", Scenario.Of(Valid.Application(("shortlisted_date", ""), (column, "31/05/2019"))).Says("R023"));
}

public sealed class R024_ApplicationReferenceIsUniqueTests
{
    [Theory]
    [InlineData("A1", "Trac", "application_ref=A1")]
    [InlineData("A2", "Trac", "")]
    [InlineData("A1", "NHSJobs", "")]
    [InlineData("", "Trac", "")] // no reference: the row was set aside
    public void SecondRowOfAReference_IsReported(string reference, string source, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Application(), Valid.Application(("application_ref", reference), ("source_system", source))).Says("R024"));
}

public sealed class R025_CountsFollowTheFunnelTests
{
    [Theory]
    [InlineData("90", "30", "30", "")]
    [InlineData("90", "30", "31", "appointed_n=31 (group=White, what=appointed, base=30, of=shortlisted)")]
    [InlineData("30", "30", "10", "")]
    [InlineData("29", "30", "10", "shortlisted_n=30 (group=White, what=shortlisted, base=29, of=applied)")]
    [InlineData("", "30", "10", "")]
    [InlineData("90", "", "10", "")]
    public void MoreThanTheStageBefore_IsReported(string applied, string shortlisted, string appointed, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Line(
            DataSet.Recruitment, "White", ("applied_n", applied), ("shortlisted_n", shortlisted), ("appointed_n", appointed))).Says("R025"));
}

public sealed class R026_SomeAreAppointedNotAllTests
{
    [Theory]
    [InlineData(10, 0, "appointed=none (shortlisted=10)")]
    [InlineData(10, 10, "appointed=all (shortlisted=10)")]
    [InlineData(10, 1, "")]
    [InlineData(10, 9, "")]
    [InlineData(9, 0, "")] // too few to say
    public void NoneOrAll_AreReported(int shortlisted, int appointed, string expected) => Assert.Equal(expected, Scenario.Of(
    [
        .. Valid.Applications(shortlisted - appointed), .. Valid.ApplicationsFrom(101, appointed, ("appointed", "Yes")),
    ]).Says("R026"));

    [Fact]
    public void NoRecruitmentFile_IsAnotherRules() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("R026"));
}

public sealed class R027_EachGroupHasAppointmentsTests
{
    [Theory]
    [InlineData(10, 0, "appointed=BME (shortlisted=10)")]
    [InlineData(9, 0, "")]
    [InlineData(10, 1, "")]
    public void GroupWithoutAppointments_IsReported(int shortlisted, int appointed, string expected) => Assert.Equal(expected, Scenario.Of(
    [
        Valid.Application(("application_ref", "W"), ("appointed", "Yes")),
        .. Valid.Applications(shortlisted - appointed, ("ethnic_origin", "H")),
        .. Valid.ApplicationsFrom(101, appointed, ("ethnic_origin", "H"), ("appointed", "Yes")),
    ]).Says("R027"));

    [Fact]
    public void White_IsAGroupToo_AndUnknownIsNot() => Assert.Equal("appointed=White (shortlisted=10)", Scenario.Of(
    [
        Valid.Application(("application_ref", "B"), ("ethnic_origin", "H"), ("appointed", "Yes")), .. Valid.Applications(10),
        .. Valid.ApplicationsFrom(51, 10, ("ethnic_origin", "")),
    ]).Says("R027"));

    [Fact]
    public void NobodyAppointedAtAll_IsOneFindingOfAnotherRule() => Assert.Equal("", Scenario.Of(Valid.Applications(20, ("ethnic_origin", "H"))).Says("R027"));

    [Fact]
    public void BlankSaysThatNobodyWasAppointed() => Assert.Equal("appointed=BME (shortlisted=10)", Scenario.Of(
        [Valid.Application(("application_ref", "W"), ("appointed", "Yes")), .. Valid.Applications(10, ("ethnic_origin", "H"), ("appointed", ""))]).Says("R027"));
}

public sealed class R028_SourceSystemIsGivenTests
{
    [Theory]
    [InlineData("Trac", "", "")]
    [InlineData("", "", "source_system=2")]
    [InlineData("", "Trac", "")]
    [InlineData("Pigeon", "", "")] // unlisted: another rule's
    public void ApplicationsOfNoSystem_AreOneFinding(string source, string configured, string expected) => Assert.Equal(expected, Scenario
        .Of([Valid.Application(), .. Valid.ApplicationsFrom(11, 2, ("source_system", source))])
        .For(c => c with { RecruitmentSource = configured }).Says("R028"));
}

public sealed class R029_VacancyAppointsFewTests
{
    [Theory]
    [InlineData(25, "V1", "")]
    [InlineData(26, "V1", "vacancy_ref=V1 (count=26)")]
    [InlineData(26, "", "")]
    public void ManyAppointmentsOfOneVacancy_AreReported(int appointed, string vacancy, string expected) => Assert.Equal(expected, Scenario.Of(
        [.. Valid.Applications(appointed, ("vacancy_ref", vacancy), ("appointed", "Yes")), .. Valid.ApplicationsFrom(101, 30)]).Says("R029"));

    [Fact]
    public void Vacancies_AreReportedInOrderBySystem() => Assert.Equal("vacancy_ref=V1 (count=26); vacancy_ref=V1 (count=27); vacancy_ref=V2 (count=26)", Scenario.Of(
    [
        .. Valid.Applications(26, ("vacancy_ref", "V2"), ("appointed", "Yes")),
        .. Valid.ApplicationsFrom(101, 27, ("vacancy_ref", "V1"), ("appointed", "Yes")),
        .. Valid.ApplicationsFrom(201, 26, ("vacancy_ref", "V1"), ("appointed", "Yes"), ("source_system", "NHSJobs")),
    ]).Says("R029"));
}

public sealed class R030_ApplicationIsInOneSystemTests
{
    [Theory]
    [InlineData("A1", "V1", "NHSJobs", "application_ref=A1 (sources=NHSJobs and Trac)")]
    [InlineData("A1", "V1", "Trac", "")] // twice in one system: another rule's
    [InlineData("A1", "V2", "NHSJobs", "")]
    [InlineData("A2", "V1", "NHSJobs", "")]
    [InlineData("A1", "V1", "", "application_ref=A1 (sources= and Trac)")]
    public void SameApplicationOfTwoSystems_IsReported(string reference, string vacancy, string source, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Application(), Valid.Application(("application_ref", reference), ("vacancy_ref", vacancy), ("source_system", source))).Says("R030"));
}

public sealed class R031_DeclinedOfferHasNoStartTests
{
    [Theory]
    [InlineData("Yes", "Offered", "", "")]
    [InlineData("Yes", "Offered", "01/09/2019", "offer_declined=Yes")]
    [InlineData("Yes", "Started", "", "offer_declined=Yes")]
    [InlineData("No", "Started", "01/09/2019", "")]
    [InlineData("", "Started", "01/09/2019", "")]
    public void StartAfterADeclinedOffer_IsReported(string declined, string stage, string start, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Application(("offer_declined", declined), ("stage_reached", stage), ("start_date", start))).Says("R031"));
}

public sealed class R032_StageAgreesWithFlagsTests
{
    [Theory]
    [InlineData("Appointed", "Yes", "No", "appointed=No (stage=Appointed, column=appointed)")]
    [InlineData("Rejected", "Yes", "Yes", "appointed=Yes (stage=Rejected, column=appointed)")]
    [InlineData("Shortlisted", "No", "No", "shortlisted=No (stage=Shortlisted, column=shortlisted)")]
    [InlineData("Applied", "Yes", "No", "shortlisted=Yes (stage=Applied, column=shortlisted)")]
    [InlineData("Appointed", "Yes", "Yes", "")]
    [InlineData("Rejected", "Yes", "No", "")]
    [InlineData("Offered", "Yes", "No", "")] // not yet
    [InlineData("Withdrawn", "Yes", "Yes", "")] // after the offer
    [InlineData("Appointed", "Yes", "", "")]
    [InlineData("", "Yes", "No", "")]
    public void StageAndFlags_SayTheSame(string stage, string shortlisted, string appointed, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Application(("stage_reached", stage), ("shortlisted", shortlisted), ("appointed", appointed))).Says("R032"));
}
