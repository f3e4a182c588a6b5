namespace WresEtl.App.Synth;

/// <summary>The case tracker, one row a case; or entries by year and ethnic label, as ESR Employee Relations sums them.</summary>
internal static class DisciplinaryTable
{
    private static readonly string[] Header =
    [
        "Case Ref", "Employee Number", "Ethnicity", "Case Type", "Formal/Informal", "Date Opened", "Investigation Start",
        "Suspended", "Outcome", "Outcome Date",
    ];

    private static readonly string[] AggregateHeader =
        ["Organisation Code", "Period Start", "Period End", "Ethnic Label", "Entered N"];

    private static readonly SynthCell[] Types = [.. DisciplinaryMaker.Types.Select(SynthCell.Text)];
    private static readonly SynthCell Formal = SynthCell.Text("Formal");
    private static readonly SynthCell Informal = SynthCell.Text("Informal");

    private static readonly SynthCell[] Outcomes =
        [SynthCell.Text("No case to answer"), SynthCell.Text("First written warning"), SynthCell.Text("Final written warning")];

    public static SynthTable Of(SynthModel model) => model.Client.Disciplinary == SynthDetail.Aggregate
        ? new(SynthDataSet.Disciplinary, AggregateHeader, Aggregate(model)) { IsSummary = true }
        : new(SynthDataSet.Disciplinary, Header, Rows(model));

    private static IEnumerable<SynthCell[]> Rows(SynthModel model)
    {
        var ethnicity = SynthEthnicity.Cells(EthnicityStyle.CodeAndLabel);
        var row = new SynthCell[Header.Length];
        for (var i = 0; i < model.Cases.Length; i++)
        {
            Fill(row, i, model.Cases[i], ethnicity);
            yield return row;
            if (model.Cases[i].Fault == (sbyte)SynthFault.DuplicateCase) yield return row;
        }
    }

    private static void Fill(SynthCell[] row, int index, in SynthCase made, SynthCell[] ethnicity)
    {
        var width = made.Fault == (sbyte)SynthFault.EmployeeNumberWithoutZeros ? (byte)0 : (byte)8;
        var hasOutcome = made.Formal && made.Opened % 4 != 0;
        row[0] = SynthCell.Key(index + 1, 5, prefix: "ER");
        row[1] = made.Fault == (sbyte)SynthFault.CaseWithoutEmployee ? default : SynthCell.Key(made.EmployeeNumber, width);
        row[2] = ethnicity[made.Ethnicity];
        row[3] = Types[made.Type];
        row[4] = made.Formal ? Formal : Informal;
        row[5] = SynthCell.DateOrEmpty(made.Opened);
        row[6] = SynthCell.DateOrEmpty(made.Investigated);
        row[7] = SynthCell.Flag(made.Suspended);
        row[8] = hasOutcome ? Outcomes[made.Opened % Outcomes.Length] : default;
        row[9] = hasOutcome ? SynthCell.DateOrEmpty(made.Opened + 45) : default;
    }

    private static IEnumerable<SynthCell[]> Aggregate(SynthModel model)
    {
        for (var year = 1; year >= 0; year--)
        {
            var end = model.Snapshot.AddYears(-year);
            for (var ethnicity = 0; ethnicity < SynthEthnicity.All.Count; ethnicity++)
            {
                var entered = model.Cases.Count(made => made.CountedYear == year && made.Ethnicity == ethnicity);
                if (entered > 0) yield return Line(model, end, ethnicity, entered);
            }
        }
    }

    private static SynthCell[] Line(SynthModel model, DateOnly end, int ethnicity, int entered)
    {
        var label = SynthEthnicity.All[ethnicity].Label;
        return
        [
            SynthCell.Text(model.Client.Organisation.Code),
            SynthCell.Date(end.AddYears(-1).AddDays(1)),
            SynthCell.Date(end),
            SynthCell.Text(label.Length > 0 ? label : "Not recorded"),
            SynthCell.Number(entered),
        ];
    }
}
