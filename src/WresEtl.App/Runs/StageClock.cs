namespace WresEtl.App.Runs;

/// <summary>A stage of a client's run began or ended. One that is worked on in several parts begins and ends several times.</summary>
/// <param name="Stage">Its name, as in <c>timings.json</c>.</param>
/// <param name="IsFinished">It ended; otherwise it began.</param>
public sealed record StageMoment(string Stage, bool IsFinished);

/// <summary>How long each stage of a run took. Durations go into timings.json and nowhere else.</summary>
/// <param name="time">The clock.</param>
/// <param name="watch">Told of every beginning and end, on the run's own thread; may throw to stop the run there.</param>
public sealed class StageClock(TimeProvider time, IProgress<StageMoment>? watch = null)
{
    private readonly List<(string Stage, TimeSpan Duration)> _stages = [];

    public IReadOnlyList<(string Stage, TimeSpan Duration)> Stages =>
        [.. _stages.GroupBy(s => s.Stage).Select(g => (g.Key, new TimeSpan(g.Sum(s => s.Duration.Ticks))))];

    public T Time<T>(string stage, Func<T> work)
    {
        watch?.Report(new StageMoment(stage, IsFinished: false));
        var start = time.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _stages.Add((stage, time.GetElapsedTime(start)));
            watch?.Report(new StageMoment(stage, IsFinished: true));
        }
    }
}
