namespace WresEtl.App.Sources;

/// <summary>Where a client's files are fetched from, as its client.yaml says. Holds the places of secrets, never a secret.</summary>
public abstract record SourceDefinition
{
    private SourceDefinition()
    {
    }

    /// <summary>Once in the client; what operations read in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Patterns of the files wanted; for HTTPS their exact names.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The predecessor whose files these are; empty: the client's own.</summary>
    public string Predecessor { get; init; } = "";

    /// <summary>A file is complete once size and time of change have stood still for so long; zero where a file appears whole.</summary>
    public TimeSpan Settle { get; init; }

    /// <summary>A folder of this machine, a mounted share, or a UNC path.</summary>
    public sealed record Folder(string Path) : SourceDefinition;

    /// <summary>Files below an https address.</summary>
    /// <param name="Url">The folder; ends with a slash.</param>
    /// <param name="Token">Sent as a bearer token; null for none.</param>
    /// <param name="Certificate">Shown to the server; null for none.</param>
    /// <param name="AuthorityFile">PEM file of the certificate authorities to trust instead of the machine's; empty for the machine's.</param>
    public sealed record Https(Uri Url, SecretPlace? Token, CertificatePlace? Certificate, string AuthorityFile) : SourceDefinition;

    /// <summary>A folder of an SFTP server, read with the system's OpenSSH client.</summary>
    /// <param name="Host">Name or IPv4 address.</param>
    /// <param name="Port">1 to 65535.</param>
    /// <param name="User">On the server.</param>
    /// <param name="RemoteFolder">On the server, with forward slashes.</param>
    /// <param name="KeyFile">The private key, without a passphrase, readable by the program's user only.</param>
    /// <param name="KnownHostsFile">The server's key; a server that shows another is refused.</param>
    public sealed record Sftp(string Host, int Port, string User, string RemoteFolder, string KeyFile, string KnownHostsFile) : SourceDefinition;
}

/// <summary>Where a secret lies: an environment variable or a file, one of the two.</summary>
public sealed record SecretPlace(string Variable, string File);

/// <summary>Where a client certificate lies: PEM with its key beside, or PKCS #12.</summary>
/// <param name="File">.pem or .crt with <paramref name="KeyFile"/>; .pfx or .p12 without.</param>
/// <param name="KeyFile">The PEM key; empty for PKCS #12.</param>
/// <param name="Password">Of the key or the PKCS #12 file; null for none.</param>
public sealed record CertificatePlace(string File, string KeyFile, SecretPlace? Password);

/// <summary>How a client's files arrive and how long they are kept.</summary>
/// <param name="Sources">In the file's order; none where files are put into the data folder by hand.</param>
/// <param name="Keeps">Null: as <c>pipelines/retention.yaml</c> says.</param>
public sealed record ClientDelivery(IReadOnlyList<SourceDefinition> Sources, Retention.RetentionSchedule? Keeps);

/// <summary>The sources and retention of <c>clients/&lt;code&gt;/client.yaml</c>.</summary>
public interface IClientDeliveries
{
    /// <summary>Refused, with every fault, where the client's file is faulty; without a file there are no sources.</summary>
    Core.Primitives.Outcome<ClientDelivery> Of(string code);
}
