using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>The three sections of the template's workforce rows.</summary>
public enum WorkforceSection
{
    NonClinical,
    Clinical,
    Medical,
}

/// <summary>A kind of post: where its holder is counted, how ESR describes it, and how many of 10,000 staff hold one.</summary>
/// <param name="Section">Non-clinical, clinical without medical, or medical.</param>
/// <param name="Row">The count id's row: <c>8a</c>, <c>vsm</c>, <c>consultants</c> …</param>
/// <param name="StaffGroup">ESR's label.</param>
/// <param name="JobRole">A dictionary title of that staff group.</param>
/// <param name="OccupationCode">Three characters; its first agrees with the section.</param>
/// <param name="PayCode">Four characters.</param>
/// <param name="PayDescription">As ESR prints it.</param>
/// <param name="Title">A generic position title.</param>
/// <param name="Weights">By organisation type.</param>
public sealed record SynthPost(
    WorkforceSection Section, string Row, string StaffGroup, string JobRole, string OccupationCode,
    string PayCode, string PayDescription, string Title, IReadOnlyList<int> Weights)
{
    /// <summary>Also in the row "of which senior medical manager".</summary>
    public bool IsSeniorMedicalManager =>
        Section == WorkforceSection.Medical
        && (JobRole == "Medical Director" || JobRole.StartsWith("Clinical Director", StringComparison.Ordinal));

    public static IReadOnlyList<SynthPost> All { get; } = [.. SynthPostTable.Lines.Select(Read)];

    private static readonly byte[][] Drawn =
    [
        .. Enum.GetValues<OrganisationType>().Select(type => SynthWeights.Expand(All, post => post.Weights[(int)type])),
    ];

    public static byte Draw(SynthRandom random, OrganisationType type)
    {
        var drawn = Drawn[(int)type];
        return drawn[random.Below(drawn.Length)];
    }

    public static byte IndexOf(string jobRole, string row)
    {
        for (var index = 0; index < All.Count; index++)
            if (All[index].JobRole == jobRole && All[index].Row == row) return (byte)index;
        throw new ArgumentException("No such post in the table.", nameof(jobRole));
    }

    private static SynthPost Read(string line)
    {
        var f = line.Split('|', StringSplitOptions.TrimEntries);
        var section = f[0] switch
        {
            "n" => WorkforceSection.NonClinical,
            "c" => WorkforceSection.Clinical,
            "m" => WorkforceSection.Medical,
            _ => throw new FormatException("A post's section is n, c or m."),
        };
        var (code, description) = f[5].Length > 0 ? (f[5], f[6]) : AgendaForChange(section, f[1]);
        return new(section, f[1], f[2], f[3], f[4], code, description, f[7], [.. f[8..].Select(Whole)]);
    }

    // layouts.md section 5: XN is the non-clinical and XR the clinical prefix; XR09 is 8b and XR12 is Band 9.
    private static (string Code, string Description) AgendaForChange(WorkforceSection section, string row)
    {
        var position = Array.IndexOf(SynthRows.Bands, row);
        var (prefix, review) = section == WorkforceSection.Clinical ? ("XR", "Review Body") : ("XN", "Non Review Body");
        var band = row.Length == 2 ? $"8 - Range {char.ToUpperInvariant(row[1])}" : row;
        return (string.Create(CultureInfo.InvariantCulture, $"{prefix}{position:00}"), $"{review} Band {band}");
    }

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("A post's weight is a whole number.");
}
