namespace WresEtl.Core.Disclosure;

/// <summary>When the count 0 is withheld.</summary>
public enum ZeroRule
{
    /// <summary>Shown.</summary>
    Shown,

    /// <summary>Shown unless it tells something of each member of a small base.</summary>
    UnlessDisclosing,
}

/// <summary>What becomes of figures about named board members.</summary>
public enum BoardRule
{
    /// <summary>Group counts of the board are withheld; percentages and differences in bands where that is proven safe.</summary>
    Banded,

    /// <summary>Every figure about the board is withheld.</summary>
    Withheld,

    /// <summary>Members agreed to exact figures; board counts are not sensitive in themselves.</summary>
    Consent,
}

/// <summary>
/// A named, versioned disclosure policy (config/disclosure/NAME.yaml). Every reader knows it. Units are people.
/// </summary>
public sealed record DisclosurePolicy
{
    public required string Name { get; init; }
    public required int Version { get; init; }

    /// <summary>Counts from 1 to this are sensitive.</summary>
    public required int SmallTo { get; init; }

    /// <summary>Every withheld count must be open by at least this many people, to an insider too.</summary>
    public int Width { get; init; } = 3;

    /// <summary>The opening left to someone who knows one of the people counted; at most <see cref="Width"/>.</summary>
    public int InsiderWidth { get; init; } = 3;

    /// <summary>Shown counts are rounded to this; 1 shows them exactly.</summary>
    public int RoundTo { get; init; } = 1;

    public ZeroRule Zeros { get; init; } = ZeroRule.UnlessDisclosing;

    /// <summary>"None of them" discloses where the base has fewer people than this.</summary>
    public int ZeroBaseBelow { get; init; } = 10;

    /// <summary>A group that is the whole of its row, or everyone to whom something happened, is sensitive.</summary>
    public bool FullRowsSensitive { get; init; } = true;

    /// <summary>An indicator is withheld whole when one of its bases has fewer people than this; 0 never.</summary>
    public int IndicatorBaseBelow { get; init; }

    /// <summary>Survey percentages from fewer respondents are withheld.</summary>
    public int SurveyBaseBelow { get; init; } = 11;

    public BoardRule Board { get; init; } = BoardRule.Banded;

    /// <summary>Merged bands are proposed beside stars when more than this percentage of the counts is withheld.</summary>
    public int ProposeMergingAbove { get; init; } = 40;

    public static DisclosurePolicy Under5 { get; } = new() { Name = "under-5", Version = 1, SmallTo = 4 };
    public static DisclosurePolicy Under10 { get; } = new() { Name = "under-10", Version = 1, SmallTo = 9 };
    public static DisclosurePolicy Round5 { get; } = new() { Name = "round-5", Version = 1, SmallTo = 7, RoundTo = 5 };

    public static DisclosurePolicy WithholdSmall { get; } =
        new() { Name = "withhold-small", Version = 1, SmallTo = 4, IndicatorBaseBelow = 20 };

    /// <summary>For a board whose members have agreed to exact figures; never chosen without that consent.</summary>
    public static DisclosurePolicy Under5OpenBoard { get; } = Under5 with { Name = "under-5-open-board", Board = BoardRule.Consent };

    /// <summary>The policies the program ships with, in the order of the comparison table.</summary>
    public static IReadOnlyList<DisclosurePolicy> Shipped { get; } = [Under5, Under10, Round5, WithholdSmall];

    /// <summary>What is wrong with the parameters, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        List<string> faults = [];
        void Check(bool isFine, string fault)
        {
            if (!isFine)
                faults.Add(fault);
        }

        Check(Name.Length > 0, "name is empty");
        Check(Version >= 1, "version must be 1 or more");
        Check(SmallTo >= 1, "small_to must be 1 or more");
        Check(Width >= 1, "width must be 1 or more");
        Check(InsiderWidth >= 1 && InsiderWidth <= Width, "insider_width must lie from 1 to width");
        Check(RoundTo is 1 or 5 or 10, "round_to must be 1, 5 or 10");
        Check(ZeroBaseBelow >= 0 && IndicatorBaseBelow >= 0 && SurveyBaseBelow >= 0, "a base must be 0 or more");
        Check(ProposeMergingAbove is >= 0 and <= 100, "propose_merging_above is a percentage");
        return faults;
    }
}
