using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

public sealed class C001_EvidenceAgreesTests
{
    [Theory]
    [InlineData("A", "ethnic_origin=A / H (evidence=workforce.csv row 3: A; cleanse.csv row 2: H)")]
    [InlineData("J", "")] // another category of the same group
    [InlineData("", "")]
    public void EvidenceOfTwoGroups_IsReported(string otherPost, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(("ethnic_origin", "")),
        Valid.Assignment(("ethnic_origin", otherPost), ("assignment_number", "90000001-2"), ("is_primary", "No")),
        Valid.CleanseReturn()).Says("C001"));

    [Theory]
    [InlineData("A", "ethnic_origin=A / H (evidence=cleanse.csv row 3: A; cleanse.csv row 2: H)")]
    [InlineData("J", "")]
    public void TwoReturnsOfOneDay_AreComparedToo(string second, string expected) => Assert.Equal(expected, Scenario.Of(
        Valid.Assignment(("ethnic_origin", "")), Valid.CleanseReturn(), Valid.CleanseReturn(("ethnic_origin", second))).Says("C001"));

    [Fact]
    public void NobodyUndisclosed_NeedsNoEvidence() => Assert.Equal("", Scenario.Of(Valid.Assignment(), Valid.CleanseReturn()).Says("C001"));
}

public sealed class C002_AnswerAgreesWithEvidenceTests
{
    [Theory]
    [InlineData("A", "ethnic_origin=A (by=J Bloggs, evidence=cleanse.csv row 2: H)")]
    [InlineData("Z", "ethnic_origin=Z (by=J Bloggs, evidence=cleanse.csv row 2: H)")]
    [InlineData("J", "")] // another category of the same group
    [InlineData("", "")] // no answer that could overrule anything
    public void AnswerAgainstEvidence_IsNoted(string value, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.Assignment(("ethnic_origin", "")), Valid.CleanseReturn())
        .Answering(f => new Answer(f.Id, f.FaultHash, AnswerKinds.Value, value, "", "J Bloggs", "2020-06-01")).Says("C002"));

    [Fact]
    public void WithoutOtherEvidence_NothingIsOverruled() => Assert.Equal("", Scenario.Of(Valid.Assignment(("ethnic_origin", "")))
        .Answering(f => new Answer(f.Id, f.FaultHash, AnswerKinds.Value, "A", "", "J Bloggs", "2020-06-01")).Says("C002"));
}

public sealed class C003_LaterExportIsDatedTests
{
    [Theory]
    [InlineData("30/06/2020", "")]
    [InlineData("31/03/2019", "")] // an earlier day is a day: shown to HR, never applied
    [InlineData("", "=1 (count=1)")]
    [InlineData("soon", "=1 (count=1)")]
    [InlineData(null, "=1 (count=1)")]
    public void RowWithoutADay_IsReported(string? day, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(), Valid.Later(("snapshot_date", day))).Says("C003"));

    [Fact]
    public void Rows_AreCountedBySheet() => Assert.Equal("=2 (count=2)", Scenario.Of(
        Valid.Later(("snapshot_date", "")), Valid.Later(("snapshot_date", ""), ("employee_number", "90000002")), Valid.Later()).Says("C003"));

    [Fact]
    public void NoLaterExport_NoFindings() => Assert.Equal("", Scenario.Of(Valid.Assignment()).Says("C003"));
}

public sealed class C010_AnswerIsOfTheValueThereTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void AnswerToAnotherValue_IsReported(bool isStale, int findings) => Assert.Equal(findings, Scenario
        .Of(Valid.Assignment(("ethnic_origin", "99")))
        .Answering(f => new Answer(f.Id, isStale ? "another" : f.FaultHash, AnswerKinds.Value, "H", "", "J Bloggs", "2020-06-01"))
        .Faults("C010").Count);

    [Fact]
    public void Finding_SaysWhoAnsweredWhatAndWhen() => Assert.Contains(
        "J Bloggs gave on 2020-06-01 to rule W031", Scenario.Of(Valid.Assignment(("ethnic_origin", "99")))
            .Answering(f => new Answer(f.Id, "another", AnswerKinds.Value, "H", "", "J Bloggs", "2020-06-01")).Finding("C010").Message, StringComparison.Ordinal);

    [Fact]
    public void NoAnswer_IsNoFault() => Assert.Equal("", Scenario.Of(Valid.Assignment(("ethnic_origin", "99"))).Says("C010"));
}

public sealed class C011_AnswerIsInTheClassificationTests
{
    [Theory]
    [InlineData("H", "")]
    [InlineData("Z", "")]
    [InlineData("Martian", "ethnic_origin=Martian (by=J Bloggs)")]
    [InlineData("99", "ethnic_origin=99 (by=J Bloggs)")] // says no more than the record
    [InlineData("", "ethnic_origin= (by=J Bloggs)")]
    public void ValueNobodyKnows_IsReported(string value, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.Assignment(("ethnic_origin", "X")))
        .Answering(f => new Answer(f.Id, f.FaultHash, AnswerKinds.Value, value, "", "J Bloggs", "2020-06-01")).Says("C011"));
}
