namespace WresEtl.Verify.Tests;

public class PackVerifierTests
{
    [Fact]
    public void HandMadeSoundPack_HasNoFaults() => Assert.Empty(PackVerifier.Verify(Folder("sound")));

    [Theory]
    [InlineData("figure-changed-after", "not the file that was certified")]
    [InlineData("percentage-gives-count", "does not follow from the counts")]
    [InlineData("sum-broken", "does not hold")]
    [InlineData("witness-missing", "not one for each withheld count")]
    [InlineData("too-narrow", "differ by the width")]
    [InlineData("insider-knows", "narrowed by someone known")]
    [InlineData("policy-unknown", "policy is not known")]
    [InlineData("width-lowered", "less than the policy's")]
    [InlineData("small-count-shown", "would be sensitive")]
    [InlineData("whole-row-shown", "would be sensitive")]
    [InlineData("zeros-tell-row", "would be sensitive")]
    public void UnsoundPack_IsRefusedForItsReason(string pack, string fault) =>
        Assert.Contains(PackVerifier.Verify(Folder(pack)), f => f.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void MissingFile_IsNamed()
    {
        var faults = PackVerifier.Verify(Path.Combine(Folder("sound"), "nothing-here"));
        Assert.Equal(["figures.csv is missing", "structure.csv is missing", "certificate.json is missing"], faults);
    }

    [Theory]
    [InlineData("id,kind\n", "does not have the lines")]
    [InlineData("id,kind,printed,precision,status,formula\na.b.c,count,5,1,hidden,\n", "unknown kind or status")]
    [InlineData("id,kind,printed,precision,status,formula\na.b.c,count,5,,withheld,\n", "prints something else")]
    [InlineData("id,kind,printed,precision,status,formula\na.b.c,count,5,2,shown,\n", "not a multiple of its precision")]
    [InlineData("id,kind,printed,precision,status,formula\np,percentage,5,1,shown,\"half(a.b.c)\"\n", "unknown formula")]
    [InlineData("id,kind,printed,precision,status,formula\np,percentage,5,1,shown,\"pct(a.b.c,a.b.d)\"\n", "does not have")]
    [InlineData("id,kind,printed,precision,status,formula\na.b.c,count,5,1,shown,\na.b.c,count,5,1,shown,\n", "one id twice")]
    public void UnreadableFigures_AreAFault(string figures, string fault)
    {
        var faults = PackVerifier.Verify(Bytes(figures), Bytes("equation,relation,left,right\n"), Bytes("{}"));
        Assert.Contains(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void FaultTexts_HoldNoFigure()
    {
        foreach (var folder in Directory.GetDirectories(Folder("")))
            foreach (var fault in PackVerifier.Verify(folder))
                Assert.DoesNotContain("20", fault.Replace("table 0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Folder(string pack) => Path.Combine(AppContext.BaseDirectory, "packs", pack);
}
