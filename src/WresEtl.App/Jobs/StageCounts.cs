using System.Text.Json;
using WresEtl.App.Runs;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>What is counted of a stage: files, rows, findings. Never people: operations see it.</summary>
internal static class StageCounts
{
    public static string Of(string stage, MadeReturn made)
    {
        var run = made.Run;
        return stage switch
        {
            RunStages.Read => Json(new { files = run.Intake.Files.Count, rows = run.RowsRead }),
            RunStages.Check => Json(new { errors = run.FindingCounts.Errors, queries = run.FindingCounts.Queries }),
            RunStages.Cleanse => Json(new { used = run.RowsUsed, set_aside = run.RowsAside }),
            RunStages.Calculate => Json(new { template_rows = run.Return?.Rows.Count ?? 0 }),
            RunStages.Protect => Json(new { outcome = run.Protection?.Match(_ => "proven", _ => "refused") ?? "nothing to protect" }),
            RunStages.Documents => Json(new { files = made.Files.Count }),
            _ => "",
        };
    }

    private static string Json(object value) => JsonSerializer.Serialize(value);
}
