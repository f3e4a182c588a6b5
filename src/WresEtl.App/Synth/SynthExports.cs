using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>One file to write.</summary>
/// <param name="Name">Without folder, with its ending.</param>
/// <param name="Table">What it holds.</param>
/// <param name="Rendering">How it is written.</param>
public sealed record SynthFile(string Name, SynthTable Table, SynthRendering Rendering)
{
    /// <summary>Only the first half of its bytes is written.</summary>
    public bool IsCutShort { get; init; }
}

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
        yield return File(client, WorkforceName(client, plan.Year), WorkforceTable.Of(model)) with
        {
            IsCutShort = client.Breakage == SynthBreakage.CutShort,
        };
        var recruitment = File(client, "recruitment", RecruitmentTable.Of(model));
        yield return recruitment;
        if (model.Seeded.ContainsKey(SynthFault.SameFileTwice))
            yield return recruitment with { Name = "recruitment (copy)" + recruitment.Rendering.FileEnding };
        if (client.Disciplinary != SynthDetail.NotCollected) yield return File(client, "disciplinary", DisciplinaryTable.Of(model));
        if (client.Training != SynthDetail.NotCollected) yield return File(client, "training", TrainingTable.Of(model));
        if (client.Board != SynthDetail.NotCollected) yield return File(client, "board", BoardTable.Of(model));
        if (client.HasSurvey) yield return File(client, "survey", SurveyTable.Of(model, plan.Seed + (uint)index));
        if (client.HasPreviousYear) yield return File(client, "previous-submission", PreviousYearTable.Of(model));
    }

    // Without a snapshot column the year stands in the file's name only.
    private static string WorkforceName(SynthClientPlan client, int year) =>
        client.RenderingOf(SynthDataSet.Workforce).Has(SynthMessItems.FewerColumns)
            ? string.Create(CultureInfo.InvariantCulture, $"Workforce {year}-03 extract")
            : "workforce";

    private static SynthFile File(SynthClientPlan client, string name, SynthTable table)
    {
        var rendering = client.RenderingOf(table.DataSet);
        return new(name + rendering.FileEnding, table, rendering);
    }
}
