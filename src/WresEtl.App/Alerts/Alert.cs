using System.Globalization;
using System.Text.Json;
using WresEtl.App.Pipelines;
using WresEtl.App.Sources;

namespace WresEtl.App.Alerts;

/// <summary>What operations are told of. Stored as a word, <c>run-missed</c>: a member is not renamed.</summary>
public enum AlertKind
{
    /// <summary>A deadline is 14, 5 or 1 working days away for a client that has not met it.</summary>
    DeadlineNear,

    /// <summary>A deadline has passed and the client has not met it.</summary>
    DeadlinePassed,

    /// <summary>Nothing is taken any more, and the client's is missing.</summary>
    DeadlineClosed,

    /// <summary>A planned run did not start in its time; it was started late.</summary>
    RunMissed,

    /// <summary>The scheduler had lost, disabled or changed a recurring job; it was put back.</summary>
    RecurringRestored,

    /// <summary>The scheduler gives no sign of life.</summary>
    SchedulerSilent,

    /// <summary>A job waits although it is due.</summary>
    QueueStands,

    /// <summary>A pipeline's work failed for good.</summary>
    PipelineFailed,

    /// <summary>A client's run failed for good.</summary>
    RunFailed,

    /// <summary>The configuration cannot be used: nothing new starts.</summary>
    ConfigurationRefused,

    /// <summary>A pipeline file was changed.</summary>
    PipelineChanged,

    /// <summary>A source gave nothing.</summary>
    SourceFailed,

    /// <summary>A source still offers what retention removed.</summary>
    SourceHoldsRemoved,

    /// <summary>A kind that this version does not know: told in general words rather than not at all.</summary>
    Other,
}

/// <summary>
/// Something to tell operations, once. It is made of ids only; its words come from its kind, so that nothing of a client's can get into a
/// message.
/// </summary>
/// <param name="Key">What it is about and which occurrence of it: an alert of the same key is the same alert.</param>
/// <param name="Kind">Decides its words.</param>
/// <param name="Subject">An organisation code, or the name of a pipeline or job.</param>
public sealed record Alert(string Key, AlertKind Kind, string Subject)
{
    /// <summary>The kind as it is stored.</summary>
    public string Word => JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString());

    /// <summary>The page that says more, relative to the program's address, without a leading slash.</summary>
    public string Page => Kind switch
    {
        // Leads on to the board, at the client, for those who may see it; operations to their own page.
        AlertKind.DeadlineNear or AlertKind.DeadlinePassed or AlertKind.DeadlineClosed =>
            Key.Split('/') is [_, _, _, { Length: 4 } year, ..] ? $"deadlines/{Uri.EscapeDataString(year)}/{Uri.EscapeDataString(Subject)}" : "operations",
        AlertKind.RunFailed => "operations/runs/" + Uri.EscapeDataString(Key.Split('/')[^1]),
        AlertKind.SourceFailed or AlertKind.SourceHoldsRemoved => "operations#sources",
        AlertKind.RunMissed or AlertKind.RecurringRestored or AlertKind.SchedulerSilent or AlertKind.QueueStands => "operations",
        AlertKind.PipelineFailed or AlertKind.ConfigurationRefused or AlertKind.PipelineChanged or AlertKind.Other => "operations",
    };

    /// <param name="client">Organisation code.</param>
    /// <param name="notice">What deadline-watch found.</param>
    public static Alert Of(string client, DeadlineNotice notice) => Made(
        notice.Stage switch
        {
            DeadlineStage.Near => AlertKind.DeadlineNear,
            DeadlineStage.SoftClosed => AlertKind.DeadlinePassed,
            DeadlineStage.HardClosed => AlertKind.DeadlineClosed,
        },
        client, notice.Key);

    public static Alert RunMissed(PlannedRun run) => Made(AlertKind.RunMissed, run.Pipeline, run.Key);

    /// <param name="client">Organisation code.</param>
    /// <param name="run">The run's id.</param>
    public static Alert RunFailed(string client, string run) => Made(AlertKind.RunFailed, client, run);

    public static Alert PipelineChanged(PipelineChange change) => Made(AlertKind.PipelineChanged, change.Pipeline, change.Is);

    /// <param name="client">Organisation code.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="fault">Why.</param>
    /// <param name="day">In London: still failing tomorrow, it is told again.</param>
    public static Alert SourceFailed(string client, string source, SourceFault fault, DateOnly day) =>
        Made(AlertKind.SourceFailed, client, $"{source}/{fault}/{Text(day)}");

    /// <param name="client">Organisation code.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="day">In London.</param>
    public static Alert SourceHoldsRemoved(string client, string source, DateOnly day) =>
        Made(AlertKind.SourceHoldsRemoved, client, $"{source}/{Text(day)}");

    /// <summary>An alert as it was stored; of another version's kind it is <see cref="AlertKind.Other"/>.</summary>
    public static Alert Stored(string key, string word, string subject)
    {
        foreach (var kind in Enum.GetValues<AlertKind>())
        {
            if (new Alert(key, kind, subject) is { } alert && alert.Word == word) return alert;
        }

        return new Alert(key, AlertKind.Other, subject);
    }

    private static Alert Made(AlertKind kind, string subject, string occurrence)
    {
        var alert = new Alert("", kind, subject);
        return alert with { Key = $"{alert.Word}/{subject}/{occurrence}" };
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
