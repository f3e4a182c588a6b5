using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>
/// What OpenSSH's words on standard error mean. The words go no further: they may hold what the server chose to say. A failure that is
/// not known here is not tried again.
/// </summary>
internal static class SftpFaults
{
    // In this order: a refused host key also ends in "Connection closed".
    private static readonly (string Words, SourceFault Fault)[] Known =
    [
        ("Host key verification failed", SourceFault.PeerUntrusted),
        ("host key is known", SourceFault.PeerUntrusted),
        ("UNPROTECTED PRIVATE KEY FILE", SourceFault.SecretMissing),
        ("Load key", SourceFault.SecretMissing),
        ("Permission denied (", SourceFault.Refused),
        ("Too many authentication failures", SourceFault.Refused),
        ("Could not resolve hostname", SourceFault.Unreachable),
        ("Connection refused", SourceFault.Unreachable),
        ("No route to host", SourceFault.Unreachable),
        ("Network is unreachable", SourceFault.Unreachable),
        ("Connection timed out", SourceFault.TimedOut),
        ("timed out", SourceFault.TimedOut),
        ("not responding", SourceFault.TimedOut),
        ("kex_exchange_identification", SourceFault.Busy),
        ("No such file", SourceFault.FileMissing),
        ("not found", SourceFault.FileMissing),
        ("Permission denied", SourceFault.Refused),
        ("Connection reset", SourceFault.BrokenOff),
        ("Connection closed", SourceFault.BrokenOff),
        ("connection closed", SourceFault.BrokenOff),
        ("Broken pipe", SourceFault.BrokenOff),
        ("send disconnect", SourceFault.BrokenOff),
    ];

    public static SourceFault Of(string errors)
    {
        foreach (var (words, fault) in Known)
        {
            if (errors.Contains(words, StringComparison.Ordinal)) return fault;
        }

        return SourceFault.Unexpected;
    }
}
