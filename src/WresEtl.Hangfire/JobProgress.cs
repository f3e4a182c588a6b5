using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hangfire.Dashboard;
using WresEtl.App.Store;

namespace WresEtl.Hangfire;

/// <summary>How far a run is, in Hangfire's page of one of its jobs: from the run store, which is the truth about it.</summary>
internal sealed class JobProgress(IRunStore store)
{
    public NonEscapedString Render(JobDetailsRendererDto page)
    {
        if (page.JobDetails.Job?.Args is not [string id, ..]) return new NonEscapedString("");
        return new NonEscapedString(store.Look(s => s.Jobs.Find(id) is { Job.Kind: JobKinds.RunStage } job ? Table(s, job) : ""));
    }

    private static string Table(IStoreSession s, JobRecord job)
    {
        var stages = s.Stages.Of(job.Job.Subject).ToDictionary(x => x.Name, StringComparer.Ordinal);
        var done = stages.Values.Count(x => x.State == StageState.Finished);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<h3>Run {Text(job.Job.Subject)}: {done} of {RunStages.All.Count} stages</h3>");
        html.Append(CultureInfo.InvariantCulture, $"<progress max=\"{RunStages.All.Count}\" value=\"{done}\"></progress>");
        html.Append("<table class=\"table\"><tr><th>Stage</th><th>State</th><th>Began</th><th>Took</th><th>Counts</th></tr>");
        foreach (var name in RunStages.All) html.Append(Row(name, stages.GetValueOrDefault(name)));
        return html.Append("</table>").ToString();
    }

    private static string Row(string name, StageRecord? stage) => stage is null
        ? $"<tr><td>{name}</td><td>to come</td><td></td><td></td><td></td></tr>"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"<tr><td>{name}</td><td>{stage.State} {Text(stage.Reason)}</td><td>{stage.StartedAt:u}</td><td>{(stage.EndedAt - stage.StartedAt)?.TotalSeconds:F1} s</td><td>{Text(Counts(stage.Counts))}</td></tr>");

    /// <summary>From <c>{"files":7,"rows":812}</c>: files 7, rows 812.</summary>
    private static string Counts(string json)
    {
        if (json.Length == 0) return "";
        using var counts = JsonDocument.Parse(json);
        return string.Join(", ", counts.RootElement.EnumerateObject().Select(c => $"{c.Name.Replace('_', ' ')} {c.Value}"));
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
