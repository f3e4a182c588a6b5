namespace WresEtl.App.Synth;

public enum OrganisationType
{
    Ccg,
    CommunityTrust,
    MentalHealthTrust,
    AcuteTrust,
}

public enum SynthFormat
{
    Csv,
    Xlsx,

    /// <summary>Both, by turns over clients and data sets.</summary>
    Mixed,
}

public enum SynthMess
{
    /// <summary>Clean exports: no faults, one layout.</summary>
    None,

    /// <summary>Faults in the data that HR has to fix; layouts as systems export them.</summary>
    Light,

    /// <summary>Everything of the mess list that a file can carry.</summary>
    Heavy,
}

/// <param name="Code">Plainly invented, <c>^[A-Z0-9]{3,8}$</c>.</param>
/// <param name="Name">Plainly invented.</param>
/// <param name="Type">Decides posts, bands and shares.</param>
/// <param name="Staff">People in the headcount on 31 March.</param>
public sealed record SynthOrganisation(string Code, string Name, OrganisationType Type, int Staff);

/// <summary>Everything a set of exports follows from: the same plan gives the same bytes.</summary>
/// <param name="Year">The reporting year: the snapshot is its 31 March.</param>
/// <param name="Seed">Any number.</param>
/// <param name="Clients">One folder each.</param>
public sealed record SynthPlan(int Year, ulong Seed, IReadOnlyList<SynthClientPlan> Clients)
{
    public const int FirstYear = 2016;
    public const int LastYear = 2026;
}
