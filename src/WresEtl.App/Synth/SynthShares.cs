using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>
/// Who is White, BME or Unknown: BME share falls with band and is high among doctors, as in the national reports; levels are in
/// broad strokes and scaled to the client's own share. All per 10,000.
/// </summary>
internal static class SynthShares
{
    // under1 1 2 3 4 5 6 7 8a 8b 8c 8d 9 vsm, where the whole workforce stands at 2,000
    private static readonly int[] NonClinical =
        [1500, 2500, 1700, 1350, 1250, 1400, 1350, 1200, 1100, 950, 800, 700, 600, 500];

    private static readonly int[] Clinical =
        [1600, 2400, 2300, 1900, 1500, 3000, 1950, 1450, 1200, 1000, 850, 750, 650, 500];

    // consultants career trainee other
    private static readonly int[] Medical = [3700, 5600, 4500, 3600];

    private const int NationalLevel = 2000;
    private const int MostLikely = 8500;

    public static int Usual(OrganisationType type) => type switch
    {
        OrganisationType.Ccg => 1500,
        OrganisationType.CommunityTrust => 1500,
        OrganisationType.MentalHealthTrust => 2200,
        OrganisationType.AcuteTrust => 2100,
    };

    public static int Bme(SynthPost post, int organisationShare)
    {
        var level = post.Section switch
        {
            WorkforceSection.NonClinical => NonClinical[Array.IndexOf(SynthRows.Bands, post.Row)],
            WorkforceSection.Clinical => Clinical[Array.IndexOf(SynthRows.Bands, post.Row)],
            WorkforceSection.Medical => Medical[Array.IndexOf(SynthRows.Medical, post.Row)],
        };
        return Math.Min(MostLikely, level * organisationShare / NationalLevel);
    }

    public static EthnicGroup Draw(SynthRandom random, int bme, int unknown)
    {
        var at = random.Below(10_000);
        if (at < unknown) return EthnicGroup.Unknown;
        return random.Below(10_000) < bme ? EthnicGroup.Bme : EthnicGroup.White;
    }
}
