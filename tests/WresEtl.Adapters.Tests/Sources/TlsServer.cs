using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Sources;

/// <summary>A real TLS server on loopback with an authority of its own, which also signs client certificates.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly X509Certificate2 _authority;
    private WebApplication? _app;

    public TlsServer() => _authority = Authority("CN=Invented authority");

    /// <summary>How each request is answered.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("a,b\n1,2\n");

    public int Requests { get; private set; }

    public Uri Url { get; private set; } = new("https://127.0.0.1/");

    /// <summary>PEM file of the server's authority.</summary>
    public string AuthorityFile => Written("authority.pem", _authority.ExportCertificatePem());

    public async Task<TlsServer> Start(bool wantsCertificate = false, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(tls =>
        {
            tls.ServerCertificate = Signed("CN=localhost", isServer: true);
            tls.ClientCertificateMode = wantsCertificate ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.NoCertificate;
            tls.ClientCertificateValidation = (certificate, _, _) => certificate.Issuer == _authority.Subject;
        })));
        _app = builder.Build();
        _app.Run(async context =>
        {
            Requests++;
            await Answer(context);
        });
        await _app.StartAsync();
        Url = new Uri(_app.Urls.Single() + "/");
        return this;
    }

    public async Task Stop()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    public (string Certificate, string Key) ClientPem()
    {
        using var certificate = Signed("CN=Invented client", isServer: false);
        using var key = certificate.GetRSAPrivateKey()!;
        return (Written("client.pem", certificate.ExportCertificatePem()), Written("client-key.pem", key.ExportPkcs8PrivateKeyPem()));
    }

    public string ClientPfx(string password)
    {
        using var certificate = Signed("CN=Invented client", isServer: false);
        var path = _folder["client.pfx"];
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }

    /// <summary>A file below the server's own folder.</summary>
    public string Written(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _authority.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Yesterday, Yesterday.AddDays(30));
    }

    private X509Certificate2 Signed(string name, bool isServer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(isServer ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2")], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(_authority, Yesterday, Yesterday.AddDays(20), RandomNumberGenerator.GetBytes(8));
        using var withKey = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    private static DateTimeOffset Yesterday => TimeProvider.System.GetUtcNow().AddDays(-1);
}
