using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace WresEtl.Host.Access;

/// <summary>
/// Nobody can get in yet: says on the console of whoever started the service how to. Not in the log, which is kept and read by others.
/// </summary>
internal sealed class FirstSetUp(Invitations invitations, IHostApplicationLifetime lifetime, IServer server) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say()
    {
        if (!invitations.NeedsSetUp) return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.Error.WriteLine($"""

            Nobody can sign in yet. To set up the first account, open this address (it works once, for three days):

              {address.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal)}/set-up?token={Uri.EscapeDataString(invitations.ForSetUp())}

            """);
    }
}
