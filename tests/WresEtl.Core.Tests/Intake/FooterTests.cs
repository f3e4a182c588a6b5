using WresEtl.Core.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Mess list 2: what stands under the data is set aside with a reason, and its totals are kept to be checked.</summary>
public class FooterTests
{
    private static ClientIntake With(params string[][] under) => Reading.Workforce([.. Post.Table(new Post()), .. under]);

    [CulturedTheory]
    [InlineData("Total 363", AsideReason.TotalLine)]
    [InlineData("TOTAL: 1", AsideReason.TotalLine)]
    [InlineData("Grand Total", AsideReason.TotalLine)]
    [InlineData("Filter: Payroll = All", AsideReason.FooterText)]
    [InlineData("FILTER", AsideReason.FooterText)]
    [InlineData("Report run 31/03/2020 09:00", AsideReason.FooterText)]
    [InlineData("* includes staff on maternity leave", AsideReason.FooterText)]
    [InlineData("   ", AsideReason.BlankRow)]
    [InlineData("\u00a0", AsideReason.BlankRow)]
    public void RowUnderTheData_IsSetAsideWithItsReason(string text, AsideReason reason)
    {
        var intake = With([text]);
        Assert.Equal(reason, Assert.Single(intake.Sheet().Aside).Key);
        Assert.Equal(1, intake.Sheet().DataRows);
        Assert.Single(intake.Assignments);
        intake.AssertConserved();
    }

    [CulturedTheory]
    [InlineData("Total 363", "", 363)]
    [InlineData("Total: 1,363", "", 1363)]
    [InlineData("Grand Total", "363", 363)]
    [InlineData("Grand Total", "363.0", 363)]
    [InlineData("Total (363)", "", 363)]
    [InlineData("Records: 363", "", 363)]
    [InlineData("Total number of records: 363", "", 363)]
    [InlineData("End of report - 363 records", "", 363)]
    public void TotalUnderTheRows_IsKept(string first, string second, int stated) =>
        Assert.Equal(new StatedTotal(3, "", stated), Assert.Single(With([first, second]).Sheet().Totals));

    /// <summary>Under a column of numbers it is their sum: 363 posts of half the hours are 181.5.</summary>
    [CulturedFact]
    public void TotalUnderHours_CountsNoRows()
    {
        var under = Post.Headings.Select(h => h == "FTE" ? "2" : "").ToArray();
        under[0] = "Grand Total";
        Assert.Contains("2", under);
        Assert.Empty(With(under).Sheet().Totals);
    }

    [CulturedFact]
    public void TotalUnderCounts_IsKeptByColumn()
    {
        var intake = Reading.Table(DataSet.Recruitment,
        [
            ["Period Start", "Period End", "Ethnic Group", "Shortlisted", "Appointed"],
            ["01/04/2019", "31/03/2020", "White", "30", "6"],
            ["01/04/2019", "31/03/2020", "BME", "10", "1"],
            ["Total", "", "", "41", "7"],
        ]);
        Assert.Equal([new StatedTotal(4, "shortlisted_n", 41), new StatedTotal(4, "appointed_n", 7)], intake.Sheet().Totals);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void HeadingsAgainInTheMiddle_AreSetAside()
    {
        var intake = With(Post.Headings, (new Post { Employee = "20000002" }).Cells());
        Assert.Equal(2, intake.Assignments.Count);
        Assert.Equal(1, intake.Sheet().Aside[AsideReason.RepeatedHeading]);
    }

    // A reference that happens to begin with a footer's word is a record.
    [CulturedTheory]
    [InlineData("Totalling Ltd 12345678901")]
    [InlineData("T-1")]
    public void ReferenceThatBeginsLikeATotal_IsARecord(string reference)
    {
        var intake = Reading.Table(DataSet.Recruitment,
            [["Application ID", "Job Ref", "Ethnic Origin", "Stage"], [reference, "V1", "A", "Shortlisted"]]);
        Assert.Equal(reference, Assert.Single(intake.Applications).Reference);
    }

    [CulturedFact]
    public void RowWithManyCellsButNoReadableKey_IsUnreadable_NotAFooter()
    {
        var intake = With((new Post { Employee = "1.23E+07" }).Cells());
        Assert.Equal(1, intake.Sheet().Aside[AsideReason.UnreadableRow]);
        Assert.Equal(new UnreadableRow(3, "1.23E+07"), Assert.Single(intake.Sheet().Unreadable));
        intake.AssertConserved();
    }

    // Where the key would be, on a row of its own: the directorate above its people, the report's title on each page.
    [CulturedTheory]
    [InlineData("Directorate: Surgery")]
    [InlineData("Ward 12")]
    [InlineData("Medicine")]
    public void WordsAlone_AreASectionsTitle(string title)
    {
        var intake = With([.. Post.Headings.Select(h => h == "Employee Number" ? title : "")], (new Post { Employee = "20000002" }).Cells());
        Assert.Equal(2, intake.Assignments.Count);
        Assert.Equal(1, intake.Sheet().Aside[AsideReason.FooterText]);
        Assert.Empty(intake.Sheet().Unreadable);
        intake.AssertConserved();
    }

    [CulturedTheory]
    [InlineData("1.23E+07")]
    [InlineData("2000000X")]
    [InlineData("#N/A")]
    public void ABrokenKeyAlone_IsUnreadable(string key)
    {
        var intake = With([.. Post.Headings.Select(h => h == "Employee Number" ? key : "")]);
        Assert.Equal(3, Assert.Single(intake.Sheet().Unreadable).Row);
    }

    [CulturedFact]
    public void Subtotals_CountTheRowsSinceTheOneBefore()
    {
        string[] Person(int number) => (new Post { Employee = $"2000000{number}" }).Cells();
        var intake = With(Person(2), ["Subtotal: Surgery", "2"], Person(3), ["Sub-total", "2"], ["Grand Total", "3"]);
        Assert.Equal([new StatedTotal(4, "", 2, 2), new StatedTotal(6, "", 2, 1), new StatedTotal(7, "", 3)], intake.Sheet().Totals);
        Assert.Equal(3, intake.Sheet().DataRows);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void SubtotalOfCounts_IsALineNobodyKnows()
    {
        var intake = Reading.Table(DataSet.Recruitment,
        [
            ["Period Start", "Period End", "Ethnic Group", "Shortlisted", "Appointed"],
            ["01/04/2019", "31/03/2020", "White", "30", "6"],
            ["01/04/2019", "31/03/2020", "Subtotal BME", "10", "1"],
        ]);
        Assert.Equal(2, intake.Aggregates(DataSet.Recruitment).Count);
        Assert.Contains(intake.UnknownValues(), v => v.Value.Text == "Subtotal BME");
    }
}
