using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Excel;

public sealed class XlsbTests
{
    [Fact]
    public void Mess17_Cells_HaveTheirKindAndText()
    {
        var workbook = new XlsbBuilder().Row(1).Shared(0, 0).Number(1, 0.5).Number(2, 46112, 1).Number(3, 0.07, 2).Boolean(4, true).Error(5, 0x2A)
            .Row(3).Text(0, "x").Rk(1, (12345 << 2) | 2).Rk(2, (12345 << 2) | 3);
        var file = Files.Read(workbook.Build(), "staff.xls");
        Assert.Equal(FileFormat.Xlsb, file.Format);
        Assert.Equal(["", "Café £¦0.5¦2026-03-31¦7¦TRUE¦#N/A", "", "x¦12345¦123.45"], file.Lines);
        Assert.Equal(
            [CellKind.Text, CellKind.Number, CellKind.Date, CellKind.Percent, CellKind.Boolean, CellKind.Error], file.Sheets[0].Rows[1].Kinds);
        Assert.Equal([1, 2, 3, 4], file.Sheets[0].Rows.Select(r => r.Row));
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void Mess4_The1904System_MovesEveryDate()
    {
        var file = Files.Read(new XlsbBuilder { Date1904 = true }.Row(0).Number(0, 44650, 1).Build());
        Assert.Equal(["2026-03-31"], file.Lines);
        Assert.True(Assert.Single(file.Sheets).IsFrom1904);
    }

    [Theory]
    [InlineData(0u, SheetVisibility.Visible)]
    [InlineData(1u, SheetVisibility.Hidden)]
    [InlineData(2u, SheetVisibility.VeryHidden)]
    public void Mess18_Visibility_IsKept(uint state, SheetVisibility visibility) =>
        Assert.Equal(visibility, Files.Read(new XlsbBuilder { State = state }.Row(0).Text(0, "x").Build()).Sheets[0].Visibility);

    [Fact]
    public void Formulas_AreReportedWithTheirPlace()
    {
        var file = Files.Read(new XlsbBuilder().Row(0).Text(0, "x").Row(4).Formula(0, 2).Formula(1, 3).Build());
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.HoldsFormulas, "Staff", 5), (problem.Kind, problem.Sheet, problem.Row));
        Assert.Equal("2¦3", file.Lines[4]);
    }

    [Fact]
    public void TooManyColumns_AreRefused() =>
        Assert.Equal(FileProblemKind.OverLimit, Files.Read(new XlsbBuilder().Row(0).Number(500, 1).Build()).OnlyProblem);

    [Fact]
    public void RowsFarDown_AreRefused() =>
        Assert.Equal(
            FileProblemKind.OverLimit,
            Files.Read(new XlsbBuilder().Row(0).Number(0, 1).Row(2_000_000_000).Number(0, 1).Build(), limits: Files.Limits with { Rows = 1000 }).OnlyProblem);

    [Fact]
    public void RowsOutOfOrder_AreDamaged() =>
        Assert.Equal(FileProblemKind.Damaged, Files.Read(new XlsbBuilder().Row(5).Number(0, 1).Row(2).Number(0, 1).Build()).OnlyProblem);

    [Fact]
    public void TextLongerThanItsRecord_IsDamaged() =>
        Assert.Equal(FileProblemKind.Damaged, Files.Read(new XlsbBuilder().Row(0).Add(6, [0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F]).Build()).OnlyProblem);

    [Fact]
    public void UnknownSharedString_IsDamaged() =>
        Assert.Equal(FileProblemKind.Damaged, Files.Read(new XlsbBuilder().Row(0).Shared(0, 7).Build()).OnlyProblem);

    [Fact]
    public void HiddenRows_AreReadAndCounted()
    {
        var file = Files.Read(new XlsbBuilder().Row(0).Text(0, "a").Row(1, isHidden: true).Text(0, "b").Row(3, isHidden: true).Text(0, "c").Build());
        Assert.Equal(["a", "b", "", "c"], file.Lines);
        Assert.Equal(2, Assert.Single(file.Sheets).HiddenRows);
    }
}
