using System.Diagnostics;
using System.Text;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>
/// Runs the system's <c>sftp</c> with a batch of commands on its standard input. There is no shell; every option is set here, the user's
/// and the machine's own OpenSSH configuration, agent and known hosts are not read, and nothing is ever asked.
/// </summary>
internal sealed class SftpProgram(SourceDefinition.Sftp source, string folder)
{
    private const int LongestOutput = 8 << 20;

    private static readonly string[] Fixed =
    [
        "BatchMode=yes", "StrictHostKeyChecking=yes", "GlobalKnownHostsFile=/dev/null", "CheckHostIP=no", "UpdateHostKeys=no", "IdentitiesOnly=yes",
        "IdentityAgent=none", "PreferredAuthentications=publickey", "PasswordAuthentication=no", "KbdInteractiveAuthentication=no", "ForwardAgent=no",
        "ClearAllForwardings=yes", "PermitLocalCommand=no", "ProxyCommand=none", "ControlPath=none", "ConnectTimeout=30", "ConnectionAttempts=1",
        "ServerAliveInterval=15", "ServerAliveCountMax=4", "LogLevel=ERROR",
    ];

    /// <summary>Where it is; null where the machine has none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Select(place => System.IO.Path.Combine(place, OperatingSystem.IsWindows() ? "sftp.exe" : "sftp")).FirstOrDefault(File.Exists);

    /// <summary>What the commands print. A command that fails ends the batch.</summary>
    /// <exception cref="SourceException">It did not go through.</exception>
    public async Task<string> Run(IReadOnlyList<string> commands, CancellationToken cancel)
    {
        if (!File.Exists(source.KeyFile) || !File.Exists(source.KnownHostsFile)) throw new SourceException(SourceFault.SecretMissing);
        using var process = Process.Start(Start()) ?? throw new SourceException(SourceFault.ProgramMissing);
        try
        {
            var (output, errors) = (Text(process.StandardOutput, cancel), Text(process.StandardError, cancel));
            await Write(process.StandardInput, commands).ConfigureAwait(false);
            await Task.WhenAll(output, errors).ConfigureAwait(false);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return process.ExitCode == 0
                ? await output.ConfigureAwait(false)
                : throw new SourceException(SftpFaults.Of(await errors.ConfigureAwait(false)));
        }
        finally
        {
            await End(process).ConfigureAwait(false);
        }
    }

    /// <summary>Nothing may still write into the folder when its owner removes it.</summary>
    private static async Task End(Process process)
    {
        if (process.HasExited) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(Path ?? throw new SourceException(SourceFault.ProgramMissing))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in Arguments()) start.ArgumentList.Add(argument);
        var (path, system) = (Environment.GetEnvironmentVariable("PATH"), Environment.GetEnvironmentVariable("SystemRoot"));
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (system is not null) start.Environment["SystemRoot"] = system;
        return start;
    }

    private IEnumerable<string> Arguments() =>
    [
        "-b", "-", "-F", "none", "-P", FormattableString.Invariant($"{source.Port}"),
        .. Fixed.Append("IdentityFile=" + Quoted(source.KeyFile)).Append("UserKnownHostsFile=" + Quoted(source.KnownHostsFile))
            .SelectMany(option => (string[])["-o", option]),
        "--", $"{source.User}@{source.Host}",
    ];

    /// <summary>OpenSSH splits option values at spaces and expands % and ~; configuration lets no quote or % through.</summary>
    private static string Quoted(string path) => $"\"{path.Replace('\\', '/')}\"";

    private static async Task Write(StreamWriter to, IReadOnlyList<string> commands)
    {
        try
        {
            foreach (var command in commands) await to.WriteAsync(command + "\n").ConfigureAwait(false);
            to.Close();
        }
        catch (IOException)
        {
            // It has ended already; its exit code and words say why.
        }
    }

    private static async Task<string> Text(StreamReader from, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        while (await from.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var read)
        {
            if (text.Append(buffer, 0, read).Length > LongestOutput) throw new SourceException(SourceFault.Unexpected);
        }

        return text.ToString();
    }
}
