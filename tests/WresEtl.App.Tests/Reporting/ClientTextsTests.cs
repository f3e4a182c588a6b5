using WresEtl.App.Reporting;

namespace WresEtl.App.Tests.Reporting;

/// <summary>Copies of one template brought together: newer over older, nothing written apart is lost.</summary>
public class ClientTextsTests
{
    private static readonly HashSet<string> Places = ["a", "b"];

    [Fact]
    public void TextOfAPlace_IsKept()
    {
        var merged = Merge([Text("a", "first")], [Text("b", "second")]);
        Assert.Equal([("a", "first"), ("b", "second")], merged.ByPlace.Select(p => (p.Key, p.Value)));
        Assert.Empty(merged.Earlier);
    }

    [Fact]
    public void TextWrittenOverAnother_Supersedes_WhicheverFileComesFirst()
    {
        Assert.Equal("new", Merge([Text("a", "old")], [Text("a", "new", over: "old")]).ByPlace["a"]);
        Assert.Empty(Merge([Text("a", "old")], [Text("a", "new", over: "old")]).Earlier);
        Assert.Equal("new", Merge([Text("a", "new", over: "old")], [Text("a", "old", over: "old")]).ByPlace["a"]);
    }

    [Fact]
    public void TextsWrittenApart_FirstFileStands_OtherIsKeptBeside()
    {
        var merged = Merge([Text("a", "mine")], [Text("a", "theirs")]);
        Assert.Equal("mine", merged.ByPlace["a"]);
        Assert.Equal([new EarlierText("Heading of a", "theirs")], merged.Earlier);
    }

    [Fact]
    public void TextEmptiedOnPurpose_IsGone()
    {
        var merged = Merge([Text("a", "", over: "old")], [Text("a", "old", over: "old")]);
        Assert.Empty(merged.ByPlace);
        Assert.Empty(merged.Earlier);
    }

    [Fact]
    public void EmptyPlaceOfAnOlderCopy_TakesNothingAway() => Assert.Equal("kept", Merge([Text("a", "")], [Text("a", "kept")]).ByPlace["a"]);

    [Fact]
    public void PlaceThatIsGone_AndTextOutsideEveryPlace_AreKeptUnderTheirHeadings()
    {
        var merged = Merge([Text("gone", "one"), Text("", "two")], [Text("gone", "one", over: "one")]);
        Assert.Empty(merged.ByPlace);
        Assert.Equal(["one", "two"], merged.Earlier.Select(e => e.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(" a \t b \r\n\r\n c\u00A0", "a b\nc")]
    [InlineData("\u0001", "\uFFFD")]
    [InlineData(" \n ", "")]
    public void Normal_IsWhatEveryKindOfFileKeeps(string text, string normal)
    {
        Assert.Equal(normal, WrittenText.Normal(text));
        Assert.Equal(normal, WrittenText.Normal(normal));
    }

    // An attribute cannot carry half a pair.
    [Fact]
    public void HalfASurrogatePair_IsReplaced_AWholeOneStays() => Assert.Equal("\uD83D\uDE00\uFFFD", WrittenText.Normal("\uD83D\uDE00\uD83D"));

    [Fact]
    public void LongText_IsNeverCut() => Assert.Equal(100_000, WrittenText.Normal(new string('x', 100_000)).Length);

    private static ClientTexts Merge(params IReadOnlyList<WrittenText>[] files) => ClientTexts.Merge(files, Places);

    private static WrittenText Text(string place, string text, string? over = null) =>
        new(place, $"Heading of {place}", text, over is null ? "" : WrittenText.HashOf(over));
}
