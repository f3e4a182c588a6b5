using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>How a system prints ethnicity.</summary>
public enum EthnicityStyle
{
    /// <summary>ESR: <c>A White - British</c>.</summary>
    CodeAndLabel,

    /// <summary>The code alone: <c>A</c>.</summary>
    Code,

    /// <summary>The label alone: <c>White - British</c>.</summary>
    Label,

    /// <summary>NHS Jobs: <c>WHITE - British</c>.</summary>
    UpperLabel,
}

/// <summary>One value of the ethnicity field, with its weight among the people of its group.</summary>
public sealed record SynthEthnicity(string Code, string Label, string UpperLabel, EthnicGroup Group, int Weight)
{
    /// <summary>The 2001 classification as ESR and NHS Jobs print it; weights follow the national workforce in broad strokes.</summary>
    public static IReadOnlyList<SynthEthnicity> All { get; } =
    [
        new("A", "White - British", "WHITE - British", EthnicGroup.White, 870),
        new("B", "White - Irish", "WHITE - Irish", EthnicGroup.White, 22),
        new("C", "White - Any other White background", "WHITE - Any other white background", EthnicGroup.White, 74),
        new("CA", "White English", "White English", EthnicGroup.White, 20),
        new("CC", "White Welsh", "White Welsh", EthnicGroup.White, 6),
        new("CP", "White Polish", "White Polish", EthnicGroup.White, 6),
        new("CX", "White Mixed", "White Mixed", EthnicGroup.White, 2),
        new("D", "Mixed - White & Black Caribbean", "MIXED - White & Black Caribbean", EthnicGroup.Bme, 35),
        new("E", "Mixed - White & Black African", "MIXED - White & Black African", EthnicGroup.Bme, 20),
        new("F", "Mixed - White & Asian", "MIXED - White & Asian", EthnicGroup.Bme, 30),
        new("G", "Mixed - Any other mixed background", "MIXED - any other mixed background", EthnicGroup.Bme, 35),
        new("H", "Asian or Asian British - Indian", "ASIAN or ASIAN BRITISH - Indian", EthnicGroup.Bme, 230),
        new("J", "Asian or Asian British - Pakistani", "ASIAN or ASIAN BRITISH - Pakistani", EthnicGroup.Bme, 95),
        new("K", "Asian or Asian British - Bangladeshi", "ASIAN or ASIAN BRITISH - Bangladeshi", EthnicGroup.Bme, 35),
        new("L", "Asian or Asian British - Any other Asian background",
            "ASIAN or ASIAN BRITISH - Any other Asian background", EthnicGroup.Bme, 110),
        new("LE", "Asian Sri Lankan", "Asian Sri Lankan", EthnicGroup.Bme, 10),
        new("M", "Black or Black British - Caribbean", "BLACK or BLACK BRITISH - Caribbean", EthnicGroup.Bme, 90),
        new("N", "Black or Black British - African", "BLACK or BLACK BRITISH - African", EthnicGroup.Bme, 170),
        new("P", "Black or Black British - Any other Black background",
            "BLACK or BLACK BRITISH - Any other black background", EthnicGroup.Bme, 30),
        new("PC", "Black Nigerian", "Black Nigerian", EthnicGroup.Bme, 15),
        new("R", "Chinese", "OTHER ETHNIC GROUP - Chinese", EthnicGroup.Bme, 35),
        new("S", "Any Other Ethnic Group", "OTHER ETHNIC GROUP - Any other ethnic group", EthnicGroup.Bme, 40),
        new("SC", "Filipino", "Filipino", EthnicGroup.Bme, 20),
        new("Z", "Not Stated", "NOT STATED", EthnicGroup.Unknown, 620),
        new("", "", "", EthnicGroup.Unknown, 300),
        new("99", "Not known", "Not known", EthnicGroup.Unknown, 80),

        // Not in the 2001 list: never drawn, only seeded as a fault. V and Q are no codes.
        new("V", "Local Category", "LOCAL CATEGORY", EthnicGroup.Unknown, 0),
        new("Q", "Other Background", "OTHER BACKGROUND", EthnicGroup.Unknown, 0),
    ];

    public const byte Declined = 23;
    public const byte Blank = 24;
    public const byte Unlisted = 26;
    public const byte OtherUnlisted = 27;

    private static readonly byte[][] Drawn =
    [
        SynthWeights.Expand(All, e => e.Group == EthnicGroup.White ? e.Weight : 0),
        SynthWeights.Expand(All, e => e.Group == EthnicGroup.Bme ? e.Weight : 0),
        SynthWeights.Expand(All, e => e.Group == EthnicGroup.Unknown ? e.Weight : 0),
    ];

    public static byte Draw(SynthRandom random, EthnicGroup group)
    {
        var drawn = Drawn[(int)group];
        return drawn[random.Below(drawn.Length)];
    }

    public string Print(EthnicityStyle style) => style switch
    {
        EthnicityStyle.CodeAndLabel => Code.Length == 0 ? "" : $"{Code} {Label}",
        EthnicityStyle.Code => Code,
        EthnicityStyle.Label => Label,
        EthnicityStyle.UpperLabel => UpperLabel,
    };

    /// <summary>Every value as cells in one style, by index, so that writing a row makes no strings.</summary>
    public static SynthCell[] Cells(EthnicityStyle style) => [.. All.Select(e => SynthCell.Text(e.Print(style)))];
}
