namespace WresEtl.App.Synth;

/// <summary>One file to write.</summary>
/// <param name="Name">Without folder, with its ending.</param>
/// <param name="IsWorkbook">xlsx; otherwise CSV.</param>
/// <param name="Table">What it holds.</param>
public sealed record SynthFile(string Name, bool IsWorkbook, SynthTable Table);

/// <summary>One client's exports and what is true of them. Files are made while they are written, never all in memory.</summary>
public sealed record SynthExports(SynthOrganisation Organisation, IReadOnlyList<SynthFile> Files, SynthTruth Truth)
{
    /// <summary>The exports of the plan's client of that index.</summary>
    public static SynthExports Of(SynthPlan plan, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Year, SynthPlan.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Year, SynthPlan.LastYear);
        var model = SynthModelMaker.Make(plan, index);
        return new(model.Client.Organisation, [.. FilesOf(plan, index, model)], SynthTruth.Of(model));
    }

    private static IEnumerable<SynthFile> FilesOf(SynthPlan plan, int index, SynthModel model)
    {
        var client = model.Client;
        yield return File(client, "workforce", WorkforceTable.Of(model));
        yield return File(client, "recruitment", RecruitmentTable.Of(model));
        if (client.Disciplinary != SynthDetail.NotCollected) yield return File(client, "disciplinary", DisciplinaryTable.Of(model));
        if (client.Training != SynthDetail.NotCollected) yield return File(client, "training", TrainingTable.Of(model));
        if (client.Board != SynthDetail.NotCollected) yield return File(client, "board", BoardTable.Of(model));
        if (client.HasSurvey) yield return File(client, "survey", SurveyTable.Of(model, SynthRandom.For(plan.Seed, index, 100)));
    }

    private static SynthFile File(SynthClientPlan client, string name, SynthTable table)
    {
        var isWorkbook = client.Workbooks.Contains(table.DataSet);
        return new(name + (isWorkbook ? ".xlsx" : ".csv"), isWorkbook, table);
    }
}
