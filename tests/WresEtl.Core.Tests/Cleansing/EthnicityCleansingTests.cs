using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Rules;

namespace WresEtl.Core.Tests.Cleansing;

/// <summary>What fills an undisclosed ethnicity, in which order, and what never does.</summary>
public sealed class EthnicityCleansingTests
{
    private static readonly Row Blank = Valid.Assignment(("ethnic_origin", ""));

    private static Row Second(string ethnicity) =>
        Valid.Assignment(("ethnic_origin", ethnicity), ("assignment_number", "90000001-2"), ("is_primary", "No"));

    private static Answer Says(Finding f, string value, string kind = AnswerKinds.Value) =>
        new(f.Id, f.FaultHash, kind, value, "", "J Bloggs", "2020-06-01");

    /// <summary>"A by Answer" and the like for the one person; "" where nothing changed.</summary>
    private static string Outcome(Scenario scenario) =>
        string.Join("; ", scenario.Cleansing().Changes.Select(c => $"{c.After.Code} by {c.Evidence.Kind}"));

    [Fact]
    public void NoEvidence_ChangesNothing() => Assert.Equal("", Outcome(Scenario.Of(Blank, Valid.Assignment(("employee_number", "90000002")))));

    [Fact]
    public void Change_CarriesBeforeAfterEvidenceAndRule()
    {
        var change = Assert.Single(Scenario.Of(Valid.Assignment(("ethnic_origin", "99"))).Answering(f => Says(f, "H - Indian")).Cleansing().Changes);
        Assert.Equal(("99", "H", "W031"), (change.Before.Code, change.After.Code, change.RuleId));
        Assert.Equal((EvidenceKind.Answer, "2020-06-01", "J Bloggs"), (change.Evidence.Kind, change.Evidence.On, change.Evidence.By));
        Assert.Equal(("90000001", 2), (change.Person.Employee.ToDigits(), change.At.Row));
    }

    [Fact]
    public void ChangeFromAFile_SaysWhereAndWhen()
    {
        var evidence = Assert.Single(Scenario.Of(Blank, Valid.CleanseReturn()).Cleansing().Changes).Evidence;
        Assert.Equal(("01/05/2020", "", 2), (evidence.On, evidence.By, evidence.Row.Row));
    }

    [Theory] // all within White, so that nothing conflicts: what decides is the order
    [InlineData("A", "B", "C", "CP", "A by Answer")]
    [InlineData(null, "B", "C", "CP", "B by OtherAssignment")]
    [InlineData(null, "", "C", "CP", "C by LaterExport")]
    [InlineData(null, "", "", "CP", "CP by CleanseReturn")]
    [InlineData(null, "", "", "", "")]
    public void Evidence_IsTakenInTheDeclaredOrder(string? answer, string other, string later, string cleanse, string expected) => Assert.Equal(expected, Outcome(Scenario
        .Of(Blank, Second(other), Valid.Later(("ethnic_origin", later)), Valid.CleanseReturn(("ethnic_origin", cleanse)))
        .Answering(f => answer is null ? null : Says(f, answer))));

    [Theory]
    [InlineData("H", "A", "A", 3)]
    [InlineData("A", "H", "A", 3)]
    [InlineData("A", "A", "H", 3)]
    [InlineData("", "A", "H", 2)]
    public void EvidenceOfTwoGroups_ChangesNothing_AndAllOfItIsKept(string other, string later, string cleanse, int pieces)
    {
        var cleansing = Scenario.Of(
            Blank, Second(other), Valid.Later(("ethnic_origin", later)), Valid.CleanseReturn(("ethnic_origin", cleanse))).Cleansing();
        Assert.Empty(cleansing.Changes);
        Assert.Equal(pieces, Assert.Single(cleansing.Conflicts).Evidence.Count);
    }

    [Fact]
    public void Answer_SettlesAConflict_AndWhatItOverruledIsKept()
    {
        var cleansing = Scenario.Of(Blank, Second("A"), Valid.CleanseReturn()).Answering(f => Says(f, "A")).Cleansing();
        Assert.Equal("A", Assert.Single(cleansing.Changes).After.Code);
        Assert.Empty(cleansing.Conflicts);
        Assert.Equal(
            [EvidenceKind.Answer, EvidenceKind.OtherAssignment, EvidenceKind.CleanseReturn], Assert.Single(cleansing.Overruled).Evidence.Select(e => e.Kind));
    }

    [Theory]
    [InlineData("A", "A", 0)]
    [InlineData("A", "B", 0)]
    [InlineData("A", "H", 1)]
    public void AnswerThatAgrees_OverrulesNothing(string answer, string cleanse, int overruled) => Assert.Equal(overruled, Scenario
        .Of(Blank, Valid.CleanseReturn(("ethnic_origin", cleanse))).Answering(f => Says(f, answer)).Cleansing().Overruled.Count);

    [Theory]
    [InlineData(AnswerKinds.Explained, "E03")]
    [InlineData(AnswerKinds.WillFix, "F01")]
    [InlineData(AnswerKinds.Explained, "A")] // a value of another kind of answer is none
    public void AnswerOfAnotherKind_IsNoEvidence(string kind, string code) =>
        Assert.Equal("H by CleanseReturn", Outcome(Scenario.Of(Blank, Valid.CleanseReturn()).Answering(f => Says(f, code, kind))));

    [Fact]
    public void StaleAnswer_IsNoEvidence() => Assert.Equal("H by CleanseReturn", Outcome(Scenario.Of(Blank, Valid.CleanseReturn())
        .Answering(f => Says(f, "A") with { FaultHash = "of another value" })));

    [Theory]
    [InlineData("Martian")]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("X")]
    public void AnswerThatSaysNothing_IsListed_AndOtherEvidenceStillCounts(string value)
    {
        var scenario = Scenario.Of(Blank, Valid.CleanseReturn()).Answering(f => Says(f, value));
        Assert.Equal("H by CleanseReturn", Outcome(scenario));
        Assert.Equal("W030", Assert.Single(scenario.Cleansing().UnreadableAnswers).Rule.Id);
    }

    [Fact]
    public void PersonWhoChoseNotToSay_IsRecordedAsDeclined()
    {
        var change = Assert.Single(Scenario.Of(Blank).Answering(f => Says(f, "Z")).Cleansing().Changes);
        Assert.Equal(DeclarationStatus.Declined, change.After.Disclosure);
    }

    [Theory]
    [InlineData("31/03/2020", "")] // the snapshot itself
    [InlineData("01/04/2020", "H by LaterExport")]
    [InlineData("31/03/2019", "")] // last year's value is shown, never applied
    [InlineData("", "")]
    public void LaterExport_IsEvidenceOnlyFromTheDayAfterTheSnapshot(string day, string expected) =>
        Assert.Equal(expected, Outcome(Scenario.Of(Blank, Valid.Later(("ethnic_origin", "H"), ("snapshot_date", day)))));

    [Theory]
    [InlineData("30/04/2020", "H by LaterExport")]
    [InlineData("31/07/2020", "A by LaterExport")]
    public void OfSeveralExports_TheLatestSpeaks(string day, string expected) => Assert.Equal(expected, Outcome(Scenario.Of(
        Blank, Valid.Later(("ethnic_origin", "H")), Valid.Later(("ethnic_origin", "A"), ("snapshot_date", day)))));

    [Theory]
    [InlineData("01/05/2020", "02/05/2020", "A by CleanseReturn")]
    [InlineData("02/05/2020", "01/05/2020", "H by CleanseReturn")]
    [InlineData("02/05/2020", "", "H by CleanseReturn")] // an undated reply gives way
    [InlineData("", "02/05/2020", "A by CleanseReturn")]
    public void OfSeveralReplies_TheLatestSpeaks(string first, string second, string expected) => Assert.Equal(expected, Outcome(Scenario.Of(
        Blank, Valid.CleanseReturn(("answered_on", first)), Valid.CleanseReturn(("ethnic_origin", "A"), ("answered_on", second)))));

    [Fact]
    public void RepliesOfOneDay_OfOneGroup_GiveTheFirstCode() => Assert.Equal("A by CleanseReturn", Outcome(Scenario.Of(
        Blank, Valid.CleanseReturn(("ethnic_origin", "B")), Valid.CleanseReturn(("ethnic_origin", "A")))));

    [Fact]
    public void RepliesOfOneDay_OfTwoGroups_AreAConflict() => Assert.Single(Scenario.Of(
        Blank, Valid.CleanseReturn(("ethnic_origin", "H")), Valid.CleanseReturn(("ethnic_origin", "A"))).Cleansing().Conflicts);

    [Theory]
    [InlineData("Z")]
    [InlineData("99")]
    [InlineData("Martian")]
    public void EvidenceThatDeclaresNothing_IsNone(string ethnicity) => Assert.Equal("", Outcome(Scenario.Of(
        Blank, Second(ethnicity), Valid.Later(("ethnic_origin", ethnicity)), Valid.CleanseReturn(("ethnic_origin", ethnicity)))));

    [Theory]
    [InlineData("Z", "A", "", "")]
    [InlineData("Z", "A", "H", "H by CleanseReturn")]
    [InlineData("99", "A", "", "A by OtherAssignment")]
    [InlineData("Martian", "A", "", "A by OtherAssignment")]
    public void PersonWhoDeclined_IsChangedOnlyByWhatCameAfter(string recorded, string other, string cleanse, string expected) =>
        Assert.Equal(expected, Outcome(Scenario.Of(
            Valid.Assignment(("ethnic_origin", recorded)), Second(other), Valid.CleanseReturn(("ethnic_origin", cleanse)))));

    [Fact]
    public void DeclaredEthnicity_IsNeverChanged() => Assert.Equal("", Outcome(Scenario.Of(Valid.Assignment(), Valid.Later(("ethnic_origin", "H")), Valid.CleanseReturn())));

    [Fact]
    public void EvidenceAboutSomebodyElse_IsNone() =>
        Assert.Equal("", Outcome(Scenario.Of(Blank, Valid.CleanseReturn(("employee_number", "90000002")), Valid.Later(("employee_number", "90000003"), ("ethnic_origin", "H")))));

    [Theory] // one employee number in two ESR trusts is two people
    [InlineData("111", "A in 111 by LaterExport")]
    [InlineData("222", "A in 222 by LaterExport")]
    [InlineData("", "")]
    [InlineData("333", "")]
    public void EvidenceOfOneTrust_IsNotAboutTheOther(string vpd, string expected) => Assert.Equal(expected, string.Join("; ", Scenario.Of(
            Valid.Assignment(("ethnic_origin", ""), ("vpd", "222")), Valid.Assignment(("ethnic_origin", ""), ("vpd", "111")), Valid.Later(("vpd", vpd)))
        .Cleansing().Changes.Select(c => $"{c.After.Code} in {c.Person.Vpd} by {c.Evidence.Kind}")));

    [Theory]
    [InlineData("111", "")]
    [InlineData("", "111")]
    public void TrustNumberOnOneSideOnly_IsNoDifference(string ours, string theirs) => Assert.Equal(
        "H by LaterExport", Outcome(Scenario.Of(Valid.Assignment(("ethnic_origin", ""), ("vpd", ours)), Valid.Later(("ethnic_origin", "H"), ("vpd", theirs)))));

    [Fact]
    public void Changes_AreInTheOrderOfPeople_WhateverTheOrderOfRows()
    {
        var rows = new[] { ("222", "90000001"), ("111", "90000003"), ("111", "90000002") }
            .Select(k => Valid.Assignment(("ethnic_origin", ""), ("vpd", k.Item1), ("employee_number", k.Item2))).ToArray();
        Assert.Equal(["111/90000002", "111/90000003", "222/90000001"], Scenario.Of(rows).Answering(f => Says(f, "A")).Cleansing().Changes
            .Select(c => $"{c.Person.Vpd}/{c.Person.Employee.ToDigits()}"));
    }

    [Fact]
    public void NewEthnicities_AreTheChanges() => Assert.Equal("H", Assert.Single(Scenario.Of(Blank, Valid.CleanseReturn()).Cleansing().NewEthnicities).Value.Code);

    [Fact]
    public void Nothing_PrintsWhatItHolds()
    {
        var change = Assert.Single(Scenario.Of(Blank).Answering(f => Says(f, "H")).Cleansing().Changes);
        Assert.Equal(("EthnicityChange", "EthnicityEvidence Answer"), (change.ToString(), change.Evidence.ToString()));
    }
}
