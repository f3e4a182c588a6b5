namespace WresEtl.App.Jobs;

/// <summary>The kinds of alerts, as they are stored. Their words are with the channels that send them.</summary>
public static class AlertKinds
{
    /// <summary>A planned run did not start in its time; it was started late.</summary>
    public const string RunMissed = "run-missed";

    /// <summary>The scheduler had lost, disabled or changed a recurring job; it was put back.</summary>
    public const string RecurringRestored = "recurring-restored";

    /// <summary>The scheduler gives no sign of life.</summary>
    public const string SchedulerSilent = "scheduler-silent";

    /// <summary>A job waits although it is due.</summary>
    public const string QueueStands = "queue-stands";

    /// <summary>A pipeline's work failed for good.</summary>
    public const string PipelineFailed = "pipeline-failed";

    /// <summary>A client's run failed for good.</summary>
    public const string RunFailed = "run-failed";

    /// <summary>The configuration cannot be used: nothing new starts.</summary>
    public const string ConfigurationRefused = "configuration-refused";

    /// <summary>A deadline is near or past for a client that has not met it.</summary>
    public const string Deadline = "deadline";
}
