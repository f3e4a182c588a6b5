using WresEtl.Adapters.Config.Deliveries;
using WresEtl.App.Alerts;
using WresEtl.App.Configuration;
using WresEtl.App.Retention;
using WresEtl.App.Sources;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Tests.Config;

public sealed class DeliveryFolderTests : IDisposable
{
    private const string Client = "clients/X0A/client.yaml";

    private readonly ConfigCopy _copy = new();

    public DeliveryFolderTests() => _copy.Write(Client, File.ReadAllText(Path.Combine(ConfigCopy.RepositoryRoot(), "docs/examples/client.yaml")));

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void DocumentedExample_GivesItsSources()
    {
        var delivery = Assert.IsType<Outcome<ClientDelivery>.Ok>(Folder.Of("X0A")).Value;
        Assert.Equal(["esr", "portal", "trac"], delivery.Sources.Select(s => s.Name));
        var folder = Assert.IsType<SourceDefinition.Folder>(delivery.Sources[0]);
        Assert.Equal(("/mnt/exports/X0A", TimeSpan.FromMinutes(1)), (folder.Path, folder.Settle));
        var https = Assert.IsType<SourceDefinition.Https>(delivery.Sources[1]);
        Assert.Equal(new SecretPlace("WRES_PORTAL_TOKEN_X0A", ""), https.Token);
        Assert.Equal(new CertificatePlace("/run/secrets/x0a.pem", "/run/secrets/x0a-key.pem", null), https.Certificate);
        Assert.Equal(["board.csv", "survey.csv"], https.Files);
        var sftp = Assert.IsType<SourceDefinition.Sftp>(delivery.Sources[2]);
        Assert.Equal(("sftp.example.org", 22, "wres-x0a", "/outgoing"), (sftp.Host, sftp.Port, sftp.User, sftp.RemoteFolder));
        Assert.Equal(new RetentionSchedule(396, 762), delivery.Keeps);
    }

    [Fact]
    public void ClientWithoutAFile_HasNoSources()
    {
        var delivery = Assert.IsType<Outcome<ClientDelivery>.Ok>(Folder.Of("X9Z")).Value;
        Assert.Empty(delivery.Sources);
        Assert.Null(delivery.Keeps);
    }

    [Theory]
    [InlineData("name: portal", "name: esr", "sources: expected each name once")]
    [InlineData("url: https://files.example.org/wres/X0A/", "url: http://files.example.org/wres/X0A/", "expected an https address that ends with a slash")]
    [InlineData("url: https://files.example.org/wres/X0A/", "url: https://CANARY:secret@files.example.org/", "expected an https address that ends with a slash")]
    [InlineData("token_variable: WRES_PORTAL_TOKEN_X0A", "token: CANARY", "unknown key; expected one of: name, url")]
    [InlineData("token_variable: WRES_PORTAL_TOKEN_X0A", "token_variable: \"CANARY secret\"", "expected the name of an environment variable")]
    [InlineData("files: [\"board.csv\", \"survey.csv\"]", "files: [\"../board.csv\"]", "expected a file name such as")]
    [InlineData("files: [\"board.csv\", \"survey.csv\"]", "files: [\"NUL.csv\"]", "files: expected a name that every system takes")]
    [InlineData("host: sftp.example.org", "host: -oProxyCommand=CANARY", "expected a host name or IPv4 address")]
    [InlineData("user: wres-x0a", "user: \"-x\"", "expected a user name of letters")]
    [InlineData("user: wres-x0a", "user: \"a b\"", "expected a user name of letters")]
    [InlineData("folder: /outgoing", "folder: \"/out\\\"going\"", "expected a folder on the server of letters")]
    [InlineData("folder: /outgoing", "folder: /a/../b", "folder: expected a folder without")]
    [InlineData("key_file: /run/secrets/x0a_ed25519", "key_file: \"/run/%h\"", "expected a full path of letters")]
    [InlineData("known_hosts_file: /run/secrets/known_hosts", "known_hosts_file: ~/known_hosts", "expected a full path of letters")]
    [InlineData("path: /mnt/exports/X0A", "path: exports", "expected a full path, such as")]
    [InlineData("# predecessor: \"X0B\"", "predecessor: \"X0Z\"", "predecessor: expected one of the client's predecessors")]
    [InlineData("port: 22", "port: 70000", "expected a port, a whole number from 1 to 65535")]
    [InlineData("exports_days: 396", "exports_days: 1", "expected days, a whole number from 30")]
    [InlineData("settle: 1m", "settle: 1", "expected a duration such as 30s")]
    public void Fault_IsToldWithLine_WhereverTheFileIsRead(string old, string by, string expected)
    {
        var line = _copy.Replace(Client, old, by);
        var refused = Assert.IsType<Outcome<ClientDelivery>.Refused>(Folder.Of("X0A"));
        Assert.Equal("bad-configuration", refused.Code);
        Assert.Contains(refused.Detail.Split('\n'), f => f.StartsWith($"{Client}:{line}: {expected}", StringComparison.Ordinal));
        Assert.DoesNotContain("CANARY", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(refused.Detail, Assert.IsType<Outcome<Core.Standards.Client>.Refused>(_copy.Folder.Client("X0A")).Detail);
    }

    [Theory]
    [InlineData("      token_variable: WRES_PORTAL_TOKEN_X0A\n      certificate_file: /run/secrets/x0a.pem\n      certificate_key_file: /run/secrets/x0a-key.pem\n", "", "expected a token")]
    [InlineData("      certificate_file: /run/secrets/x0a.pem\n", "", "expected certificate_file beside the other keys")]
    [InlineData("      token_variable: WRES_PORTAL_TOKEN_X0A\n", "      token_variable: A\n      token_file: /b\n", "expected token_variable or token_file, not both")]
    public void HttpsSourceWithHalfASecret_IsRefused(string old, string by, string expected)
    {
        _copy.Replace(Client, old, by);
        Assert.Contains(expected, Assert.IsType<Outcome<ClientDelivery>.Refused>(Folder.Of("X0A")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void UncPath_IsTaken()
    {
        _copy.Replace(Client, "path: /mnt/exports/X0A", @"path: '\\server\share\exports'");
        var delivery = Assert.IsType<Outcome<ClientDelivery>.Ok>(Folder.Of("X0A")).Value;
        Assert.Equal(@"\\server\share\exports", Assert.IsType<SourceDefinition.Folder>(delivery.Sources[0]).Path);
    }

    [Fact]
    public void AlertsOfTheCommentedExample_AreReadWhenTheCommentIsTakenAway()
    {
        _copy.Write("wres.yaml", _copy.Read("wres.yaml").Replace("\n# alerts:", "\nalerts:", StringComparison.Ordinal).Replace("\n#   ", "\n  ", StringComparison.Ordinal));
        var alerts = Assert.IsType<Outcome<ProgramSettings>.Ok>(_copy.Folder.Settings()).Value.Alerts;
        Assert.Equal("https://wres.example.org/", alerts.Address!.AbsoluteUri);
        Assert.Equal(new WebhookSettings(new Uri("https://hooks.example.org/wres"), new SecretPlace("WRES_WEBHOOK_TOKEN", "")), alerts.Webhook);
        Assert.Equal((587, MailSecurity.StartTls, "wres"), (alerts.Email!.Port, alerts.Email.Security, alerts.Email.User));
    }

    [Theory]
    [InlineData("alerts:\n  webhook:\n    url: http://hooks.example.org/x\n", 3, "expected an https address, or http on this machine")]
    [InlineData("alerts:\n  email:\n    host: h.example.org\n    from: a@example.org\n    to: [b@example.org]\n    security: none\n", 3, "security: expected tls or start-tls")]
    [InlineData("alerts:\n  email:\n    host: h.example.org\n    from: a@example.org\n    to: [b@example.org]\n    user: a\n", 3, "expected user and a password's place")]
    [InlineData("sources:\n  delay: 5m\n  longest_delay: 1m\n", 2, "longest_delay: expected no less than delay")]
    public void SettingsFault_IsToldWithLine(string yaml, int line, string expected)
    {
        _copy.Write("wres.yaml", yaml);
        Assert.StartsWith($"wres.yaml:{line}: {expected}", Assert.IsType<Outcome<ProgramSettings>.Refused>(_copy.Folder.Settings()).Detail, StringComparison.Ordinal);
    }

    private DeliveryFolder Folder => new(_copy.PathOf(""));
}
