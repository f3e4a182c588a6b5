using Microsoft.Extensions.Logging;
using WresEtl.App.Alerts;

namespace WresEtl.Adapters.Alerts;

/// <summary>The channels that are configured; the log always is.</summary>
public static class AlertChannels
{
    /// <param name="settings">From <c>wres.yaml</c>.</param>
    /// <param name="log">Where the log channel writes.</param>
    /// <param name="time">The present, for a mail's date.</param>
    public static IReadOnlyList<IAlertChannel> Of(AlertSettings settings, ILogger<LogAlerts> log, TimeProvider time)
    {
        var channels = new List<IAlertChannel> { new LogAlerts(log, settings) };
        // Lives as long as the program, as HttpClient should.
        if (settings.Webhook is not null)
            channels.Add(new WebhookAlerts(settings, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })));
        if (settings.Email is not null) channels.Add(new EmailAlerts(settings, time));
        return channels;
    }
}
