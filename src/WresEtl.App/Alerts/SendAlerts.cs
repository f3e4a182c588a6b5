namespace WresEtl.App.Alerts;

/// <param name="Sent">Deliveries made.</param>
/// <param name="Failed">Channels that did not take one; they are asked again the next time.</param>
public sealed record AlertRound(int Sent, IReadOnlyList<string> Failed);

/// <summary>
/// Sends what is pending, each alert once on each channel. A channel that fails stops nothing but itself until the next round. Killed
/// between sending and remembering, an alert is sent again with the same message id, by which receivers drop the second.
/// </summary>
public sealed class SendAlerts(IAlertStore store, IReadOnlyList<IAlertChannel> channels, TimeProvider time)
{
    public async Task<AlertRound> Send(CancellationToken cancel = default)
    {
        var byName = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var failed = new SortedSet<string>(StringComparer.Ordinal);
        var sent = 0;
        foreach (var pending in await store.Pending([.. byName.Keys], cancel).ConfigureAwait(false))
        {
            foreach (var channel in pending.Channels.Where(c => !failed.Contains(c)))
            {
                if (await Went(byName[channel], pending.Alert, cancel).ConfigureAwait(false)) sent++;
                else failed.Add(channel);
            }
        }

        return new AlertRound(sent, [.. failed]);
    }

    private async Task<bool> Went(IAlertChannel channel, Alert alert, CancellationToken cancel)
    {
        try
        {
            await channel.Send(alert, cancel).ConfigureAwait(false);
        }
        catch (AlertNotSentException)
        {
            return false;
        }

        await store.Delivered(alert.Key, channel.Name, time.GetUtcNow(), cancel).ConfigureAwait(false);
        return true;
    }
}
