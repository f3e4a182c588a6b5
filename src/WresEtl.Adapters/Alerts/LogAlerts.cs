using Microsoft.Extensions.Logging;
using WresEtl.App.Alerts;

namespace WresEtl.Adapters.Alerts;

/// <summary>Alerts in the log: the channel that is always there.</summary>
public sealed partial class LogAlerts(ILogger<LogAlerts> log, AlertSettings settings) : IAlertChannel
{
    public string Name => "log";

    public Task Send(Alert alert, CancellationToken cancel)
    {
        var level = AlertWords.IsUrgent(alert.Kind) ? LogLevel.Error : LogLevel.Warning;
        Write(level, AlertWords.TitleOf(alert.Kind), alert.Key, AlertWords.LinkOf(alert, settings.Address));
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 800, Message = "{Title}: {AlertKey}, see {Link}")]
    private partial void Write(LogLevel level, string title, string alertKey, string link);
}
