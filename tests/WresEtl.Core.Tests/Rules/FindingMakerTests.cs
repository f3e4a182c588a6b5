using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

public sealed class FindingMakerTests
{
    private static readonly RuleEntry Rule = new("W900", RuleScope.Row, Severity.Query, Consequence.None, "{who} is “{value}”.", "Ask {who}.", "invented");

    [Fact]
    public void Wording_IsFilledFromTheArguments()
    {
        var finding = Make(Fault("p1", "Q")).Single();
        Assert.Equal(("p1 is “Q”.", "Ask p1."), (finding.Message, finding.HowToFix));
    }

    [Theory]
    [InlineData("{who}")] // a value that looks like a placeholder
    [InlineData("}{")]
    [InlineData("{")]
    public void Value_IsNeverFilledItself(string value) => Assert.Equal($"p1 is “{value}”.", Make(Fault("p1", value)).Single().Message);

    [Fact]
    public void TextWithoutAClosingBrace_StaysAsItIs() => Assert.Equal("open { p1", new FindingMaker(
        new Dictionary<string, RuleEntry> { ["W900"] = Rule with { Message = "open { p1" } }, [1]).Make([Fault("p1", "")]).Single().Message);

    [Fact]
    public void PlaceholderThatTheRuleDoesNotSupply_IsADefect() => Assert.Throws<InvalidOperationException>(
        () => Make(Fault("p1", "Q") with { Arguments = [("who", "p1")] }));

    [Fact]
    public void RuleThatTheCatalogueDoesNotKnow_IsADefect() => Assert.Throws<InvalidOperationException>(() => Make(Fault("p1", "Q") with { RuleId = "W901" }));

    [Fact]
    public void Id_IsOfRulePersonAndField_NotOfValueOrPlace()
    {
        var fault = Fault("p1", "Q");
        var id = Make(fault).Single().Id;
        Assert.Equal(20, id.Length);
        Assert.Equal(id, Make(fault with { Value = "V", Place = fault.Place with { File = "new.xlsx", Sheet = "Data", Row = 99 } }).Single().Id);
        Assert.NotEqual(id, Make(fault with { Subject = "person:p2" }).Single().Id);
        Assert.NotEqual(id, Make(fault with { Place = fault.Place with { Column = "fte" } }).Single().Id);
        Assert.NotEqual(id, new FindingMaker(Catalogue, [2]).Make([fault]).Single().Id);
    }

    [Fact]
    public void FaultHash_ChangesWithTheValueAlone()
    {
        var fault = Fault("p1", "Q");
        var hash = Make(fault).Single().FaultHash;
        Assert.NotEqual(hash, Make(fault with { Value = "V" }).Single().FaultHash);
        Assert.Equal(hash, Make(fault with { Subject = "person:p2", Place = fault.Place with { Row = 5 } }).Single().FaultHash);
        Assert.NotEqual(hash, new FindingMaker(Catalogue, [2]).Make([fault]).Single().FaultHash);
    }

    [Fact]
    public void SameFaultTwice_HasTwoIds_AndTheFirstKeepsItsOwn()
    {
        var alone = Make(Fault("p1", "Q")).Single().Id;
        var twice = Make(Fault("p1", "Q"), Fault("p1", "Q")).Select(f => f.Id).ToArray();
        Assert.Equal(alone, twice[0]);
        Assert.NotEqual(twice[0], twice[1]);
    }

    [Fact]
    public void Order_IsDataSetFileSheetRowRuleColumnSubjectValue_WhateverComesFirst()
    {
        Fault[] sorted =
        [
            At("a", "1", "s", 2, "c", "x", "v"), At("b", "0", "s", 2, "c", "x", "v"), At("b", "1", "r", 9, "c", "x", "v"), At("b", "1", "s", 1, "c", "x", "v"),
            At("b", "1", "s", 2, "c", "x", "v") with { RuleId = "W899" }, At("b", "1", "s", 2, "b", "y", "w"), At("b", "1", "s", 2, "c", "w", "w"),
            At("b", "1", "s", 2, "c", "x", "u"), At("b", "1", "s", 2, "c", "x", "v"),
        ];
        var made = new FindingMaker(Catalogue, [1]).Make(sorted.Reverse());
        Assert.Equal(sorted.Select(f => (f.RuleId, f.Place, f.Person)), made.Select(f => (f.Rule.Id, f.Place, f.Person)));
    }

    [Theory]
    [InlineData("", "90000001", "assignment:90000001/90000001")]
    [InlineData("", "90000001-2", "assignment:90000001/90000001-2")]
    [InlineData("123", "90000001", "assignment:123/90000001/90000001")] // the same number in two ESR trusts is two assignments
    [InlineData("", "Feb-02", "assignment:90000001/Feb-02")] // a number that cannot be read still tells rows apart
    public void SubjectOfARow_IsTrustEmployeeAndAssignment(string vpd, string number, string subject) => Assert.Equal(
        subject, Scenario.Of(Valid.Assignment(("vpd", vpd), ("assignment_number", number), ("fte", "9"))).Faults("W043").Single().Subject);

    [Fact]
    public void RulesThatTakeAValue_AreThoseOnUndisclosedEthnicity_AndEachRuleSaysWhatMustHold()
    {
        Assert.Equal(["W030", "W031", "W032", "W034", "W038"], RuleBook.All.Select(r => r.Id).Where(RuleBook.TakesValue));
        Assert.Equal("Ethnicity code is listed", RulesReference.Requirement("W014"));
    }

    [Fact]
    public void Neither_PrintsWhatItHolds()
    {
        Assert.Equal("Fault W900", Fault("p1", "CANARY").ToString());
        Assert.Equal("Finding W900", Make(Fault("p1", "CANARY")).Single().ToString());
    }

    [Theory]
    [InlineData(Severity.Error, AnswerKinds.Explained, false, true)] // an error must be fixed
    [InlineData(Severity.Query, AnswerKinds.Explained, false, false)]
    [InlineData(Severity.Notice, AnswerKinds.Explained, false, false)]
    [InlineData(Severity.Query, AnswerKinds.Explained, true, true)]
    [InlineData(Severity.Query, AnswerKinds.WillFix, false, true)]
    [InlineData(Severity.Query, AnswerKinds.Value, false, true)]
    [InlineData(Severity.Query, null, false, true)]
    public void Finding_IsOpenUntilFixed_OrExplainedAsItStands(Severity severity, string? kind, bool isStale, bool isOpen)
    {
        var finding = Make(Fault("p1", "Q")).Single() with { Rule = Rule with { Severity = severity } };
        var answered = kind is null ? finding
            : finding with { Answer = new Answer(finding.Id, isStale ? "other" : finding.FaultHash, kind, "E01", "", "J Bloggs", "2020-06-01") };
        Assert.Equal((isOpen, isStale), (answered.IsOpen, answered.AnswerIsStale));
        Assert.False((answered with { Status = FindingStatus.Resolved }).IsOpen);
    }

    private static readonly IReadOnlyDictionary<string, RuleEntry> Catalogue = new Dictionary<string, RuleEntry>
    {
        ["W900"] = Rule,
        ["W899"] = Rule with { Id = "W899" },
    };

    private static IReadOnlyList<Finding> Make(params Fault[] faults) => new FindingMaker(Catalogue, [1]).Make(faults);

    private static Fault Fault(string who, string value) => new(
        "W900", new Place("workforce", "w.csv", "", 2, "ethnic_origin"), $"person:{who}", value, who, [("who", who), ("value", value)]);

    // Person carries subject and value, so that the order can be read off the findings.
    private static Fault At(string dataSet, string file, string sheet, int row, string column, string subject, string value) =>
        new("W900", new Place(dataSet, file, sheet, row, column), subject, value, subject + value, [("who", subject), ("value", value)]);
}
