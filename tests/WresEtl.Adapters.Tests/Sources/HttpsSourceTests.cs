using Microsoft.AspNetCore.Http;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Tests.Sources;

public sealed class HttpsSourceTests : IAsyncLifetime, IDisposable
{
    private readonly Pulling _pulling = new();
    private readonly TlsServer _server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _pulling.Dispose();

    private SourceDefinition.Https Source(string token = "CANARY-token", string file = "workforce.csv") => new(
        _server.Url, token.Length > 0 ? new SecretPlace("", _server.Written("token", token + "\n")) : null, null, _server.AuthorityFile)
    { Name = "portal", Files = [file] };

    [Fact]
    public async Task Token_IsSentAndTheFileArchived()
    {
        await _server.Start();
        var seen = "";
        _server.Answer = context =>
        {
            seen = $"{context.Request.Path.Value} {context.Request.Headers.Authorization}";
            return context.Response.WriteAsync("a,b\n1,2\n");
        };
        var result = await _pulling.Pull(Source(file: "staff list.csv"));
        Assert.Equal("/staff list.csv Bearer CANARY-token", seen);
        Assert.Equal("a,b\n1,2\n"u8.ToArray(), _pulling.Read(Assert.Single(result.Files)));
        Assert.DoesNotContain("CANARY", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, SourceFault.Refused)]
    [InlineData(403, SourceFault.Refused)]
    [InlineData(302, SourceFault.Unexpected)]
    [InlineData(400, SourceFault.Unexpected)]
    [InlineData(206, SourceFault.Unexpected)]
    public async Task AnswerThatWillNotChange_IsNotAskedAgain(int status, SourceFault fault)
    {
        await _server.Start();
        _server.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "https://127.0.0.2/";
            return Task.CompletedTask;
        };
        var result = await _pulling.Pull(Source());
        Assert.Equal(fault, result.Fault);
        Assert.Equal(1, _server.Requests);
        Assert.Empty(_pulling.Archive.Entries("X0A"));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task ServerThatFailsThenRecovers_IsAskedAgain(int status)
    {
        await _server.Start();
        _server.Answer = context =>
        {
            if (_server.Requests > 2) return context.Response.WriteAsync("a\n");
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var result = await _pulling.Pull(Source());
        Assert.Null(result.Fault);
        Assert.Single(result.Files);
        Assert.Equal(3, _server.Requests);
    }

    [Fact]
    public async Task ServerThatStaysBusy_IsAskedThreeTimesOnly()
    {
        await _server.Start();
        _server.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        Assert.Equal(SourceFault.Busy, (await _pulling.Pull(Source())).Fault);
        Assert.Equal(3, _server.Requests);
    }

    [Fact]
    public async Task FileNotThereYet_IsNoFault()
    {
        await _server.Start();
        _server.Answer = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        var result = await _pulling.Pull(Source());
        Assert.Null(result.Fault);
        Assert.Equal(1, result.Absent);
    }

    [Fact]
    public async Task SourceVanishingMidPull_IsAskedAgainFromTheStart()
    {
        await _server.Start();
        _server.Answer = HalfThen(context => context.Response.WriteAsync(new string('x', 400_000)));
        var result = await _pulling.Pull(Source());
        Assert.Null(result.Fault);
        Assert.Equal(400_000, Assert.Single(result.Files).Size);
        Assert.Equal(2, _server.Requests);
        _pulling.AssertNoLeftovers();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SourceVanishingForGood_LeavesNothingBehind(bool saysHowLong)
    {
        await _server.Start();
        _server.Answer = context => Half(context, saysHowLong);
        var result = await _pulling.Pull(Source());
        Assert.Equal(SourceFault.BrokenOff, result.Fault);
        Assert.Empty(_pulling.Archive.Entries("X0A"));
        _pulling.AssertNoLeftovers();
    }

    [Fact]
    public async Task ServerThatIsAway_IsUnreachable_AndServesOnceItIsBack()
    {
        await _server.Start();
        var source = Source();
        await _server.Stop();
        Assert.Equal(SourceFault.Unreachable, (await _pulling.Pull(source)).Fault);
        await _server.Start(port: source.Url.Port);
        Assert.Single((await _pulling.Pull(source)).Files);
    }

    [Fact]
    public async Task FailingSource_IsLeftAloneForAWhile_AndOtherSourcesAreNot()
    {
        using var pulling = new Pulling(Pulling.Quick with { BreakAfter = 3, BreakFor = TimeSpan.FromMinutes(5) });
        await _server.Start();
        _server.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await pulling.Pull(Source());
        var asked = _server.Requests;
        Assert.Equal(SourceFault.Paused, (await pulling.Pull(Source())).Fault);
        Assert.Equal(asked, _server.Requests);
        _server.Answer = context => context.Response.WriteAsync("a\n");
        Assert.Null((await pulling.Pull(Source() with { Name = "another" })).Fault);
    }

    [Fact]
    public async Task ServerThatNeverAnswers_IsTimedOut()
    {
        using var pulling = new Pulling(Pulling.Quick with { Attempts = 1, AttemptTimeout = TimeSpan.FromMilliseconds(300) });
        await _server.Start();
        _server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal(SourceFault.TimedOut, (await pulling.Pull(Source())).Fault);
        pulling.AssertNoLeftovers();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FileLargerThanTaken_IsStopped(bool saysHowLong)
    {
        using var pulling = new Pulling(largest: 100_000);
        await _server.Start();
        _server.Answer = async context =>
        {
            if (saysHowLong) context.Response.ContentLength = 200_000;
            await context.Response.WriteAsync(new string('x', 200_000));
        };
        Assert.Equal(SourceFault.TooLarge, (await pulling.Pull(Source())).Fault);
        Assert.Empty(pulling.Archive.Entries("X0A"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task SecretThatIsNone_IsNotSent(string secret)
    {
        await _server.Start();
        var source = Source() with { Token = new SecretPlace("", _server.Written("token", secret)) };
        Assert.Equal(SourceFault.SecretMissing, (await _pulling.Pull(source)).Fault);
        Assert.Equal(SourceFault.SecretMissing, (await _pulling.Pull(source with { Token = new SecretPlace("WRES_TEST_NO_SUCH_VARIABLE", "") })).Fault);
        Assert.Equal(0, _server.Requests);
    }

    [Fact]
    public async Task ServerOfAnotherAuthority_GetsNoToken()
    {
        await _server.Start();
        await using var other = new TlsServer();
        Assert.Equal(SourceFault.PeerUntrusted, (await _pulling.Pull(Source() with { AuthorityFile = other.AuthorityFile })).Fault);
        Assert.Equal(SourceFault.PeerUntrusted, (await _pulling.Pull(Source() with { AuthorityFile = "" })).Fault);
        Assert.Equal(0, _server.Requests);
    }

    [Fact]
    public async Task ClientCertificate_LetsUsIn_AsPemAndAsPkcs12()
    {
        await _server.Start(wantsCertificate: true);
        var (certificate, key) = _server.ClientPem();
        var pem = Source(token: "") with { Certificate = new CertificatePlace(certificate, key, null) };
        Assert.Single((await _pulling.Pull(pem)).Files);
        var password = new SecretPlace("", _server.Written("password", "invented"));
        Assert.Single((await _pulling.Pull(pem with { Certificate = new CertificatePlace(_server.ClientPfx("invented"), "", password) })).Files);
    }

    [Fact]
    public async Task WithoutClientCertificate_WeAreNotLetIn()
    {
        await _server.Start(wantsCertificate: true);
        Assert.NotNull((await _pulling.Pull(Source())).Fault);
        Assert.Equal(0, _server.Requests);
    }

    [Fact]
    public async Task CertificateThatCannotBeRead_IsASecretMissing()
    {
        await _server.Start(wantsCertificate: true);
        var (certificate, _) = _server.ClientPem();
        var source = Source() with { Certificate = new CertificatePlace(certificate, _server.Written("key", "CANARY"), null) };
        Assert.Equal(SourceFault.SecretMissing, (await _pulling.Pull(source)).Fault);
    }

    private Func<HttpContext, Task> HalfThen(Func<HttpContext, Task> whole) => context => _server.Requests == 1 ? Half(context, true) : whole(context);

    private static async Task Half(HttpContext context, bool saysHowLong)
    {
        if (saysHowLong) context.Response.ContentLength = 400_000;
        await context.Response.WriteAsync(new string('x', 200_000));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
