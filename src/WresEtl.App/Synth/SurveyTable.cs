namespace WresEtl.App.Synth;

/// <summary>Survey results of indicators 5 to 8 by group, at levels near the national ones; percentages to one decimal.</summary>
internal static class SurveyTable
{
    private static readonly string[] Header =
    [
        "Organisation Code", "Survey Year", "Indicator", "Ethnic Group", "Percentage", "Base (number of responses)", "Survey Source",
    ];

    // Tenths of a per cent. The 2021 survey counted "don't know" in indicator 7's base and so fell by about 18 points.
    private static readonly (int Indicator, int White, int Bme)[] Levels = [(5, 279, 292), (6, 231, 287), (7, 868, 699), (8, 62, 142)];

    public static SynthTable Of(SynthModel model, ulong seed) =>
        new(SynthDataSet.Survey, Header, Rows(model, seed));

    private static IEnumerable<SynthCell[]> Rows(SynthModel model, ulong seed)
    {
        var random = new SynthRandom(seed);
        var responses = model.Client.Organisation.Staff * 45 / 100;
        foreach (var (indicator, white, bme) in Levels)
        {
            var fall = indicator == 7 && model.Year > 2021 ? 180 : 0;
            yield return Line(model, indicator, "White", white - fall + random.Between(-15, 15), responses * 8 / 10);
            yield return Line(model, indicator, "BME", bme - fall + random.Between(-15, 15), responses * 2 / 10);
        }
    }

    private static string Code(SynthModel model)
    {
        var code = model.Client.Organisation.Code;
        return model.Seeded.ContainsKey(SynthFault.CompositeOrganisationCode) ? $"{code}/ZZX" : code;
    }

    private static SynthCell[] Line(SynthModel model, int indicator, string group, int tenths, int responses)
    {
        // The contractor suppresses groups under 11 (wres.md section 4).
        var isSuppressed = responses < 11;
        return
        [
            SynthCell.Text(Code(model)), SynthCell.Number(model.Year - 1), SynthCell.Number(indicator),
            SynthCell.Text(group), isSuppressed ? SynthCell.Text("-") : SynthCell.Percent(tenths, 1),
            isSuppressed ? SynthCell.Text("-") : SynthCell.Number(responses), SynthCell.Text("National"),
        ];
    }
}
