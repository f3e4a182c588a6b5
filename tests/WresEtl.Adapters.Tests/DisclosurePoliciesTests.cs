using WresEtl.Adapters.Config;
using WresEtl.Core.Disclosure;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests;

public class DisclosurePoliciesTests
{
    [Fact]
    public void ShippedFiles_AreThePoliciesTheCodeKnows()
    {
        var (policies, faults) = DisclosurePolicies.Read(Folder());
        Assert.Empty(faults);
        foreach (var policy in DisclosurePolicy.Shipped.Append(DisclosurePolicy.Under5OpenBoard))
            Assert.Equal(policy, policies[policy.Name]);
        Assert.Equal(5, policies.Count);
    }

    [Theory]
    [InlineData("width: 3", "widht: 3", "known keys")]
    [InlineData("width: 3", "width: 3\nwidth: 3", "known keys")]
    [InlineData("width: 3", "width: three", "known keys")]
    [InlineData("\nwidth: 3\n", "\n", "width must be given")]
    [InlineData("width: 3", "width: 0", "width must be 1 or more")]
    [InlineData("insider_width: 3", "insider_width: 4", "insider_width must lie from 1 to width")]
    [InlineData("zeros: unless-disclosing", "zeros: never", "zeros must be")]
    [InlineData("board: banded", "board: open", "board must be")]
    [InlineData("name: under-5", "name: under-6", "name must be the name of the file")]
    public void WrongKey_IsAFault(string right, string wrong, string expected)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), "under-5.yaml")).Replace(right, wrong, StringComparison.Ordinal);
        var (policy, faults) = DisclosurePolicies.ReadText("under-5.yaml", text);
        Assert.Null(policy);
        Assert.Contains(faults, f => f.Expected.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void EmptyFile_NamesEveryKey() =>
        Assert.Equal(13, DisclosurePolicies.ReadText("under-5.yaml", "").Faults.Count);

    private static string Folder() => Path.Combine(Repository.Config, "disclosure");
}
