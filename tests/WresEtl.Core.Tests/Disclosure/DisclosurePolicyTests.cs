using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>What a policy may say, and that one with a fault protects nothing.</summary>
public class DisclosurePolicyTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    public static TheoryData<string, DisclosurePolicy> Faulty { get; } = new()
    {
        { "name is empty", Under5 with { Name = "" } },
        { "version must be 1 or more", Under5 with { Version = 0 } },
        { "small_to must be 1 or more", Under5 with { SmallTo = 0 } },
        { "width must be 1 or more", Under5 with { Width = 0, InsiderWidth = 0 } },
        { "insider_width must lie from 1 to width", Under5 with { InsiderWidth = 0 } },
        { "insider_width must lie from 1 to width", Under5 with { InsiderWidth = 4 } },
        { "round_to must be 1, 5 or 10", Under5 with { RoundTo = 2 } },
        { "a base must be 0 or more", Under5 with { ZeroBaseBelow = -1 } },
        { "a base must be 0 or more", Under5 with { IndicatorBaseBelow = -1 } },
        { "a base must be 0 or more", Under5 with { SurveyBaseBelow = -1 } },
        { "propose_merging_above is a percentage", Under5 with { ProposeMergingAbove = -1 } },
        { "propose_merging_above is a percentage", Under5 with { ProposeMergingAbove = 101 } },
    };

    public static TheoryData<DisclosurePolicy> Fine { get; } =
    [
        Under5, DisclosurePolicy.Under10, DisclosurePolicy.Round5, DisclosurePolicy.WithholdSmall, DisclosurePolicy.Under5OpenBoard,
        Under5 with { SmallTo = 1, Width = 1, InsiderWidth = 1, ZeroBaseBelow = 0, SurveyBaseBelow = 0, ProposeMergingAbove = 0 },
        Under5 with { RoundTo = 10, ProposeMergingAbove = 100 },
    ];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Fault_IsNamed_AndNothingIsProtected(string fault, DisclosurePolicy policy)
    {
        Assert.Contains(fault, policy.Faults());
        var model = GeneratedClients.Model(0);
        Assert.Equal(policy.Faults()[0], Assert.IsType<Protection.Refused>(DisclosureControl.Protect(model, policy)).Reason);
        Assert.Null(SafePublication.Seal("ZZ0/2024", new PackTables([SpecifiedCasesTests.Shown("t.r.a", 90)], []), policy));
    }

    [Theory]
    [MemberData(nameof(Fine))]
    public void PolicyWithinItsLimits_HasNoFault(DisclosurePolicy policy) => Assert.Empty(policy.Faults());

    [Fact]
    public void ShippedPolicies_AreWhatTheDesignSays()
    {
        Assert.Equal([("under-5", 4, 1, 0), ("under-10", 9, 1, 0), ("round-5", 7, 5, 0), ("withhold-small", 4, 1, 20)],
            DisclosurePolicy.Shipped.Select(p => (p.Name, p.SmallTo, p.RoundTo, p.IndicatorBaseBelow)));
        Assert.All(DisclosurePolicy.Shipped, p => Assert.Equal((3, 3, ZeroRule.UnlessDisclosing, true, BoardRule.Banded), (p.Width, p.InsiderWidth, p.Zeros, p.FullRowsSensitive, p.Board)));
        Assert.Equal(BoardRule.Consent, DisclosurePolicy.Under5OpenBoard.Board);
    }
}
