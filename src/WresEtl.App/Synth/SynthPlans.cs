using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>The plan behind <c>wres synth</c>: any number of invented organisations with a given number of staff in all.</summary>
public static class SynthPlans
{
    public const int MostOrganisations = 9999;

    /// <param name="organisations">1 to 9999.</param>
    /// <param name="staff">In all, at least one for each organisation; spread by type and chance, and exactly kept.</param>
    /// <param name="year">Reporting year.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="format">Of every file, or both by turns.</param>
    /// <param name="mess">None: one clean layout, row by row. Light and heavy: layouts and faults by turns.</param>
    public static SynthPlan For(int organisations, int staff, int year, ulong seed, SynthFormat format, SynthMess mess)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(organisations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(organisations, MostOrganisations);
        ArgumentOutOfRangeException.ThrowIfLessThan(staff, organisations);
        var sizes = Sizes(organisations, staff, SynthRandom.For(seed, organisations, -1));
        return new(year, seed, [.. sizes.Select((size, index) => Client(index, size, format, mess))]);
    }

    private static readonly (OrganisationType Type, string Name, int Weight)[] Types =
    [
        (OrganisationType.AcuteTrust, "Hospitals Trust", 200), (OrganisationType.Ccg, "CCG", 8),
        (OrganisationType.CommunityTrust, "Community Trust", 80), (OrganisationType.AcuteTrust, "Hospitals Trust", 160),
        (OrganisationType.Ccg, "CCG", 10), (OrganisationType.MentalHealthTrust, "Mental Health Trust", 90),
        (OrganisationType.AcuteTrust, "Hospitals Trust", 240), (OrganisationType.Ccg, "CCG", 6),
        (OrganisationType.CommunityTrust, "Community Trust", 60), (OrganisationType.Ccg, "CCG", 12),
    ];

    private static readonly string[] Places =
        ["Vale", "Moorland", "Harbour", "Hollow", "Meadow", "Ridge", "Orchard", "Fenside", "Brook", "Summit", "Heath", "Quarry"];

    private static int[] Sizes(int organisations, int staff, SynthRandom random)
    {
        var weights = new long[organisations];
        for (var i = 0; i < organisations; i++) weights[i] = (long)Types[i % Types.Length].Weight * random.Between(70, 130);
        var sum = weights.Sum();
        var spread = staff - organisations;
        var sizes = weights.Select(weight => 1 + (int)(spread * weight / sum)).ToArray();
        // What rounding left over goes to the largest.
        sizes[Array.IndexOf(weights, weights.Max())] += staff - sizes.Sum();
        return sizes;
    }

    private static SynthClientPlan Client(int index, int staff, SynthFormat format, SynthMess mess)
    {
        var (type, kind, _) = Types[index % Types.Length];
        var place = Places[index / Types.Length % Places.Length];
        var code = string.Create(CultureInfo.InvariantCulture, $"ZZ{index + 1:0000}");
        var name = string.Create(CultureInfo.InvariantCulture, $"Example {place} {kind} {index + 1} (invented)");
        var client = new SynthClientPlan(new(code, name, type, staff))
        {
            Recruitment = RecruitmentLayout.Trac,
            HasSurvey = true,
            UnknownShare = 300 + index * 37 % 600,
            HasHistory = mess == SynthMess.Heavy,
            Renderings = Enum.GetValues<SynthDataSet>().ToDictionary(set => set, set => Rendering(index, set, format, mess)),
        };
        return mess == SynthMess.None ? client : WithFaults(client, index);
    }

    private static SynthRendering Rendering(int index, SynthDataSet set, SynthFormat format, SynthMess mess)
    {
        // Last year's return is this program's own file.
        if (set == SynthDataSet.Previous) return SynthRendering.Csv;
        var isWorkbook = format == SynthFormat.Xlsx || (format == SynthFormat.Mixed && (index + (int)set) % 2 == 0);
        // Mixed makes every second client's file a workbook, so the turns of each kind go up with every second client.
        var turn = (format == SynthFormat.Mixed ? index / 2 : index) + 3 * (int)set;
        return SynthRecipes.Of(mess, isWorkbook, turn);
    }

    // Each layout turns with a different period, so that every combination comes up.
    private static SynthClientPlan WithFaults(SynthClientPlan client, int index) => client with
    {
        Workforce = (WorkforceLayout)(index % 3),
        Recruitment = (RecruitmentLayout)(index / 3 % 3),
        Disciplinary = index % 5 == 4 ? SynthDetail.Aggregate : SynthDetail.Rows,
        Training = index % 7 == 6 ? SynthDetail.NotCollected : index % 7 == 5 ? SynthDetail.Aggregate : SynthDetail.Rows,
        Board = index % 4 == 3 ? SynthDetail.Aggregate : SynthDetail.Rows,
        HasPreviousYear = index % 3 != 2,
        Ethnicity = (EthnicityStyle)(index % 4),
        FirstEmployeeNumber = index % 2 == 0 ? 20_000_000 : 1_000_000,
        Faults = Faults(client.Organisation.Staff, index),
    };

    private static Dictionary<SynthFault, int> Faults(int staff, int index)
    {
        var faults = Enum.GetValues<SynthFault>().ToDictionary(fault => fault, _ => 1 + staff / 2000);
        if (index % 5 != 0) faults.Remove(SynthFault.UnclassifiedCourse);
        return faults;
    }
}
