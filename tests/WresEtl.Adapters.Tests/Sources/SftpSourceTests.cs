using WresEtl.Adapters.Sources;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Tests.Sources;

public sealed class SftpSourceTests : IDisposable
{
    private readonly Pulling _pulling = new();

    public void Dispose() => _pulling.Dispose();

    private static SourceDefinition.Sftp Source(SshServer server, params string[] files) => new(
        "127.0.0.1", server.Port, Environment.UserName, server.Offered, server.KeyFile, server.KnownHostsFile)
    { Name = "trac", Files = files.Length == 0 ? ["*"] : files };

    [SkippableFact]
    public async Task Files_AreFetchedAndArchivedOnce()
    {
        using var server = await SshServer.Start();
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "recruitment 2020.csv"), "a,b\n1,2\n");
        await File.WriteAllBytesAsync(Path.Combine(server.Offered, "récrutement.csv"), new byte[200_000]);
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "other.txt"), "x");
        Directory.CreateDirectory(Path.Combine(server.Offered, "folder.csv"));
        var result = await _pulling.Pull(Source(server, "*.csv"));
        Assert.Null(result.Fault);
        Assert.Equal(["recruitment 2020.csv", "récrutement.csv"], result.Files.Select(f => f.Name));
        Assert.Equal("a,b\n1,2\n"u8.ToArray(), _pulling.Read(result.Files[0]));
        Assert.Equal(200_000, result.Files[1].Size);
        Assert.Equal(1, result.Unmatched);
        Assert.All((await _pulling.Pull(Source(server, "*.csv"))).Files, f => Assert.Equal(PulledAs.Known, f.State));
        _pulling.AssertNoLeftovers();
    }

    [SkippableFact]
    public async Task FolderRelativeToTheServersOwn_IsFound()
    {
        using var server = await SshServer.Start();
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "a.csv"), "a\n");
        Assert.Single((await _pulling.Pull(Source(server) with { RemoteFolder = "out" })).Files);
    }

    [SkippableFact]
    public async Task ServerWithAnotherHostKey_IsRefusedAndNotAskedAgain()
    {
        using var server = await SshServer.Start();
        var stranger = (await File.ReadAllTextAsync(await server.StrangersKey("stranger") + ".pub")).Split(' ');
        var known = server.Written("other_hosts", $"[127.0.0.1]:{server.Port} {stranger[0]} {stranger[1]}\n");
        Assert.Equal(SourceFault.PeerUntrusted, (await _pulling.Pull(Source(server) with { KnownHostsFile = known })).Fault);
        Assert.Equal(SourceFault.PeerUntrusted, (await _pulling.Pull(Source(server) with { KnownHostsFile = server.Written("none", "") })).Fault);
    }

    [SkippableFact]
    public async Task KeyThatTheServerDoesNotKnow_IsRefused()
    {
        using var server = await SshServer.Start();
        Assert.Equal(SourceFault.Refused, (await _pulling.Pull(Source(server) with { KeyFile = await server.StrangersKey("stranger") })).Fault);
    }

    [SkippableFact]
    public async Task KeyThatIsMissingOrNoKey_IsASecretMissing()
    {
        using var server = await SshServer.Start();
        Assert.Equal(SourceFault.SecretMissing, (await _pulling.Pull(Source(server) with { KeyFile = "/no/such/key" })).Fault);
        var broken = server.Written("broken", "CANARY\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(broken, UnixFileMode.UserRead);
        Assert.Equal(SourceFault.SecretMissing, (await _pulling.Pull(Source(server) with { KeyFile = broken })).Fault);
    }

    [SkippableFact]
    public async Task FolderThatIsNotThere_IsSaid()
    {
        using var server = await SshServer.Start();
        Assert.Equal(SourceFault.FolderMissing, (await _pulling.Pull(Source(server) with { RemoteFolder = "/no/such/folder" })).Fault);
    }

    [SkippableFact]
    public async Task ServerThatIsAway_IsUnreachable_AndServesOnceItIsBack()
    {
        using var server = await SshServer.Start();
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "a.csv"), "a\n");
        server.Vanish();
        Assert.Equal(SourceFault.Unreachable, (await _pulling.Pull(Source(server))).Fault);
        await server.Resume();
        Assert.Single((await _pulling.Pull(Source(server))).Files);
    }

    [SkippableFact]
    public async Task ServerVanishingMidPull_IsAskedAgain_AndTheFileComesWhole()
    {
        using var server = await SshServer.Start();
        using var pulling = new Pulling(Pulling.Quick with { Attempts = 8, Delay = TimeSpan.FromMilliseconds(200), LongestDelay = TimeSpan.FromSeconds(1) });
        var size = await Large(server);
        var pull = pulling.Pull(Source(server));
        await ReceivingStarts(pulling, pull);
        server.Vanish();
        var cutOff = !pull.IsCompleted && ReceivedBytes(pulling) < size;
        await server.Resume();
        var result = await pull;
        Assert.True(cutOff, "The server was to vanish while the file was coming.");
        Assert.Null(result.Fault);
        Assert.Equal(size, Assert.Single(result.Files).Size);
        pulling.AssertNoLeftovers();
    }

    [SkippableFact]
    public async Task ServerVanishingForGood_LeavesNothingBehind()
    {
        using var server = await SshServer.Start();
        await Large(server);
        var pull = _pulling.Pull(Source(server));
        await ReceivingStarts(_pulling, pull);
        server.Vanish();
        Assert.Equal(SourceFault.Unreachable, (await pull).Fault);
        Assert.Empty(_pulling.Archive.Entries("X0A"));
        _pulling.AssertNoLeftovers();
    }

    [SkippableFact]
    public async Task PullThatIsStopped_EndsAtOnceAndLeavesNothingBehind()
    {
        using var server = await SshServer.Start();
        using var stop = new CancellationTokenSource();
        await Large(server);
        var pull = _pulling.Source.Pull("X0A", Source(server), Pulling.NothingRemoved, stop.Token);
        await ReceivingStarts(_pulling, pull);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pull);
        Assert.Empty(_pulling.Archive.Entries("X0A"));
        _pulling.AssertNoLeftovers();
    }

    [SkippableFact]
    public async Task FileThatTakesTooLong_IsTimedOutAndLeavesNothingBehind()
    {
        using var server = await SshServer.Start();
        using var pulling = new Pulling(Pulling.Quick with { Attempts = 1, AttemptTimeout = TimeSpan.FromMilliseconds(150) });
        await Large(server);
        Assert.Equal(SourceFault.TimedOut, (await pulling.Pull(Source(server))).Fault);
        pulling.AssertNoLeftovers();
    }

    [SkippableFact]
    public async Task FileStillBeingUploaded_IsLeftForTheNextPull()
    {
        using var server = await SshServer.Start();
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "board.csv"), "a\n");
        var growing = Path.Combine(server.Offered, "recruitment.csv");
        await File.WriteAllTextAsync(growing, "a\n");
        using var stop = new CancellationTokenSource();
        var upload = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await File.AppendAllTextAsync(growing, "another row\n");
                await Task.Delay(20);
            }
        });
        var result = await _pulling.Pull(Source(server) with { Settle = TimeSpan.FromMilliseconds(200) });
        await stop.CancelAsync();
        await upload;
        Assert.Equal(SourceFault.Changing, result.Fault);
        Assert.Equal("board.csv", Assert.Single(result.Files).Name);
        Assert.Null((await _pulling.Pull(Source(server) with { Settle = TimeSpan.FromMilliseconds(200) })).Fault);
    }

    // What a name would do if it became part of a command.
    [SkippableFact]
    public async Task NamesMadeToBeCommands_AreNotTaken()
    {
        using var server = await SshServer.Start();
        string[] names = ["a\"\n!touch pwned", "a\" \"b", "*", "-oProxyCommand=x", "a\\b", "$(touch pwned)", "[a]"];
        foreach (var name in names) await File.WriteAllTextAsync(Path.Combine(server.Offered, name), "x");
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "!touch pwned"), "only a name, within quotes");
        var result = await _pulling.Pull(Source(server));
        Assert.Null(result.Fault);
        Assert.Equal("!touch pwned", Assert.Single(result.Files).Name);
        Assert.InRange(result.BadNames, names.Length - 1, names.Length); // A name of two lines may be shown as two things.
        _pulling.AssertNoLeftovers();
    }

    [SkippableFact]
    public async Task LinksOnTheServer_AreNotFollowed()
    {
        using var server = await SshServer.Start();
        File.CreateSymbolicLink(Path.Combine(server.Offered, "link.csv"), server.KeyFile);
        var result = await _pulling.Pull(Source(server));
        Assert.Empty(result.Files);
        Assert.Null(result.Fault);
    }

    [SkippableFact]
    public async Task OneName_IsNeverMadeACommand()
    {
        using var server = await SshServer.Start();
        using var reader = new SystemSources(_pulling.Staging, 1000).Open(Source(server));
        var problem = await Assert.ThrowsAsync<SourceException>(() =>
            reader.Copy(new SourceFile("a\"\n!touch pwned", 1, ""), Stream.Null, CancellationToken.None));
        Assert.Equal(SourceFault.Unexpected, problem.Fault);
    }

    [SkippableFact]
    public async Task FileTooLarge_IsNotFetched()
    {
        using var server = await SshServer.Start();
        using var pulling = new Pulling(largest: 10);
        await File.WriteAllTextAsync(Path.Combine(server.Offered, "a.csv"), "01234567890");
        Assert.Equal(SourceFault.TooLarge, (await pulling.Pull(Source(server))).Fault);
    }

    [Theory]
    [InlineData("Host key verification failed.\nConnection closed\n", SourceFault.PeerUntrusted)]
    [InlineData("wres@127.0.0.1: Permission denied (publickey).\nConnection closed\n", SourceFault.Refused)]
    [InlineData("ssh: connect to host x port 22: Connection refused\nConnection closed\n", SourceFault.Unreachable)]
    [InlineData("client_loop: send disconnect: Broken pipe\n", SourceFault.BrokenOff)]
    [InlineData("something new\n", SourceFault.Unexpected)]
    public void WordsOfOpenSsh_AreUnderstood(string words, SourceFault fault) => Assert.Equal(fault, SftpFaults.Of(words));

    private static async Task<long> Large(SshServer server)
    {
        const long Size = 240L << 20;
        await using var file = File.Create(Path.Combine(server.Offered, "recruitment.csv"));
        file.SetLength(Size);
        return Size;
    }

    private static async Task ReceivingStarts(Pulling pulling, Task pull)
    {
        while (!pull.IsCompleted)
        {
            if (ReceivedBytes(pulling) > 0) return;
            await Task.Delay(1);
        }
    }

    private static long ReceivedBytes(Pulling pulling)
    {
        try
        {
            return new DirectoryInfo(pulling.Staging).EnumerateFiles("received", SearchOption.AllDirectories).Sum(f => f.Length);
        }
        catch (IOException)
        {
            // Not there yet, or gone again.
            return 0;
        }
    }
}
