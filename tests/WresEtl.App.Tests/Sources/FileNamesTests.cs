using WresEtl.App.Sources;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Sources;

public class FileNamesTests
{
    [Theory]
    [InlineData("workforce.csv")]
    [InlineData("Staff list (March 2020), final.xlsx")]
    [InlineData("récrutement.csv")]
    [InlineData("a")]
    [InlineData("CONTRACTS.csv")]
    [InlineData("COM.csv")]
    public void OrdinaryName_IsSafe(string name) => Assert.True(FileNames.IsSafe(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("~$open.xlsx")]
    [InlineData("-o")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    [InlineData("a\u2028b")]
    [InlineData("a\"b")]
    [InlineData("a'b")]
    [InlineData("a`b")]
    [InlineData("a$b")]
    [InlineData("a*")]
    [InlineData("a?")]
    [InlineData("[a]")]
    [InlineData("a ")]
    [InlineData(" a")]
    [InlineData("a.")]
    [InlineData("NUL")]
    [InlineData("con.csv")]
    [InlineData("lpt1.csv")]
    public void NameThatMeansMore_IsNotSafe(string name) => Assert.False(FileNames.IsSafe(name));

    [Fact]
    public void VeryLongName_IsNotSafe() => Assert.False(FileNames.IsSafe(new string('a', 201)));

    [CulturedTheory]
    [InlineData("work*", "WORKFORCE.CSV", true)]
    [InlineData("TITLE*", "title.csv", true)]
    [InlineData("*.csv", "workforce.xlsx", false)]
    [InlineData("work", "workforce", false)]
    [InlineData("w?rk*", "work.csv", true)]
    [InlineData("*", "anything", true)]
    [InlineData("[a]*", "a.csv", false)]
    public void Pattern_FitsTheWholeNameCaseAside(string pattern, string name, bool fits) => Assert.Equal(fits, FileNames.Fits(pattern, name));
}
