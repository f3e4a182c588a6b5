using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using WresEtl.Adapters.Sources;
using WresEtl.App.Alerts;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Alerts;

/// <summary>A mail of fixed words and a link. It names no client, count or file: mail is forwarded, printed and kept for years.</summary>
public sealed class EmailAlerts(AlertSettings settings, TimeProvider time) : IAlertChannel
{
    private const int TimeoutMilliseconds = 30_000;

    private readonly EmailSettings _mail = settings.Email ?? throw new ArgumentException("No e-mail is configured.", nameof(settings));

    public string Name => "email";

    public async Task Send(Alert alert, CancellationToken cancel)
    {
        try
        {
            using var message = Message(alert);
            using var smtp = new SmtpClient { Timeout = TimeoutMilliseconds };
            await smtp.ConnectAsync(_mail.Host, _mail.Port, Security(), cancel).ConfigureAwait(false);
            if (_mail.Password is { } place) await smtp.AuthenticateAsync(_mail.User, Secrets.Read(place), cancel).ConfigureAwait(false);
            await smtp.SendAsync(message, cancel).ConfigureAwait(false);
            await smtp.DisconnectAsync(quit: true, cancel).ConfigureAwait(false);
        }
        catch (Exception problem) when (IsOfTheServer(problem))
        {
            throw new AlertNotSentException(Name, problem);
        }
    }

    private MimeMessage Message(Alert alert)
    {
        var message = new MimeMessage { Subject = AlertWords.TitleOf(alert.Kind), Date = time.GetUtcNow() };
        message.From.Add(MailboxAddress.Parse(_mail.From));
        message.To.AddRange(_mail.To.Select(MailboxAddress.Parse));
        message.MessageId = $"{MessageIds.Of(alert)}@{_mail.From.Split('@')[^1]}";
        // Keeps an automatic reply from answering the program.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (AlertWords.IsUrgent(alert.Kind)) message.Importance = MessageImportance.High;
        message.Body = new TextPart("plain") { Text = Text(alert) };
        return message;
    }

    private string Text(Alert alert) =>
        $"{AlertWords.TitleOf(alert.Kind)}.\r\n\r\nRead on here, after signing in:\r\n{AlertWords.LinkOf(alert, settings.Address)}\r\n";

    private SecureSocketOptions Security() => _mail.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.None => SecureSocketOptions.None,
    };

    private static bool IsOfTheServer(Exception problem) => problem is CommandException or ProtocolException or IOException or SocketException
        or SslHandshakeException or AuthenticationException or NotSupportedException or TimeoutException or SourceException;
}
