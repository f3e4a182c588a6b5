using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Mess list 8 to 10, 12, 22 and 23: what a cell says, and what it does not.</summary>
public class ValueTests
{
    [CulturedTheory]
    [InlineData("NHS|XR05|Review Body Band 5", "XR05", "Review Body Band 5")]
    [InlineData("NHS|XR05|Review Body Band 5|", "XR05", "Review Body Band 5")]
    [InlineData(" NHS | XR05 | Review Body Band 5 ", "XR05", "Review Body Band 5")]
    [InlineData("XR05", "XR05", "")]
    [InlineData("NHS|XR05", "XR05", "")]
    [InlineData("Review Body Band 5", "", "Review Body Band 5")]
    public void GradeComposite_GivesCodeAndDescription(string text, string code, string description)
    {
        var row = Reading.Assignment(new Post { PayCode = text, Pay = "" });
        Assert.Equal((code, description), (row.PayCodeText, row.PayDescriptionText));
    }

    [CulturedFact]
    public void PayDescriptionColumn_ComesBeforeTheComposite() =>
        Assert.Equal("Review Body Band 6",
            Reading.Assignment(new Post { PayCode = "NHS|XR05|Review Body Band 5", Pay = "Review Body Band 6" }).PayDescriptionText);

    [CulturedFact]
    public void JobComposite_GivesStaffGroupAndRole()
    {
        var rows = Post.Table(new Post { StaffGroup = "Medical and Dental|Consultant" })
            .Select(r => r.Where((_, i) => Post.Headings[i] != "Role").ToArray());
        var row = Assert.Single(Reading.Workforce(rows).Assignments);
        Assert.Equal("01", row.StaffGroup.Value!.Code);
        Assert.Equal("01005", row.JobRole.Value!.Code);
    }

    [CulturedFact]
    public void RoleColumn_ComesBeforeTheComposite() =>
        Assert.Equal("01005", Reading.Assignment(
            new Post { StaffGroup = "Medical and Dental|Specialty Doctor", JobRole = "Consultant" }).JobRole.Value!.Code);

    [CulturedTheory]
    [InlineData("457|LOCAL|Clinical Risk (PAR) - 3 Years|", "Clinical Risk (PAR) - 3 Years")]
    [InlineData("NHS|CSTF|Fire Safety - 2 Years|", "Fire Safety - 2 Years")]
    [InlineData("Leadership in Practice", "Leadership in Practice")]
    [InlineData("Either|Or", "Either|Or")]
    public void CompetencyComposite_GivesTheName(string text, string course) =>
        Assert.Equal(course, Training(text).Course.Value);

    // layouts.md section 5: the competency token classes the course.
    [CulturedTheory]
    [InlineData("NHS|CSTF|Fire Safety - 2 Years|", "CSTF")]
    [InlineData("457|LOCAL|Clinical Risk (PAR) - 3 Years|", "LOCAL")]
    [InlineData("457|NEW|Clinical Risk|", null)]
    [InlineData("Leadership in Practice", null)]
    public void CompetencyComposite_GivesTheType(string text, string? type) =>
        Assert.Equal(type, Training(text).CompetencyType.Value);

    [CulturedFact]
    public void CompetencyTypeColumn_ComesBeforeTheComposite()
    {
        string[][] rows =
            [["Employee Number", "Competency Name", "CompetencyType", "Date Last Awarded", "Status"],
             ["20000001", "457|LOCAL|Fire Safety|", "CSTF", "01/06/2019", "Completed"]];
        Assert.Equal("CSTF", Assert.Single(Reading.Table(DataSet.Training, rows).Training).CompetencyType.Value);
    }

    private static Core.Intake.Rows.TrainingRecord Training(string course) => Assert.Single(Reading.Table(DataSet.Training,
        [["Employee Number", "Competency Name", "Date Last Awarded", "Status"], ["20000001", course, "01/06/2019", "Completed"]]).Training);

    [CulturedTheory]
    [InlineData(" A ")]
    [InlineData("\u00a0A\u00a0")]
    [InlineData("\u202fA")]
    [InlineData("\tA")]
    [InlineData("a")]
    public void SpacesOfAnyKind_AreNoPartOfAValue(string text) =>
        Assert.Equal("A", Reading.Assignment(new Post { Ethnicity = text }).Ethnicity.Value!.Code);

    [CulturedTheory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00a0")]
    public void EmptyEthnicity_IsMissing_NotUnknownSpelling(string text)
    {
        var term = Reading.Assignment(new Post { Ethnicity = text }).Ethnicity;
        Assert.Equal(DeclarationStatus.Missing, term.Value!.Disclosure);
        Assert.False(term.IsUnknown);
    }

    // An error cell is neither a value nor a blank: a blank would silently become Unknown.
    [CulturedTheory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#VALUE!")]
    [InlineData("#DIV/0!")]
    public void ErrorCell_IsAnUnknownSpelling(string text)
    {
        var intake = Reading.Workforce(new Post { Ethnicity = text });
        Assert.True(Assert.Single(intake.Assignments).Ethnicity.IsUnknown);
        Assert.Equal(("ethnic_origin", text), intake.UnknownValues().Select(u => (u.Value.Column, u.Value.Text)).Single());
    }

    [CulturedFact]
    public void UnknownSpelling_IsOneFindingWithEveryRow()
    {
        var intake = Reading.Workforce([.. Post.Table(
            new Post { Ethnicity = "V" }, new Post { Employee = "20000002" }, new Post { Employee = "20000003", Ethnicity = " V " },
            new Post { Employee = "20000004", Ethnicity = "V" })]);
        var (dataSet, value) = Assert.Single(intake.UnknownValues());
        Assert.Equal((DataSet.Workforce, "ethnic_origin", "V"), (dataSet, value.Column, value.Text));
        Assert.Equal([2, 4, 5], value.Rows.Select(r => r.Row));
    }

    [CulturedFact]
    public void SameSpellingInTwoFiles_IsStillOneFinding()
    {
        var intake = Reading.Files(Reading.Client,
            (DataSet.Workforce, new FakeFile("a.csv", Post.Table(new Post { Contract = "Zero Hours" }))),
            (DataSet.Workforce, new FakeFile("b.csv", Post.Table(new Post { Employee = "20000002", Contract = "Zero Hours" }))));
        Assert.Equal([0, 1], Assert.Single(intake.UnknownValues()).Value.Rows.Select(r => r.Sheet));
    }

    [CulturedTheory]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("<5")]
    [InlineData("12.5")]
    [InlineData("-3")]
    [InlineData("twelve")]
    [InlineData("#N/A")]
    public void SuppressedCount_IsUnknown_NeverAGuess(string text) => Assert.True(Shortlisted(text).IsUnknown);

    [CulturedTheory]
    [InlineData("12", 12)]
    [InlineData("12.0", 12)]
    [InlineData("1,012", 1012)]
    [InlineData("0", 0)]
    public void WholeCount_IsRead(string text, int count) => Assert.Equal(count, Shortlisted(text).Value!.Value);

    private static Term<Core.Intake.Rows.PeopleCount> Shortlisted(string text) => Assert.Single(Reading.Table(DataSet.Recruitment,
        [["Period Start", "Period End", "Ethnic Group", "Shortlisted", "Appointed"], ["01/04/2019", "31/03/2020", "White", text, "0"]])
        .Aggregates(DataSet.Recruitment)).Counts["shortlisted_n"];

    [CulturedTheory]
    [InlineData("Yes", true)]
    [InlineData("Y", true)]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("no", false)]
    [InlineData("N", false)]
    [InlineData("0", false)]
    [InlineData("False", false)]
    [InlineData("maybe", null)]
    [InlineData("", null)]
    public void Flag_HasNoDefault(string text, bool? value) =>
        Assert.Equal(value, Reading.Assignment(new Post { Primary = text }).IsPrimary.Value?.Value);

    // Mess list 12: pay scales appear without notice; the client's mapping places them.
    [CulturedFact]
    public void ClientValueMap_IsFoundWhateverItsCase()
    {
        var client = Reading.Client with
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["contract_type"] = new Dictionary<string, string> { ["Fixed-term I"] = "02" },
            },
        };
        Assert.Equal("02", Reading.Assignment(new Post { Contract = "FIXED TERM I" }, client).Contract.Value!.Code);
    }

    // A dash that the client maps says nothing of a star, and nothing of a blank.
    [CulturedTheory]
    [InlineData("-", "Permanent")]
    [InlineData("*", null)]
    [InlineData("", "blank")]
    public void ASignThatIsMapped_IsNoOtherSign(string text, string? title)
    {
        var client = Reading.Client with { Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["contract_type"] = new Dictionary<string, string> { ["-"] = "Permanent" } } };
        var contract = Reading.Assignment(new Post { Contract = text }, client).Contract;
        Assert.Equal(title, contract.IsBlank ? "blank" : contract.Value?.Title);
    }
}
