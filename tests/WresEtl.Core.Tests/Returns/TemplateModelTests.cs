using System.Globalization;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Returns;

public sealed class TemplateModelTests
{
    [Fact]
    public void CaseS_GivesExactlyItsRows()
    {
        var rows = CaseS.Model.Complete(CaseS.Inputs());
        Assert.Equal(65, rows.Count);
        Assert.All(rows, r => Assert.Equal(CaseS.Expected[r.Template.Row], Texts(r)));
    }

    [Fact]
    public void CaseS_SingleYear_GivesItsVariant()
    {
        var rows = CaseS.Model.Complete(CaseS.Inputs(twoYears: false));
        Assert.Equal(["0.007067", "0.058824", "0"], Texts(rows[39]));
        Assert.Equal(["", "8.323529", ""], Texts(rows[40]));
    }

    [Fact]
    public void CaseS_PrintedAsInTheStandard_RoundsOnce()
    {
        var display = CaseS.Json().GetProperty("expected_display");
        var rows = CaseS.Model.Complete(CaseS.Inputs());
        foreach (var wanted in display.EnumerateObject())
        {
            var row = rows[Convert.ToInt32(wanted.Name, CultureInfo.InvariantCulture) - 1];
            Figure[] cells = [row.Cells.White, row.Cells.Bme, row.Cells.Unknown];
            var texts = cells.Where(c => c.HasValue).Select(c => c.Number.ToFixed(cells.Count(x => x.HasValue) == 1 ? 2 : 1));
            var expected = wanted.Value.ValueKind == System.Text.Json.JsonValueKind.Array
                ? wanted.Value.EnumerateArray().Select(v => v.GetString()!)
                : [wanted.Value.GetString()!];
            Assert.Equal(expected, texts);
        }
    }

    [Theory]
    [InlineData(36, RowUnit.Likelihood)]
    [InlineData(37, RowUnit.Ratio)]
    [InlineData(38, RowUnit.Count)]
    [InlineData(42, RowUnit.Count)]
    [InlineData(46, RowUnit.Percentage)]
    [InlineData(52, RowUnit.Count)]
    [InlineData(57, RowUnit.Percentage)]
    [InlineData(63, RowUnit.Difference)]
    public void Unit_FollowsFromTheFormula(int row, RowUnit unit) => Assert.Equal(unit, CaseS.Model.Unit(row));

    [Theory]
    [InlineData("r3", "there is no row 3")]
    [InlineData("r2", "rests on itself")]
    [InlineData("5", "says no column")]
    [InlineData("T1", "says no column")]
    [InlineData("r1+", "expected a number")]
    [InlineData("", "expected a number")]
    public void Template_WithAFault_IsRefusedWithRowAndReason(string formula, string reason)
    {
        var outcome = TemplateModel.From([Row(1, ""), Row(2, formula, TemplateRowKind.Auto)]);
        var refused = Assert.IsType<Outcome<TemplateModel>.Refused>(outcome);
        Assert.Equal("bad-template", refused.Code);
        Assert.StartsWith("row 2: ", refused.Detail, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_WithALongCycle_IsRefused()
    {
        var outcome = TemplateModel.From(
            [Row(1, "r2", TemplateRowKind.Auto), Row(2, "r3+r4", TemplateRowKind.Auto), Row(3, ""), Row(4, "r1", TemplateRowKind.Auto)]);
        Assert.Contains("rests on itself", Assert.IsType<Outcome<TemplateModel>.Refused>(outcome).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_WithARowTwice_IsRefused() =>
        Assert.Contains("twice", Assert.IsType<Outcome<TemplateModel>.Refused>(TemplateModel.From([Row(1, ""), Row(1, "")])).Detail,
            StringComparison.Ordinal);

    [Fact]
    public void Template_WithAFormulaOnAnInputRow_IsRefused() =>
        Assert.Contains("no formula", Assert.IsType<Outcome<TemplateModel>.Refused>(TemplateModel.From([Row(1, "r1")])).Detail,
            StringComparison.Ordinal);

    [Fact]
    public void InputRowNotGiven_IsNotCollected() =>
        Assert.Equal(FigureState.NotCollected, CaseS.Model.Complete(new Dictionary<int, FigureRow>())[0].Cells.White.State);

    private static TemplateRow Row(int row, string formula, TemplateRowKind kind = TemplateRowKind.Input) =>
        new(row, "1a", "item", "Headcount", kind, formula, "", true);

    private static string[] Texts(ReturnRow row) =>
        [row.Cells.White.ToSubmissionText(), row.Cells.Bme.ToSubmissionText(), row.Cells.Unknown.ToSubmissionText()];
}
