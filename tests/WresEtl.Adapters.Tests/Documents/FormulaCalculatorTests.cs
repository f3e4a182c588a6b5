using WresEtl.Adapters.Documents.Proforma;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class FormulaCalculatorTests
{
    // A1 4, A2 0, A3 "text", A4 blank, A5 #DIV/0!, B1 10, B2 2.5 and Other!A1 7.
    [Theory]
    [InlineData("1+2*3", "7")]
    [InlineData("(1+2)*3", "9")]
    [InlineData("-A1+B1", "6")]
    [InlineData("10-3-2", "5")]
    [InlineData("A1/B1", "0.4")]
    [InlineData("A1/A2", "#")]
    [InlineData("A4+1", "1")]
    [InlineData("A3+1", "#")]
    [InlineData("$A$1*B$2", "10")]
    [InlineData("50%", "0.5")]
    [InlineData("Other!A1", "7")]
    [InlineData("'Other'!A1+1", "8")]
    [InlineData("SUM(A1:B2)", "16.5")]
    [InlineData("SUM(A1:A4,B1,1)", "15")]
    [InlineData("SUM(A1:A5)", "#")]
    [InlineData("IF(A2=0,\"n/a\",A1/A2)", "n/a")]
    [InlineData("IF(A4=\"\",\"\",A4)", "")]
    [InlineData("IF(A1>3,\"more\",\"less\")", "more")]
    [InlineData("IFERROR(A1/A2,\"-\")", "-")]
    [InlineData("IFERROR(A1/B1,\"-\")", "0.4")]
    [InlineData("IF(OR(A3=\"\",A4=\"\"),1,2)", "1")]
    [InlineData("IF(AND(A1>0,B1>0),1,2)", "1")]
    [InlineData("IF(NOT(ISBLANK(A4)),1,2)", "2")]
    [InlineData("COUNT(A1:A4)", "2")]
    [InlineData("COUNTBLANK(A1:A4)", "1")]
    [InlineData("ROUND(2.5,0)", "3")]
    [InlineData("ROUND(B1/3,2)", "3.33")]
    [InlineData("\"a\"&\"b\"\"c\"", "ab\"c")]
    [InlineData("A3=\"TEXT\"", "TRUE")]
    [InlineData("A1<>4", "FALSE")]
    [InlineData("VLOOKUP(A1,A1:B2,2)", "?")]
    [InlineData("A1^2", "?")]
    [InlineData("A1:A2", "?")]
    [InlineData("A1+", "?")]
    [InlineData("(A1", "?")]
    [InlineData("NamedRange", "?")]
    [InlineData("IF(A1>0,1,VLOOKUP(A1,A1:B2,2))", "1")]
    [InlineData("IF(A1<0,1,VLOOKUP(A1,A1:B2,2))", "?")]
    public void Formula_ComesTo(string formula, string expected) => Assert.Equal(expected, Calculate(formula, (0, 0)));

    [Fact]
    public void SharedFormula_MovesWhatIsNotFixed() => Assert.Equal("14", Calculate("$A$1+A1", (0, 1)));

    [Fact]
    public void DeepNesting_IsUnknown_NotACrash() =>
        Assert.Equal("?", Calculate(new string('(', 5000) + "1" + new string(')', 5000), (0, 0)));

    private static string Calculate(string formula, (int, int) shift) =>
        new FormulaCalculator(formula, "Main", shift, Cell).Calculate() switch
        {
            { Kind: ValueKind.Number } value => value.Number.ToShortest(2),
            { Kind: ValueKind.Text } value => value.Text,
            { Kind: ValueKind.Logical } value => value.Number.IsZero ? "FALSE" : "TRUE",
            { Kind: ValueKind.Error } => "#",
            { Kind: ValueKind.Blank } => "blank",
            _ => "?",
        };

    private static CalculatedValue Cell(string sheet, CellPlace place) => $"{sheet}!{place}" switch
    {
        "Main!A1" => CalculatedValue.OfStored("4"),
        "Main!A2" => CalculatedValue.OfStored("0"),
        "Main!A3" => CalculatedValue.Of("text"),
        "Main!A5" => CalculatedValue.Error,
        "Main!B1" => CalculatedValue.OfStored("1E1"),
        "Main!B2" => CalculatedValue.Of(Fraction.Of(5, 2)),
        "Other!A1" => CalculatedValue.OfStored("7"),
        _ => CalculatedValue.Blank,
    };
}
