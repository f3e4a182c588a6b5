using WresEtl.App.Sources;

namespace WresEtl.App.Alerts;

/// <summary>Where alerts go besides the log: <c>alerts:</c> in <c>config/wres.yaml</c>.</summary>
public sealed record AlertSettings
{
    /// <summary>The address people reach the program's pages under; alerts hold links below it. Null: alerts name the page only.</summary>
    public Uri? Address { get; init; }

    public WebhookSettings? Webhook { get; init; }

    public EmailSettings? Email { get; init; }
}

/// <param name="Url">https, or http on this machine.</param>
/// <param name="Token">Sent as a bearer token; null for none.</param>
public sealed record WebhookSettings(Uri Url, SecretPlace? Token);

/// <param name="Host">The mail server.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="From">Sender.</param>
/// <param name="To">Recipients.</param>
/// <param name="User">Empty: the server wants no sign-in.</param>
/// <param name="Password">Of that user.</param>
public sealed record EmailSettings(
    string Host, int Port, MailSecurity Security, string From, IReadOnlyList<string> To, string User, SecretPlace? Password);

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>TLS after a plain greeting; a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>Plain: for a relay on this machine only.</summary>
    None,
}
