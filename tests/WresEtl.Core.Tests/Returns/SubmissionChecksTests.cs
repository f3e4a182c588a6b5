using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Standards;

namespace WresEtl.Core.Tests.Returns;

public sealed class SubmissionChecksTests
{
    private static readonly RuleEntry Error = new("W901", RuleScope.Row, Severity.Error, Consequence.None, "m", "h", "");
    private static readonly RuleEntry Query = Error with { Id = "W902", Severity = Severity.Query };

    // Ratios of case S: 1.75, 3.33 and 0.98; the survey was not required.
    [Fact]
    public void CaseS_PassesAllButTheFourFifthsBand()
    {
        var checks = Run(CaseS.Return());
        Assert.Equal(["S12"], checks.Where(c => c.State != CheckState.Passed).Select(c => c.Id));
        Assert.Equal("row 37; row 41", checks.Single(c => c.Id == "S12").Detail);
    }

    [Theory]
    [InlineData(35, 311, 0, 0, "S04", "White, rows 35 and 34")]
    [InlineData(51, 12, 2, 0, "S05", "BME, rows 51 and 50")]
    [InlineData(54, 0, 0, 3, "S06", "Unknown, rows 54 and 50")]
    public void PartLargerThanItsWhole_Fails(int row, int white, int bme, int unknown, string id, string detail)
    {
        var check = With(row, FigureRow.Of(new GroupCounts(white, bme, unknown))).Single(c => c.Id == id);
        Assert.Equal((CheckState.Failed, detail), (check.State, check.Detail));
    }

    [Fact]
    public void PartEqualToItsWhole_Passes() =>
        Assert.Equal(CheckState.Passed, With(35, FigureRow.Of(new GroupCounts(310, 84, 16))).Single(c => c.Id == "S04").State);

    [Fact]
    public void NotCollected_IsAttention_AndWhatRestsOnItNotChecked()
    {
        var checks = With(35, FigureRow.NotCollected(NoValueReason.NotProvided));
        Assert.Equal((CheckState.Attention, "row 35"), checks.Single(c => c.Id == "S11") switch { var c => (c.State, c.Detail) });
        Assert.Equal(CheckState.NotChecked, checks.Single(c => c.Id == "S04").State);
    }

    [Fact]
    public void HalfAPerson_IsOnlyRightInTheTwoYearAverage() =>
        Assert.Equal("row 43", With(43, new FigureRow(Figure.Of(Fraction.Of(1, 2)), Figure.Of(1), Figure.Of(1))).Single(c => c.Id == "S07").Detail);

    [Fact]
    public void Draft_AndBandRowsThatDoNotAddUp_Fail()
    {
        Assert.Equal(CheckState.Failed, Run(CaseS.Return(shortfall: new GroupCounts(0, 1, 0))).Single(c => c.Id == "S01").State);
        var exact = CaseS.Return();
        var changed = exact with { Rows = [.. exact.Rows.Select(r => r.Template.Row == 38 ? r with { Cells = FigureRow.Of(new GroupCounts(284, 17, 13)) } : r)] };
        var checks = Run(changed);
        Assert.Equal("White, row 38", checks.Single(c => c.Id == "S03").Detail);
        Assert.StartsWith("row 38 White", checks.Single(c => c.Id == "S02").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenErrorsAndUnansweredQueries_Fail_ResolvedAndAnsweredOnesDoNot()
    {
        var answer = new Answer("q", "h", AnswerKinds.Explained, "E01", "", "", "");
        Assert.Equal([CheckState.Failed, CheckState.Passed], States(Finding("e", Error)));
        Assert.Equal([CheckState.Passed, CheckState.Passed], States(Finding("e", Error) with { Status = FindingStatus.Resolved }));
        Assert.Equal([CheckState.Passed, CheckState.Failed], States(Finding("q", Query)));
        Assert.Equal([CheckState.Passed, CheckState.Passed], States(Finding("q", Query) with { Answer = answer }));
        Assert.Equal([CheckState.Passed, CheckState.Failed], States(Finding("q", Query) with { Answer = answer with { FaultHash = "older" } }));
    }

    private static IEnumerable<CheckState> States(Finding finding) =>
        Run(CaseS.Return(), finding).Where(c => c.Id is "S09" or "S10").Select(c => c.State);

    private static Finding Finding(string id, RuleEntry rule) => new()
    {
        Id = id,
        FaultHash = "h",
        Rule = rule,
        Place = new Place("workforce"),
        Person = "",
        Message = "",
        HowToFix = "",
    };

    private static IReadOnlyList<SubmissionCheck> With(int row, FigureRow cells)
    {
        var inputs = CaseS.Inputs();
        inputs[row] = cells;
        return Run(CaseS.Return(inputs));
    }

    private static IReadOnlyList<SubmissionCheck> Run(ExactReturn exact, params Finding[] findings) =>
        new SubmissionChecks(exact, SmallStandard.Of(2020).Thresholds, CaseS.Model, findings).All();
}
