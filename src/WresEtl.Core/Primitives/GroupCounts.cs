namespace WresEtl.Core.Primitives;

/// <summary>People (or applications, or cases) by ethnic group. Default is nobody; counts are never negative.</summary>
public readonly record struct GroupCounts(int White, int Bme, int Unknown)
{
    public int Total => White + Bme + Unknown;

    public int this[EthnicGroup group] => group switch
    {
        EthnicGroup.White => White,
        EthnicGroup.Bme => Bme,
        EthnicGroup.Unknown => Unknown,
    };

    public GroupCounts Add(EthnicGroup group, int people = 1) => group switch
    {
        EthnicGroup.White => this with { White = White + people },
        EthnicGroup.Bme => this with { Bme = Bme + people },
        EthnicGroup.Unknown => this with { Unknown = Unknown + people },
    };

    public static GroupCounts operator +(GroupCounts a, GroupCounts b) =>
        new(a.White + b.White, a.Bme + b.Bme, a.Unknown + b.Unknown);

    public static GroupCounts operator -(GroupCounts a, GroupCounts b) =>
        new(a.White - b.White, a.Bme - b.Bme, a.Unknown - b.Unknown);
}
