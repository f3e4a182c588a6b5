namespace WresEtl.App.Alerts;

/// <summary>One way of telling people. Sending throws <see cref="AlertNotSentException"/> where it did not get through.</summary>
public interface IAlertChannel
{
    /// <summary>log, webhook, email: what the store remembers deliveries under.</summary>
    string Name { get; }

    Task Send(Alert alert, CancellationToken cancel);
}

/// <summary>An alert and the channels it has not gone out on.</summary>
public sealed record PendingAlert(Alert Alert, IReadOnlyList<string> Channels);

/// <summary>The alerts in the run store.</summary>
public interface IAlertStore
{
    /// <summary>Adds it; false, with nothing changed, where one of its key is there. The key is unique in the store.</summary>
    Task<bool> Raise(Alert alert, CancellationToken cancel);

    /// <summary>Alerts that some of these channels have not delivered, oldest first.</summary>
    Task<IReadOnlyList<PendingAlert>> Pending(IReadOnlyList<string> channels, CancellationToken cancel);

    Task Delivered(string key, string channel, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>A channel did not take an alert. Says which channel and nothing else.</summary>
public sealed class AlertNotSentException : Exception
{
    public AlertNotSentException(string channel, Exception? inner = null)
        : base($"The alert channel {channel} did not take an alert.") => Reason = inner?.GetType().Name ?? "";

    /// <summary>The kind of failure; its words may hold what a server said and are dropped.</summary>
    public string Reason { get; }
}
