using System.Diagnostics.Metrics;
using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.Host.Health;

/// <summary>What operations can count. Labels are codes: no client's figure, no name.</summary>
public sealed class Meters : IDisposable
{
    public const string Name = "WresEtl";

    private readonly Meter _meter;
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _took;
    private readonly Histogram<double> _waited;

    public Meters(IMeterFactory factory, IRunStore store)
    {
        _meter = factory.Create(Name);
        _ended = _meter.CreateCounter<long>("wres.jobs.ended", description: "Attempts at jobs, by how they ended");
        _took = _meter.CreateHistogram<double>("wres.jobs.duration", "s", "How long an attempt took");
        _waited = _meter.CreateHistogram<double>("wres.jobs.wait", "s", "From when a job was due to when it began");
        _meter.CreateObservableGauge("wres.jobs.open", () => Open(store), description: "Jobs that are not over, by state");
        _meter.CreateObservableGauge("wres.alerts.unsent", () => Read(store, s => s.Alerts.Pending(["log"]).Count), description: "Alerts that have not reached every channel");
    }

    public void Ended(JobReport report)
    {
        if (report.End == JobEnd.NotOurs) return;
        var labels = new KeyValuePair<string, object?>[] { new("end", report.End.ToString()), new("reason", report.Reason) };
        _ended.Add(1, labels);
        _took.Record(report.Took.TotalSeconds, labels);
        _waited.Record(Math.Max(0, report.Waited.TotalSeconds));
    }

    public void Dispose() => _meter.Dispose();

    private static List<Measurement<int>> Open(IRunStore store) => Read(
        store, s => s.Jobs.Open().CountBy(j => j.State).Select(c => new Measurement<int>(c.Value, new KeyValuePair<string, object?>("state", c.Key.ToString()))).ToList()) ?? [];

    /// <summary>A store that cannot be reached has nothing to count; readiness says so.</summary>
    private static T? Read<T>(IRunStore store, Func<IStoreSession, T> count)
    {
        try
        {
            return store.Look(count);
        }
        catch (StoreBusyException)
        {
            return default;
        }
    }
}
