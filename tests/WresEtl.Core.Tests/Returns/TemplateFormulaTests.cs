using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Tests.Returns;

public sealed class TemplateFormulaTests
{
    // White, BME, Unknown of rows 1 to 4; row 4 is not collected.
    private static readonly FigureRow[] Rows = [default, Row(6, 3, 1), Row(2, 0, 5), Row(10, 20, 30), FigureRow.NotCollected(NoValueReason.NotProvided)];

    [Theory]
    [InlineData("r1", "6", "3", "1")]
    [InlineData("r1+r2*2", "10", "3", "11")]
    [InlineData("(r1+r2)*2", "16", "6", "12")]
    [InlineData("r3-r2-r1", "2", "17", "24")]
    [InlineData("r3/2/5", "1", "2", "3")]
    [InlineData("100*r1/T1", "60", "30", "10")]
    [InlineData("sum(1..3)", "18", "23", "36")]
    [InlineData("sum(1,3)", "16", "23", "31")]
    [InlineData("W1/B1", "2", "", "")]
    [InlineData("B1/W1", "", "0.5", "")]
    [InlineData("U1/W1", "", "", "0.166667")]
    [InlineData("r1/r2", "3", "n/a", "0.2")]
    [InlineData("W1/B2", "n/a", "", "")]
    [InlineData("r1+r4", "", "", "")]
    [InlineData("sum(1..4)", "", "", "")]
    [InlineData(" r1 + r2 ", "8", "3", "6")]
    public void Formula_GivesWhatItSays(string text, string white, string bme, string unknown)
    {
        var cells = Parse(text).Evaluate(row => Rows[row]);
        Assert.Equal([white, bme, unknown], [cells.White.ToSubmissionText(), cells.Bme.ToSubmissionText(), cells.Unknown.ToSubmissionText()]);
    }

    [Theory]
    [InlineData("", "position 1")]
    [InlineData("r", "position 2: expected a whole number")]
    [InlineData("r1r2", "position 3: expected an operator or the end")]
    [InlineData("r1+", "position 4")]
    [InlineData("(r1", "position 4: expected ')'")]
    [InlineData("r1)", "position 3: expected an operator or the end")]
    [InlineData("sum(1..)", "position 8")]
    [InlineData("sum(3..1)", "not before the first")]
    [InlineData("sum(1..3,2)", "not in the sum already")]
    [InlineData("sum(1", "position 6: expected ')'")]
    [InlineData("su(1)", "position 3: expected 'm'")]
    [InlineData("-r1", "position 1")]
    [InlineData("r1**r2", "position 4")]
    [InlineData("R1", "position 1")]
    [InlineData("=r1", "position 1")]
    [InlineData("r1234567", "position 2")]
    [InlineData("1.5*r1", "position 2: expected an operator")]
    [InlineData("r1;r2", "position 3")]
    public void Text_ThatIsNoFormula_IsRefusedWithItsPlace(string text, string place)
    {
        var refused = Assert.IsType<Outcome<TemplateFormula>.Refused>(TemplateFormulaParser.Parse(text));
        Assert.Equal("bad-formula", refused.Code);
        Assert.Contains(place, refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_BeyondTheLimit_IsRefusedBeforeItIsRead() =>
        Assert.IsType<Outcome<TemplateFormula>.Refused>(TemplateFormulaParser.Parse(new string('(', 100_000)));

    [Fact]
    public void AnyText_IsReadOrRefused_NeverThrows() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => TemplateFormulaParser.Parse(text ?? "") is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(11, 13));

    [Fact]
    public void Percentages_OfAnyCounts_AddToAHundredExactly() =>
        Prop.ForAll(Gen.Three(Gen.Choose(0, 5000)).ToArbitrary(), counts =>
        {
            var (white, bme, unknown) = counts;
            var sum = Parse("100*r1/T1").Evaluate(_ => Row(white, bme, unknown)).Sum;
            return white + bme + unknown == 0 ? sum.State == FigureState.Undefined : sum.Number == Fraction.Of(100);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 5));

    [Theory]
    [InlineData("r1/r2", null)]
    [InlineData("100*r1/T1", null)]
    [InlineData("W1/B1", EthnicGroup.White)]
    [InlineData("B1/W1", EthnicGroup.Bme)]
    public void SingleColumn_IsThatOfTheFirstGroup(string text, EthnicGroup? column) => Assert.Equal(column, Parse(text).SingleColumn);

    [Fact]
    public void References_AreEachRowOnce() => Assert.Equal([3, 1, 2], Parse("r3+sum(1..3)/T1").References);

    private static TemplateFormula Parse(string text) =>
        TemplateFormulaParser.Parse(text).Match(f => f, no => throw new InvalidOperationException(no.Detail));

    private static FigureRow Row(int white, int bme, int unknown) => FigureRow.Of(new GroupCounts(white, bme, unknown));
}
