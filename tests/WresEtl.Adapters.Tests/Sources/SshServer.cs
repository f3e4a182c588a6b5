using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WresEtl.Adapters.Sources;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Sources;

/// <summary>A real OpenSSH server on loopback, with keys of its own, that speaks SFTP only.</summary>
internal sealed class SshServer : IDisposable
{
    private static readonly string? Program = new[] { "/usr/sbin/sshd", "/usr/local/sbin/sshd", "/sbin/sshd" }.FirstOrDefault(File.Exists);

    private readonly TempFolder _folder = new();
    private Process? _process;

    private SshServer(int port) => Port = port;

    public int Port { get; }

    /// <summary>The folder it offers.</summary>
    public string Offered => Directory.CreateDirectory(_folder["offered/out"]).FullName;

    public string KeyFile => Path.Combine(_folder.Path, "client");

    public string KnownHostsFile => Path.Combine(_folder.Path, "known_hosts");

    public static async Task<SshServer> Start()
    {
        Skip.If(Program is null, "not run: OpenSSH server");
        Skip.If(SftpProgram.Path is null, "not run: OpenSSH client");
        var server = new SshServer(FreePort());
        await Keygen(server._folder["host"]);
        await Keygen(server.KeyFile);
        File.Copy(server.KeyFile + ".pub", server._folder["authorized_keys"]);
        var host = (await File.ReadAllTextAsync(server._folder["host.pub"])).Split(' ');
        await File.WriteAllTextAsync(server.KnownHostsFile, $"[127.0.0.1]:{server.Port} {host[0]} {host[1]}\n");
        await File.WriteAllTextAsync(server._folder["sshd_config"], server.Configuration());
        await server.Resume();
        return server;
    }

    /// <summary>Ends it with every session that is open: the source vanishes.</summary>
    public void Vanish()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public async Task Resume()
    {
        // A container's image may lack the folder that a machine makes at start.
        if (Environment.UserName == "root") Directory.CreateDirectory("/run/sshd");
        _process = Process.Start(new ProcessStartInfo(Program!, ["-D", "-e", "-f", _folder["sshd_config"]]) { RedirectStandardError = true })!;
        _process.BeginErrorReadLine();
        for (var tries = 0; !await Answers(); tries++)
        {
            if (tries == 200) throw new InvalidOperationException("The OpenSSH server did not start.");
            await Task.Delay(50);
        }
    }

    /// <summary>Another key, for a client or server that is not ours.</summary>
    public async Task<string> StrangersKey(string name)
    {
        await Keygen(_folder[name]);
        return _folder[name];
    }

    public string Written(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    public void Dispose()
    {
        Vanish();
        _folder.Dispose();
    }

    private string Configuration() => $"""
        Port {Port}
        ListenAddress 127.0.0.1
        HostKey {_folder["host"]}
        AuthorizedKeysFile {_folder["authorized_keys"]}
        PidFile none
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        Subsystem sftp internal-sftp
        ForceCommand internal-sftp -d {_folder["offered/out"][..^4]}

        """;

    private async Task<bool> Answers()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task Keygen(string path)
    {
        using var keygen = Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "invented", "-f", path]);
        await keygen.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
