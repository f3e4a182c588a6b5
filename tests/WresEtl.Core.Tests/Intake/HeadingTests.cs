using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Where the headings are, and which column each of them names.</summary>
public class HeadingTests
{
    private static readonly string[] Blank = [""];

    private static string[][] Indented(IEnumerable<string[]> rows) => [.. rows.Select(r => (string[])["", .. r])];

    private static ColumnBinding Bind(string[] headings, Client? client = null, DataSet dataSet = DataSet.Workforce) =>
        ColumnBinding.Match(Schema.Of(Reading.Standard2020, dataSet)[0], headings, client ?? Reading.Client);

    private static Client Mapping(params (string Heading, string Column)[] columns) => Reading.Client with
    {
        Columns = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["workforce"] = columns.ToDictionary(c => c.Heading, c => c.Column),
        },
    };

    /// <summary>Last year's report says so above its headings, where no column does.</summary>
    [CulturedTheory]
    [InlineData("Effective Date: 31/03/2019", "", "31/03/2019")]
    [InlineData("Snapshot date", "31-Mar-2019", "31/03/2019")]
    [InlineData("Workforce as at 31 March 2019", "", "31/03/2019")]
    [InlineData("Effective Date: 31/03/2020", "", "31/03/2020")]
    [InlineData("Report run 01/04/2019", "", "")]
    [InlineData("Effective Date", "", "")]
    public void SnapshotDateAboveTheHeadings_IsTheRows(string title, string beside, string expected)
    {
        var snapshot = Array.FindIndex(Post.Headings, h => Bind([h]).Has("snapshot_date"));
        var undated = Post.Table(new Post()).Select(r => (string[])[.. r.Where((_, i) => i != snapshot)]);
        var intake = Reading.Workforce([[title, beside], Blank, .. undated]);
        Assert.Equal(expected, string.Join(", ", intake.Sheet().Snapshots.Keys.Select(d => d.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(expected == "31/03/2019", intake.File().IsRejected);
    }

    /// <summary>A share is no count of people, wherever its sign stands.</summary>
    [CulturedTheory]
    [InlineData("% Shortlisted")]
    [InlineData("Shortlisted %")]
    [InlineData("Shortlisted (%)")]
    public void PercentageColumn_IsNoCount(string heading)
    {
        var intake = Reading.Table(DataSet.Recruitment,
        [
            ["Period Start", "Period End", "Ethnic Group", heading, "Shortlisted", "Appointed"],
            ["01/04/2019", "31/03/2020", "White", "50", "500", "50"],
        ]);
        Assert.Equal(500, Assert.Single(intake.Aggregates(DataSet.Recruitment)).Counts["shortlisted_n"].Value!.Value);
    }

    [CulturedTheory]
    [InlineData(CellKind.Percent, null)]
    [InlineData(CellKind.Number, 50)]
    public void CellShownAsPerCent_IsNoCount(CellKind kind, int? expected)
    {
        string[][] rows = [["Period Start", "Period End", "Ethnic Group", "Shortlisted", "Appointed"], ["2019-04-01", "2020-03-31", "White", "50", "5"]];
        var intake = Reading.Files(Reading.Client, (DataSet.Recruitment, new FakeFile("made.xlsx", new FakeSheet(rows) { KindOfAll = kind })));
        var shortlisted = Assert.Single(intake.Aggregates(DataSet.Recruitment)).Counts["shortlisted_n"];
        Assert.Equal((expected, expected is null), (shortlisted.Value?.Value, shortlisted.IsUnknown));
    }

    // Mess list 1: ESR BI dashboards print eight rows above the table and leave column A empty.
    [CulturedFact]
    public void EightPreambleRowsAndAnEmptyFirstColumn_AreSkipped()
    {
        string[][] preamble =
        [
            ["", "National Returns"], Blank, ["", "Snapshot date", "31/03/2020"], ["", "Payroll", "All"], ["", "Person type", "Employee"],
            Blank, ["", "Status", "Active"], Blank,
        ];
        var intake = Reading.Workforce([.. preamble, .. Indented(Post.Table(new Post(), new Post { Employee = "20000002" }))]);
        Assert.Equal(9, intake.Sheet().HeadingRow);
        Assert.Equal(2, intake.Sheet().RowsRead);
        Assert.Equal(["20000001", "20000002"], intake.Assignments.Select(a => a.Employee.ToDigits()));
        Assert.Equal(10, intake.Assignments.First().At.Row);
    }

    [CulturedFact]
    public void MergedTitleAboveHeadingsInRowFive_IsSkipped()
    {
        // A merged cell holds its text in its first cell; the others are empty.
        string[][] title = [["Workforce as at 31 March 2020", "", "", ""], Blank, ["Employee details", "", "", "Pay"], Blank];
        Assert.Equal(5, Reading.Workforce([.. title, .. Post.Table(new Post())]).Sheet().HeadingRow);
    }

    [CulturedTheory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void Headings_AreLookedForInTheFirstTwentyFiveRows(int rowsAbove, bool found)
    {
        var intake = Reading.Workforce([.. Enumerable.Repeat(Blank, rowsAbove), .. Post.Table(new Post())]);
        Assert.Equal(found, intake.Sheet().Binding is not null);
        Assert.Equal(!found, intake.File().IsRejected);
    }

    [CulturedFact]
    public void FileWithoutHeadings_IsRejected() =>
        Assert.True(Reading.Workforce([["one", "two"], ["three", "four"]]).File().IsRejected);

    // Turkish has two letters I: EMPLOYEE_NUMBER holds none, POSITION TITLE and Effective Date do.
    [CulturedTheory]
    [InlineData("EMPLOYEE NUMBER", "employee_number")]
    [InlineData("employee_number", "employee_number")]
    [InlineData("  Employee-Number: ", "employee_number")]
    [InlineData("EmployeeNumber", "employee_number")]
    [InlineData("ASSIGNMENT STATUS", "assignment_status")]
    [InlineData("ETHNIC ORIGIN", "ethnic_origin")]
    [InlineData("Position\u00a0Title", "position_title")]
    public void CaseAndPunctuation_DoNotMatter(string heading, string column) => Assert.Equal(0, Bind([heading])[column]);

    [CulturedFact]
    public void ExactName_WinsOverAliasFurtherLeft()
    {
        var binding = Bind(["Emp No", "employee_number"]);
        Assert.Equal(1, binding["employee_number"]);
        Assert.Equal(["Emp No"], binding.Repeated);
    }

    // layouts.md: the alias listed first wins and the other is reported.
    [CulturedFact]
    public void AliasListedFirst_Wins_AndTheOtherIsReported()
    {
        var binding = Bind(["Pay Band", "Payscale Description"]);
        Assert.Equal(1, binding["pay_description"]);
        Assert.Equal(["Pay Band"], binding.Repeated);
    }

    [CulturedFact]
    public void SameHeadingTwice_TheFirstIsTaken()
    {
        var binding = Bind(["Grade", "FTE", "Grade"]);
        Assert.Equal(0, binding["pay_code"]);
        Assert.Equal(["Grade"], binding.Repeated);
    }

    [CulturedFact]
    public void ClientMapping_GivesAColumnThatNothingElseGives() =>
        Assert.Equal(0, Bind(["Heritage"], Mapping(("heritage", "ethnic_origin")))["ethnic_origin"]);

    [CulturedFact]
    public void ClientMapping_ComesAfterAliases()
    {
        var binding = Bind(["Heritage", "Ethnic Origin"], Mapping(("Heritage", "ethnic_origin")));
        Assert.Equal(1, binding["ethnic_origin"]);
        Assert.Equal(["Heritage"], binding.Repeated);
    }

    // A client whose "Grade" holds the description says so; it is then not taken for the code.
    [CulturedFact]
    public void MappedHeading_IsNotTakenForAnythingElse()
    {
        var binding = Bind(["Grade"], Mapping(("Grade", "pay_description")));
        Assert.Equal(0, binding["pay_description"]);
        Assert.False(binding.Has("pay_code"));
    }

    [CulturedFact]
    public void NearMatch_IsOnlyEverASuggestion()
    {
        var binding = Bind(["Employe Numbr", "Ethnic Origin"]);
        Assert.False(binding.Has("employee_number"));
        Assert.Contains("employee_number", binding.Missing);
        Assert.Equal("Employe Numbr", binding.Suggest("employee_number"));
        Assert.Null(binding.Suggest("contract_type"));
    }

    [CulturedFact]
    public void MissingRequiredColumn_RejectsTheFile()
    {
        var withoutEthnicity = Post.Table(new Post()).Select(r => r.Where((_, i) => Post.Headings[i] != "Ethnic Origin").ToArray());
        var intake = Reading.Workforce(withoutEthnicity);
        Assert.Equal(["ethnic_origin"], intake.Sheet().Binding!.Missing);
        Assert.True(intake.File().IsRejected);
        Assert.Empty(intake.Assignments);
        intake.AssertConserved();
    }

    [CulturedFact]
    public void HeadingNobodyKnows_IsListedOnce() =>
        Assert.Equal(["Shoe Size", "Hat"], Bind(["Shoe Size", "Employee Number", "Hat", "Shoe Size"]).Unmapped);

    // The data set's variants: a file with counts is recognised by its headings.
    [CulturedFact]
    public void AggregateFile_IsRecognisedByItsHeadings()
    {
        var intake = Reading.Table(DataSet.Disciplinary,
            [["Organisation Code", "Period Start", "Period End", "Ethnic Group", "Entered N"], ["XT1", "01/04/2019", "31/03/2020", "BME", "2"]]);
        Assert.Equal(SchemaVariant.Aggregate, intake.Sheet().Binding!.Schema.Variant);
        Assert.Equal(2, Assert.Single(intake.Aggregates(DataSet.Disciplinary)).Counts["entered_n"].Value!.Value);
    }

    // A learner's name stands under a heading that is also one for courses: only the client can say so.
    [CulturedFact]
    public void HeadingThatIsNotToBeRead_LeavesItsColumnToAnother()
    {
        string[][] rows = [["Employee Number", "Name", "Course Name", "Completed Date", "Status"], ["20000001", "Invented Person", "Leading Well", "01/05/2019", "Completed"]];
        var taken = Reading.Table(DataSet.Training, rows);
        Assert.Equal("Leading Well", Assert.Single(taken.Training).Course.Value);
        Assert.Equal(["Name"], taken.Sheet().Binding!.Repeated);
        Assert.Empty(taken.Sheet().Binding!.Unmapped);
        var client = Reading.Client with { Columns = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["training"] = new Dictionary<string, string> { ["course name"] = ColumnBinding.NotRead } } };
        var told = Reading.Table(DataSet.Training, rows, client);
        Assert.Equal("Invented Person", Assert.Single(told.Training).Course.Value);
        Assert.Empty(told.Sheet().Binding!.Repeated);
        Assert.Empty(told.Sheet().Binding!.Unmapped);
    }
}
