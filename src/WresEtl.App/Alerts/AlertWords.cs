namespace WresEtl.App.Alerts;

/// <summary>The words of each kind of alert: the same for every client and every count.</summary>
public static class AlertWords
{
    public static string TitleOf(AlertKind kind) => kind switch
    {
        AlertKind.DeadlineNear => "A WRES deadline is near",
        AlertKind.DeadlinePassed => "A WRES deadline has passed",
        AlertKind.DeadlineClosed => "A WRES collection has closed",
        AlertKind.RunMissed => "A scheduled run did not happen",
        AlertKind.ScheduleRestored => "A schedule had been switched off and was restored",
        AlertKind.RunFailed => "A run failed",
        AlertKind.SourceFailed => "A source of files failed",
        AlertKind.SourceHoldsRemoved => "A source still holds files that retention removed",
        AlertKind.PipelineChanged => "A pipeline was changed",
    };

    public static bool IsUrgent(AlertKind kind) => kind switch
    {
        AlertKind.DeadlineNear or AlertKind.SourceHoldsRemoved or AlertKind.PipelineChanged or AlertKind.ScheduleRestored => false,
        AlertKind.DeadlinePassed or AlertKind.DeadlineClosed or AlertKind.RunMissed or AlertKind.RunFailed or AlertKind.SourceFailed => true,
    };

    /// <summary>Where to read on: a link, or the page's name where no address is configured.</summary>
    public static string LinkOf(Alert alert, Uri? address) => address is null ? "/" + alert.Page : new Uri(address, alert.Page).AbsoluteUri;
}
