using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Standards;

public class ValueListsTests
{
    private static readonly ValueLists Lists = new([
        ("null_reason", "-", "suppressed"), ("null_reason", "Not run", "not-run"), ("case_type", "Disciplinary", "disciplinary")]);

    [Theory]
    [InlineData("null_reason", "not RUN", "not-run")]
    [InlineData("null_reason", "Not-run", "not-run")]
    [InlineData("null_reason", "-", "suppressed")]
    [InlineData("null_reason", " - ", "suppressed")]
    [InlineData("null_reason", "", null)]
    [InlineData("null_reason", "*", null)]
    [InlineData("null_reason", "Disciplinary", null)]
    [InlineData("case_type", "DISCIPLINARY", "disciplinary")]
    [InlineData("case_type", "Disciplinar", null)]
    public void Label_HasItsOwnValueOrNone(string field, string label, string? value) => Assert.Equal(value, Lists.Find(field, label));
}
