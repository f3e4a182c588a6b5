namespace WresEtl.App.Alerts;

/// <summary>The words of each kind of alert: the same for every client and every count.</summary>
public static class AlertWords
{
    public static string TitleOf(AlertKind kind) => kind switch
    {
        AlertKind.DeadlineNear => "A WRES deadline is near",
        AlertKind.DeadlinePassed => "A WRES deadline has passed",
        AlertKind.DeadlineClosed => "A WRES collection has closed",
        AlertKind.RunMissed => "A scheduled run did not start in its time",
        AlertKind.RecurringRestored => "A schedule had been lost or switched off and was restored",
        AlertKind.SchedulerSilent => "The scheduler gives no sign of life",
        AlertKind.QueueStands => "A job waits although it is due",
        AlertKind.PipelineFailed => "A scheduled task failed",
        AlertKind.RunFailed => "A run failed",
        AlertKind.ConfigurationRefused => "The configuration cannot be used",
        AlertKind.PipelineChanged => "A pipeline was changed",
        AlertKind.SourceFailed => "A source of files failed",
        AlertKind.SourceHoldsRemoved => "A source still holds files that retention removed",
        AlertKind.Other => "The program asks for attention",
    };

    /// <summary>False where nothing is late or broken yet.</summary>
    public static bool IsUrgent(AlertKind kind) =>
        kind is not (AlertKind.DeadlineNear or AlertKind.SourceHoldsRemoved or AlertKind.PipelineChanged or AlertKind.RecurringRestored);

    /// <summary>Where to read on: a link, or the page's name where no address is configured.</summary>
    public static string LinkOf(Alert alert, Uri? address) => address is null ? "/" + alert.Page : new Uri(address, alert.Page).AbsoluteUri;
}
