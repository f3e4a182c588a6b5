using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.App.Sources;

namespace WresEtl.App.Alerts;

/// <summary>What operations are told of. Stored: a member is not renamed.</summary>
public enum AlertKind
{
    /// <summary>A deadline is 14, 5 or 1 working days away.</summary>
    DeadlineNear,

    /// <summary>A deadline has passed and something is still open.</summary>
    DeadlinePassed,

    /// <summary>Nothing is taken any more.</summary>
    DeadlineClosed,

    /// <summary>A pipeline did not run when it should have.</summary>
    RunMissed,

    /// <summary>The scheduler had switched a pipeline off; it was switched on again.</summary>
    ScheduleRestored,

    /// <summary>A run failed for good.</summary>
    RunFailed,

    /// <summary>A source gave nothing.</summary>
    SourceFailed,

    /// <summary>A source still offers what retention removed.</summary>
    SourceHoldsRemoved,

    /// <summary>Someone changed a pipeline.</summary>
    PipelineChanged,
}

/// <summary>
/// Something to tell operations, once. It is made of ids only; its words come from its kind, so that nothing of a client's can get into a
/// message.
/// </summary>
public sealed record Alert
{
    private Alert(AlertKind kind, string subject, string page) => (Kind, Key, Page) = (kind, $"{NameOf(kind)}/{subject}", page);

    /// <summary>What it is about and which occurrence of it: an alert of the same key is the same alert.</summary>
    public string Key { get; }

    public AlertKind Kind { get; }

    /// <summary>The page that says more, relative to the program's address, without a leading slash.</summary>
    public string Page { get; }

    /// <param name="client">Organisation code.</param>
    /// <param name="notice">What deadline-watch found.</param>
    public static Alert Of(string client, DeadlineNotice notice) => new(
        notice.Stage switch
        {
            DeadlineStage.Near => AlertKind.DeadlineNear,
            DeadlineStage.SoftClosed => AlertKind.DeadlinePassed,
            DeadlineStage.HardClosed => AlertKind.DeadlineClosed,
        },
        $"{client}/{notice.Key}", ReturnPage(client, notice.Year));

    public static Alert RunMissed(PlannedRun run) => new(AlertKind.RunMissed, run.Key, "operations");

    /// <param name="pipeline">Its name.</param>
    /// <param name="day">In London: switched off again tomorrow, it is told again.</param>
    public static Alert ScheduleRestored(string pipeline, DateOnly day) => new(AlertKind.ScheduleRestored, $"{pipeline}/{Text(day)}", "operations");

    /// <param name="client">Organisation code.</param>
    /// <param name="year">Reporting year.</param>
    /// <param name="run">The run's id.</param>
    public static Alert RunFailed(string client, int year, string run) => new(AlertKind.RunFailed, $"{client}/{Text(year)}/{run}", ReturnPage(client, year));

    /// <param name="client">Organisation code.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="fault">Why.</param>
    /// <param name="day">In London: still failing tomorrow, it is told again.</param>
    public static Alert SourceFailed(string client, string source, SourceFault fault, DateOnly day) =>
        new(AlertKind.SourceFailed, $"{client}/{source}/{fault}/{Text(day)}", $"clients/{client}");

    public static Alert SourceHoldsRemoved(string client, string source, DateOnly day) =>
        new(AlertKind.SourceHoldsRemoved, $"{client}/{source}/{Text(day)}", $"clients/{client}");

    public static Alert PipelineChanged(PipelineChange change) => new(AlertKind.PipelineChanged, $"{change.Pipeline}/{change.Is}", "operations");

    /// <summary>An alert as it was stored; null where the kind is none of ours.</summary>
    public static Alert? Stored(string key, string page)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        foreach (var kind in Enum.GetValues<AlertKind>())
        {
            if (slash > 0 && NameOf(kind) == key[..slash]) return new Alert(kind, key[(slash + 1)..], page);
        }

        return null;
    }

    private static string NameOf(AlertKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string ReturnPage(string client, int year) => $"clients/{client}/{Text(year)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
