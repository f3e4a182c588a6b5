using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using WresEtl.App.Store;

namespace WresEtl.Host.Access;

/// <summary>How a try to sign in ended.</summary>
public enum SignInEnd
{
    Done,

    /// <summary>Name, password or code: which of them is not said.</summary>
    Wrong,

    /// <summary>Too many wrong tries; no try is taken for a while.</summary>
    Locked,
}

/// <summary>Signing in with a local account. Every try is audited; a name that is none of ours is not written anywhere, since people type passwords into the wrong field.</summary>
public sealed class SigningIn(IRunStore store, Secrets secrets, TimeProvider time)
{
    private const int Tries = 5;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Checks password and second factor.</summary>
    /// <returns>How it ended, and the account where it is done.</returns>
    public (SignInEnd End, AccountRecord? Account) Try(string name, string password, string code)
    {
        var account = store.Look(s => s.Accounts.Find(Secrets.Plain(name)));
        // As slow for a name that is none of ours, so that the time does not tell which names are.
        var fits = secrets.Fits(account?.PasswordHash ?? "", password) && account is { IsActive: true };
        return store.Change(s => account is null ? Unknown(s) : Decide(s, s.Accounts.Find(account.Name)!, fits && IsSame(account, s), code));
    }

    private static (SignInEnd End, AccountRecord? Account) Unknown(IStoreSession s)
    {
        s.Audit.Add("nobody", "sign-in-failed", "unknown account");
        return (SignInEnd.Wrong, null);
    }

    /// <summary>The password was checked outside of the transaction: it must still be that account's.</summary>
    private static bool IsSame(AccountRecord checkedBefore, IStoreSession s) => s.Accounts.Find(checkedBefore.Name)?.Stamp == checkedBefore.Stamp;

    private (SignInEnd End, AccountRecord? Account) Decide(IStoreSession s, AccountRecord account, bool fits, string code)
    {
        if (account.LockedUntil > time.GetUtcNow())
        {
            s.Audit.Add(account.Name, "sign-in-refused", account.Name, "locked");
            return (SignInEnd.Locked, null);
        }

        var step = fits ? StepOf(account, code) : null;
        if (step is null) return Failed(s, account);
        var signedIn = account with { Failures = 0, LockedUntil = null, LastStep = step.Value };
        s.Accounts.Save(signedIn);
        s.Audit.Add(account.Name, "signed-in", account.Name, account.SecondFactor.Length == 0 ? "password" : "password and code");
        return (SignInEnd.Done, signedIn);
    }

    private (SignInEnd End, AccountRecord? Account) Failed(IStoreSession s, AccountRecord account)
    {
        var isLocked = account.Failures + 1 >= Tries;
        s.Accounts.Save(account with { Failures = isLocked ? 0 : account.Failures + 1, LockedUntil = isLocked ? time.GetUtcNow() + LockedFor : null });
        s.Audit.Add(account.Name, isLocked ? "account-locked" : "sign-in-failed", account.Name);
        return (isLocked ? SignInEnd.Locked : SignInEnd.Wrong, null);
    }

    private long? StepOf(AccountRecord account, string code) => account.SecondFactor.Length == 0
        ? account.LastStep
        : Totp.Match(secrets.Open(account.SecondFactor), code, time.GetUtcNow(), account.LastStep);
}

/// <summary>Passwords and second factors, as they are kept.</summary>
public sealed class Secrets
{
    // OWASP 2023 for PBKDF2 with HMAC-SHA-512: 210,000.
    private const int Iterations = 210_000;

    private readonly PasswordHasher<Secrets> _hasher;
    private readonly IDataProtector _protector;
    private readonly Lazy<string> _nobodys;

    public Secrets(IDataProtectionProvider protection)
        : this(protection, Iterations)
    {
    }

    /// <summary>For tests: as fast as they like.</summary>
    internal Secrets(IDataProtectionProvider protection, int iterations)
    {
        _hasher = new PasswordHasher<Secrets>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _protector = protection.CreateProtector("WresEtl.SecondFactor");
        _nobodys = new Lazy<string>(() => Hash(Guid.NewGuid().ToString()));
    }

    /// <summary>Names differ in more than capitals and blanks.</summary>
    public static string Plain(string name) => name.Trim().ToLowerInvariant();

    public string Hash(string password) => _hasher.HashPassword(this, password);

    /// <summary>False, as slowly, where there is no hash.</summary>
    public bool Fits(string hash, string password)
    {
        var fits = _hasher.VerifyHashedPassword(this, hash.Length == 0 ? _nobodys.Value : hash, password) != PasswordVerificationResult.Failed;
        return fits && hash.Length > 0;
    }

    public string Seal(byte[] secret) => Convert.ToBase64String(_protector.Protect(secret));

    public byte[] Open(string sealedSecret) => _protector.Unprotect(Convert.FromBase64String(sealedSecret));
}
