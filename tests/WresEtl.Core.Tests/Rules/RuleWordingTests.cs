using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

public sealed class RuleWordingTests
{
    [Theory]
    [InlineData("1", "1 row is left out")]
    [InlineData("2", "2 rows are left out")]
    [InlineData("0", "0 rows are left out")]
    public void ChosenWords_FollowTheNumber(string count, string expected) =>
        Assert.Equal(expected, RuleWording.Fill("{count} {count?row is|rows are} left out", [("count", count)]));

    [Fact]
    public void AValueWithBraces_IsNeverFilled() =>
        Assert.Equal("“{count?a|b}” 1", RuleWording.Fill("“{value}” {count}", [("value", "{count?a|b}"), ("count", "1")]));

    [Fact]
    public void InGeneral_KeepsTheArguments() =>
        Assert.Equal("{count} rows are of {file}", RuleWording.InGeneral("{count} {count?row is|rows are} of {file}"));

    [Fact]
    public void AnArgumentThatIsNotSupplied_IsADefect() =>
        Assert.Throws<InvalidOperationException>(() => RuleWording.Fill("{count?a|b}", []));
}
