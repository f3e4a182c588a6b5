using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.Host.Access;

/// <summary>
/// Links that let somebody in once: to the first set-up, and to choosing a password. A link is sealed with the service's keys and nothing of it is
/// stored; using it, or asking for another, changes the account's stamp and ends it.
/// </summary>
public sealed class Invitations(IRunStore store, IDataProtectionProvider protection, Secrets secrets, AccessSettings settings, HostSettings host, TimeProvider time)
{
    private const string FirstSetUp = "first set-up";
    private const string SetUpNote = "access/set-up";
    private const int ShortestPassword = 12;

    private readonly IDataProtector _protector = protection.CreateProtector("WresEtl.Invitation");

    public bool IsSecondFactorNeeded => settings.SecondFactor == "required" || (settings.SecondFactor.Length == 0 && !host.IsDemo);

    /// <summary>True until the first person is in; and where whoever starts the service says so, since nobody can get in any more.</summary>
    public bool NeedsSetUp => settings.SetUpAgain || store.Look(s => s.Notes.Get(SetUpNote)).Length == 0;

    internal static void SetUpIsDone(IStoreSession s) => s.Notes.Set(SetUpNote, "done");

    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>For the console of whoever starts the service.</summary>
    public string ForSetUp() => Sealed(FirstSetUp, "");

    public bool IsForSetUp(string token) => Opened(token) is (FirstSetUp, _) && NeedsSetUp;

    public string For(AccountRecord account) => Sealed(account.Name, account.Stamp);

    /// <summary>The account the link is for, with the second factor it is to have; null for a link that is none of ours, too old, or used.</summary>
    public (AccountRecord Account, byte[] Secret)? Invited(string token) =>
        Opened(token) is var (name, stamp) && store.Look(s => s.Accounts.Find(name)) is { IsActive: true, SecondFactor.Length: > 0 } account && account.Stamp == stamp
            ? (account, secrets.Open(account.SecondFactor))
            : null;

    /// <summary>Sets password and second factor. Refused with what is to be done.</summary>
    public Outcome<AccountRecord> Accept(string token, string password, string code)
    {
        if (Invited(token) is not var (account, secret)) return Refused("link", "This link was used before or is too old. Ask for another.");
        if (Fault(account.Name, password) is { } fault) return Refused("password", fault);
        var withCode = IsSecondFactorNeeded || code.Trim().Length > 0;
        var step = withCode ? Totp.Match(secret, code, time.GetUtcNow(), account.LastStep) : account.LastStep;
        if (step is null) return Refused("code", "The code does not fit. Enter the 6 digits that the app shows now.");
        var accepted = account with
        {
            PasswordHash = secrets.Hash(password),
            SecondFactor = withCode ? account.SecondFactor : "",
            LastStep = step.Value,
            Stamp = NewStamp(),
            Failures = 0,
            LockedUntil = null,
        };
        return store.Change(s =>
        {
            if (s.Accounts.Find(account.Name)?.Stamp != account.Stamp) return Refused("link", "This link was used before. Ask for another.");
            s.Accounts.Save(accepted);
            SetUpIsDone(s);
            s.Audit.Add(account.Name, "password-chosen", account.Name, withCode ? "with second factor" : "without second factor");
            return new Outcome<AccountRecord>.Ok(accepted);
        });
    }

    private static string? Fault(string name, string password) => password switch
    {
        { Length: < ShortestPassword } => "Use 12 characters or more. Three words that do not belong together are good.",
        { Length: > 200 } => "Use 200 characters or fewer.",
        _ when password.Contains(name, StringComparison.OrdinalIgnoreCase) => "Do not use your sign-in name in it.",
        _ when password.Distinct().Count() < 5 => "Use more different characters.",
        _ => null,
    };

    private static Outcome<AccountRecord> Refused(string code, string detail) => new Outcome<AccountRecord>.Refused(code, detail);

    private string Sealed(string name, string stamp) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(time.GetUtcNow() + settings.InvitationFor).ToUnixTimeSeconds()}\n{name}\n{stamp}"));

    private (string Name, string Stamp)? Opened(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split('\n') is [var until, var name, var stamp]
                && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && time.GetUtcNow().ToUnixTimeSeconds() < end
                ? (name, stamp)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
