using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>The company secretary's list, one row a member; or counts by membership and group.</summary>
internal static class BoardTable
{
    private static readonly string[] Header =
    [
        "Organisation Code", "Person Ref", "As At Date", "Role Title", "Is Voting", "Is Executive", "Member Kind",
        "Ethnic Origin", "Employee Number", "End Date", "Vacant",
    ];

    private static readonly string[] AggregateHeader = ["Organisation Code", "As At Date", "Board Role", "White", "BME", "Unknown"];

    public static SynthTable Of(SynthModel model) => model.Client.Board == SynthDetail.Aggregate
        ? new(SynthDataSet.Board, AggregateHeader, Aggregate(model)) { IsSummary = true }
        : new(SynthDataSet.Board, Header, Rows(model));

    private static IEnumerable<SynthCell[]> Rows(SynthModel model)
    {
        for (var i = 0; i < model.Board.Length; i++)
        {
            var member = model.Board[i];
            yield return
            [
                SynthCell.Text(model.Client.Organisation.Code),
                SynthCell.Key(i + 1, 2, prefix: "B"),
                SynthCell.Date(model.Snapshot),
                SynthCell.Text(member.Role),
                SynthCell.Flag(member.Voting),
                SynthCell.Flag(member.Executive),
                SynthCell.Text(member.Kind),
                SynthCell.Text(SynthEthnicity.All[member.Ethnicity].Print(EthnicityStyle.CodeAndLabel)),
                member.EmployeeNumber > 0 ? SynthCell.Key(member.EmployeeNumber, 8) : default,
                SynthCell.DateOrEmpty(member.Ended),
                SynthCell.Flag(member.Vacant),
            ];
        }
    }

    private static IEnumerable<SynthCell[]> Aggregate(SynthModel model)
    {
        yield return Line(model, "Total", _ => true);
        yield return Line(model, "Voting", member => member.Voting);
        yield return Line(model, "Non-voting", member => !member.Voting);
        yield return Line(model, "Executive", member => member.Executive);
        yield return Line(model, "Non-executive", member => !member.Executive);
    }

    private static SynthCell[] Line(SynthModel model, string membership, Func<SynthBoardMember, bool> belongs)
    {
        var counts = default(GroupCounts);
        foreach (var member in model.Board.Where(member => member is { Vacant: false, Ended: 0 } && belongs(member)))
            counts = counts.Add(SynthEthnicity.All[member.Ethnicity].Group);
        return
        [
            SynthCell.Text(model.Client.Organisation.Code), SynthCell.Date(model.Snapshot), SynthCell.Text(membership),
            SynthCell.Number(counts.White), SynthCell.Number(counts.Bme), SynthCell.Number(counts.Unknown),
        ];
    }
}
