using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>The connection of an https source: who we are, and whom we trust.</summary>
internal static class HttpsHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    public static SocketsHttpHandler For(SourceDefinition.Https source)
    {
        var tls = new SslClientAuthenticationOptions();
        if (source.Certificate is { } place) tls.ClientCertificates = [ClientCertificate(place)];
        if (source.AuthorityFile.Length > 0) tls.CertificateChainPolicy = Trusting(source.AuthorityFile);
        return new SocketsHttpHandler { SslOptions = tls, AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectTimeout };
    }

    private static X509Certificate2 ClientCertificate(CertificatePlace place) => Loaded(() =>
    {
        var password = place.Password is { } secret ? Secrets.Read(secret) : null;
        if (place.KeyFile.Length == 0) return X509CertificateLoader.LoadPkcs12FromFile(place.File, password);
        using var pem = password is null
            ? X509Certificate2.CreateFromPemFile(place.File, place.KeyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(place.File, password, place.KeyFile);
        // Windows' TLS does not take a key that lives in memory only; PKCS #12 makes it one that it does.
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    });

    private static X509ChainPolicy Trusting(string authorities) => Loaded(() =>
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authorities);
        return policy.CustomTrustStore.Count > 0 ? policy : throw new CryptographicException("The file holds no certificate.");
    });

    private static T Loaded<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SourceException(SourceFault.SecretMissing);
        }
    }
}
