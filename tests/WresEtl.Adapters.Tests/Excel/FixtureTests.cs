using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Excel;

/// <summary>Workbooks of another program (fixtures/README.md).</summary>
public sealed class FixtureTests
{
    private const string Password = "Invented-1";

    private static readonly string[] Expected =
    [
        "¦Invented staff list¦¦¦¦", "¦¦¦¦¦", "¦¦¦¦¦", "¦¦¦¦¦",
        "¦Employee Number¦Start¦FTE¦Rate¦Café £",
        "¦10000001¦2020-03-29¦0.5¦7¦é – £", "¦10000002¦2020-03-30¦0.75¦14¦é – £", "¦10000003¦2020-03-31¦1¦21¦é – £",
        "hidden",
    ];

    [Theory]
    [InlineData("plain.xls", FileFormat.Xls)]
    [InlineData("plain.xlsx", FileFormat.Xlsx)]
    [InlineData("system1904.xls", FileFormat.Xls)]
    [InlineData("password.xls", FileFormat.Xls)]
    [InlineData("password1904.xls", FileFormat.Xls)]
    [InlineData("password.xlsx", FileFormat.Xlsx)]
    public void EveryKind_ReadsTheSame(string name, FileFormat format)
    {
        var file = Read(name, Password);
        Assert.Equal(format, file.Format);
        Assert.Equal(Expected, file.Lines);
        Assert.All(file.Sheets, s => Assert.Equal(name.Contains("1904", StringComparison.Ordinal), s.IsFrom1904));
        Assert.Equal([SheetVisibility.Visible, SheetVisibility.Hidden], file.Sheets.Select(s => s.Visibility));
        Assert.Equal([CellKind.Empty, CellKind.Text, CellKind.Date, CellKind.Number, CellKind.Percent, CellKind.Text], file.Sheets[0].Rows[5].Kinds);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("password.xls", null, FileProblemKind.PasswordNeeded)]
    [InlineData("password.xls", "Invented-2", FileProblemKind.PasswordWrong)]
    [InlineData("password.xlsx", null, FileProblemKind.PasswordNeeded)]
    [InlineData("password.xlsx", "Invented-2", FileProblemKind.PasswordWrong)]
    public void Mess16_PasswordMissingOrWrong_IsSaid(string name, string? password, FileProblemKind problem)
    {
        var file = Read(name, password);
        Assert.Equal(problem, file.OnlyProblem);
        Assert.Empty(file.Sheets);
        Assert.DoesNotContain("Invented", file.Problems[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Mess22_ErrorsInXls_KeepTheirName()
    {
        var file = Read("errors.xls", null);
        Assert.Equal(["0.5", "#N/A", "#DIV/0!"], file.Sheets[0].Rows.Skip(5).Select(r => r.Cells[3]));
        Assert.Equal(CellKind.Error, file.Sheets[0].Rows[6].Kinds[3]);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((FileProblemKind.HoldsFormulas, "Staff", 7), (problem.Kind, problem.Sheet, problem.Row));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void XlsCutShort_IsDamaged(double part)
    {
        var bytes = File.ReadAllBytes(Fixture("plain.xls"));
        var file = Files.Read(bytes[..(int)(bytes.Length * part)], "plain.xls");
        Assert.Equal(FileProblemKind.Damaged, file.OnlyProblem);
    }

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", name);

    private static FileRead Read(string name, string? password) => Assert.Single(Files.ReadPath(Fixture(name), password: password));
}
