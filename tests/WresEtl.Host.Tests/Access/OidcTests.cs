using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WresEtl.App.Store;
using WresEtl.Host.Access;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Access;

/// <summary>OpenID Connect against a provider of our own, on loopback: code flow with PKCE, a signed token, an account of ours or none.</summary>
public sealed class OidcTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("ada@example.test", HttpStatusCode.Found, "signed-in")]
    [InlineData("mallory@example.test", HttpStatusCode.Forbidden, "sign-in-failed")]
    public async Task Person_IsLetInByTheProvider_WhereWeHaveAnAccount(string name, HttpStatusCode end, string act)
    {
        await using var provider = new Provider(name);
        await provider.Start();
        await using var app = WresHost.Build(
            [
                "--data", Path.Combine(_folder.Path, "data"), "--config", Repository.Config, "--state", Path.Combine(_folder.Path, "state"), "--urls", "http://127.0.0.1:0",
                "--Wres:Access:SignOn", "oidc", "--Wres:Access:Authority", provider.Address, "--Wres:Access:ClientId", Provider.Client, "--Wres:Access:ClientSecret", "invented",
                "--Wres:Access:AllowPlainHttp", "true",
            ],
            new EmbeddedEdition());
        await app.StartAsync();
        var store = app.Services.GetRequiredService<IRunStore>();
        store.Change(s => s.Accounts.Save(new AccountRecord("ada@example.test", "", "", 0, "stamp", IsActive: true, 0, null, s.Now, [new Grant(Roles.EqualityTeam, "")])));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");

        using var away = await PagesHost.Post(browser, "/sign-in?then=/returns", ("then", "/returns"));
        using var back = await browser.GetAsync(away.Headers.Location);
        using var inside = await browser.GetAsync(back.Headers.Location);
        Assert.Equal(end, inside.StatusCode);
        Assert.Contains(store.Look(s => s.Audit.After(0, 100)), a => a.Act == act && a.Detail == "oidc");
        using var page = await browser.GetAsync(new Uri("/returns", UriKind.Relative));
        Assert.Equal(end == HttpStatusCode.Found ? HttpStatusCode.OK : HttpStatusCode.Found, page.StatusCode);
        await app.StopAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    /// <summary>As much of a provider as the code flow needs.</summary>
    private sealed class Provider : IAsyncDisposable
    {
        public const string Client = "wres";

        private readonly RSA _key = RSA.Create(2048);
        private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new(StringComparer.Ordinal);
        private readonly WebApplication _app;

        public Provider(string name)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            _app = builder.Build();
            _app.Urls.Add("http://127.0.0.1:0");
            _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, string>
            {
                ["issuer"] = Address,
                ["authorization_endpoint"] = Address + "/authorize",
                ["token_endpoint"] = Address + "/token",
                ["jwks_uri"] = Address + "/keys",
            }));
            _app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", kid = "1", use = "sig", n = Base64(_key.ExportParameters(false).Modulus!), e = Base64(_key.ExportParameters(false).Exponent!) } } }));
            _app.MapGet("/authorize", (HttpContext context) =>
            {
                var asked = context.Request.Query;
                _codes["code-1"] = (asked["nonce"].ToString(), asked["code_challenge"].ToString());
                // As a query, whichever way it was asked for: a client without script follows it.
                return Results.Redirect($"{asked["redirect_uri"]}?code=code-1&state={HttpUtility.UrlEncode(asked["state"].ToString())}");
            });
            _app.MapPost("/token", async (HttpContext context) =>
            {
                var form = await context.Request.ReadFormAsync();
                return _codes.TryRemove(form["code"].ToString(), out var code) && Base64(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == code.Challenge
                    ? Results.Json(new { token_type = "Bearer", access_token = "invented", id_token = Token(name, code.Nonce) })
                    : Results.BadRequest();
            });
        }

        public string Address => _app.Urls.First();

        public Task Start() => _app.StartAsync();

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            _key.Dispose();
        }

        private string Token(string name, string nonce)
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            var head = Base64(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", kid = "1", typ = "JWT" }));
            var body = Base64(JsonSerializer.SerializeToUtf8Bytes(new { iss = Address, aud = Client, sub = "1", nonce, iat = now, exp = now + 300, preferred_username = name }));
            return $"{head}.{body}.{Base64(_key.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        }

        private static string Base64(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
    }
}
