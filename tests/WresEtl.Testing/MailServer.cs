using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WresEtl.Testing;

/// <summary>As much of a mail server as one sender needs, on loopback: takes a message whole, or refuses the sender.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public MailServer()
    {
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool Refuses { get; set; }

    /// <summary>Each message as it came, headers and all.</summary>
    public List<string> Messages { get; } = [];

    public List<string> Recipients { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task Serve()
    {
        try
        {
            while (true) await Talk(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var from = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var to = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await to.WriteLineAsync("220 invented.example ESMTP");
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(await AnswerTo(line, from, to));
            if (line == "QUIT") return;
        }
    }

    private async Task<string> AnswerTo(string line, StreamReader from, StreamWriter to)
    {
        if (line.StartsWith("MAIL", StringComparison.Ordinal)) return Refuses ? "550 no" : "250 ok";
        if (line.StartsWith("RCPT", StringComparison.Ordinal)) Recipients.Add(line);
        if (line == "QUIT") return "221 bye";
        if (line != "DATA") return "250 ok";
        await to.WriteLineAsync("354 go on");
        var message = new StringBuilder();
        while (await from.ReadLineAsync() is { } text && text != ".") message.Append(text).Append('\n');
        Messages.Add(message.ToString());
        return "250 taken";
    }
}
