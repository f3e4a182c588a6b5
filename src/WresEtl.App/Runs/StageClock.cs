namespace WresEtl.App.Runs;

/// <summary>How long each stage of a run took. Durations go into timings.json and nowhere else.</summary>
public sealed class StageClock(TimeProvider time)
{
    private readonly List<(string Stage, TimeSpan Duration)> _stages = [];

    public IReadOnlyList<(string Stage, TimeSpan Duration)> Stages =>
        [.. _stages.GroupBy(s => s.Stage).Select(g => (g.Key, new TimeSpan(g.Sum(s => s.Duration.Ticks))))];

    public T Time<T>(string stage, Func<T> work)
    {
        var start = time.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _stages.Add((stage, time.GetElapsedTime(start)));
        }
    }
}
