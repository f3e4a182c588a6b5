using WresEtl.App.Store;

namespace WresEtl.Host;

/// <summary>Where everything stands, as JSON: ids, states, counts of rows and findings.</summary>
internal static class StatusReport
{
    private const int Newest = 50;

    public static IResult Of(IRunStore store, IEdition edition) => Results.Json(store.Look(s => new
    {
        Edition = edition.Name,
        Batches = s.Batches.Newest(5).Select(b => new { b.Id, b.Year, b.RequestedAt, b.EndedAt }).ToList(),
        Runs = s.Runs.Newest(Newest).Select(r => new
        {
            r.Id,
            State = r.State.ToString(),
            r.Reason,
            r.RequestedAt,
            r.EndedAt,
            Stages = s.Stages.Of(r.Id).Select(x => new { x.Name, State = x.State.ToString(), x.Attempts, x.StartedAt, x.EndedAt, x.Counts }).ToList(),
        }).ToList(),
        Jobs = s.Jobs.Open().Select(j => new { j.Job.Id, j.Job.Title, State = j.State.ToString(), j.NotBefore, j.Attempts, j.Reason }).ToList(),
        Alerts = s.Alerts.Newest(Newest).Select(a => new { Kind = a.Alert.Word, a.Alert.Subject, a.RaisedAt }).ToList(),
        Audit = s.Audit.Head(),
    }));
}
