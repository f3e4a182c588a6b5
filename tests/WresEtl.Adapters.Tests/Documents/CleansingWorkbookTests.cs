using System.Text;
using WresEtl.App.Ports;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Primitives;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class CleansingWorkbookTests
{
    private static readonly DisclosureRate Recorded = new(Declared: 230, Declined: 1, NotKnown: 5, Missing: 9);
    private static readonly DisclosureRate Cleansed = new(Declared: 233, Declined: 1, NotKnown: 4, Missing: 7);

    private static readonly CleansingReport Report = new(
        Sample.Client, Sample.Standard, Rates(Recorded), Rates(Cleansed),
        new Dictionary<string, Figure> { [CleansingReport.WholeWorkforce] = Figure.Of(90), ["clinical.5"] = Figure.Of(96) },
        [new CleansingChange("90000001", "nothing recorded", "H Indian", "HR's answer", "", "J Bloggs", "2020-06-01", "W030")],
        [new PersonToAsk("90000002", "90000002", "=cmd|' /C calc'!A0", "1b Band 5", "@99", "A White - British")]);

    [Fact]
    public void Workbook_IsValidOpenXml_WithoutFormulas()
    {
        var workbook = Write(Report);
        Assert.Empty(OpenXmlCheck.Errors(workbook));
        Assert.All(Enumerable.Range(0, 3), sheet => Assert.DoesNotContain(WorkbookFile.Cells(workbook, sheet), c => c.CellFormula is not null));
        Assert.Equal("=cmd|' /C calc'!A0", WorkbookFile.Values(workbook, 2)["C4"]);
    }

    [Fact]
    public void Sentences_SayWhereWeAre_WhatEvidenceMoved_AndWhatAskingWould()
    {
        var values = WorkbookFile.Values(Write(Report), 0);
        Assert.Equal("95.1 % of the workforce have declared their ethnicity; last year it was 90.0 %.", values["A3"]);
        Assert.Equal("Evidence filled 1 record and took Unknown from 6.1 % to 4.9 %.", values["A4"]);
        Assert.Equal("Asking the 11 people without an answer could take Unknown from 4.9 % to 0.4 %.", values["A5"]);
    }

    [Fact]
    public void WithoutLastYearOrAnybodyToAsk_TheSentencesSaySo()
    {
        var values = WorkbookFile.Values(Write(Report with
        {
            After = Rates(new DisclosureRate(9, 1, 0, 0)),
            Changes = [],
            LastYearDeclared = new Dictionary<string, Figure>(),
        }), 0);
        Assert.Equal("90.0 % of the workforce have declared their ethnicity; last year's figure is not known.", values["A3"]);
        Assert.Equal("Nobody is left to ask: all who have not declared chose not to.", values["A4"]);
    }

    [Fact]
    public void Table_HasTheChangeOnLastYear_WhereLastYearsReturnHasTheRow()
    {
        var values = WorkbookFile.Values(Write(Report), 0);
        string[] Row(string name)
        {
            var row = values.First(v => v.Value is string text && text == name).Key[1..];
            return [.. "BCDEFGHIJK".Select(c => values.TryGetValue($"{c}{row}", out var v) ? v is double d ? d.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) : (string)v : "")];
        }

        Assert.Equal(["245.0", "233.0", "1.0", "4.0", "7.0", "95.1", "90.0", "5.1", "4.9", "0.4"], Row("Whole workforce"));
        Assert.Equal(["20.0", "18.0", "0.0", "0.0", "2.0", "90.0", "96.0", "-6.0", "10.0", "0.0"], Row("1b Band 5"));
        Assert.Equal(["20.0", "18.0", "0.0", "0.0", "2.0", "90.0", "", "", "10.0", "0.0"], Row("Nurses"));
    }

    [Fact]
    public void Changes_CarryBeforeAfterEvidenceAndRule()
    {
        var values = WorkbookFile.Values(Write(Report), 1);
        Assert.Equal(
            ["90000001", "nothing recorded", "H Indian", "HR's answer", "J Bloggs", "2020-06-01", "W030"], "ABCDFGH".Select(c => (string)values[$"{c}4"]));
    }

    [Fact]
    public void MailMerge_HasALineForEachPerson_AndIsInert() => Assert.Equal(
        "employee_number,assignment_number,staff_group,template_row,recorded,earlier_record\n"
        + "90000002,90000002,'=cmd|' /C calc'!A0,1b Band 5,'@99,A White - British\n",
        Encoding.UTF8.GetString(new Writer().MailMerge(Report)).Replace("\"", "", StringComparison.Ordinal));

    [Fact]
    public void SameReport_SameBytes() => Assert.Equal(Write(Report), Write(Report));

    private static DisclosureRates Rates(DisclosureRate whole) => new(
        whole, [new DisclosurePart("Nurses", "", new DisclosureRate(18, 0, 0, 2))], [new DisclosurePart("1b Band 5", "clinical.5", new DisclosureRate(18, 0, 0, 2))]);

    private static byte[] Write(CleansingReport report) => new Writer().CleansingWorkbook(report);
}
