using System.Text.RegularExpressions;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.Host.Access;

/// <summary>What admins do to accounts; each act is audited with the roles it gives.</summary>
public sealed partial class ManageAccounts(IRunStore store, Secrets secrets, Invitations invitations, TimeProvider time)
{
    public IReadOnlyList<AccountRecord> All() => store.Look(s => s.Accounts.All());

    /// <summary>A new account, or another link for one that is there: its password and second factor are to be chosen anew.</summary>
    /// <returns>The link's token; refused where the name or the roles cannot be.</returns>
    public Outcome<string> Invite(string by, string name, IReadOnlyList<Grant> grants)
    {
        var plain = Secrets.Plain(name);
        if (!Names().IsMatch(plain)) return Refused("name", "Use 2 to 100 letters, digits, dots, hyphens, or an e-mail address.");
        if (Fault(grants) is { } fault) return Refused("roles", fault);
        return store.Change(s =>
        {
            if (IsLastAdmin(s, plain, grants)) return Refused("roles", "Somebody must stay administrator.");
            var account = new AccountRecord(
                plain, "", secrets.Seal(Totp.NewSecret()), 0, Invitations.NewStamp(), IsActive: true, 0, null,
                s.Accounts.Find(plain)?.CreatedAt ?? time.GetUtcNow(), grants);
            s.Accounts.Save(account);
            s.Audit.Add(by, "account-invited", plain, InWords(grants));
            return new Outcome<string>.Ok(invitations.For(account));
        });
    }

    /// <summary>Other roles, at once.</summary>
    public Outcome<string> Grant(string by, string name, IReadOnlyList<Grant> grants) => Fault(grants) is { } fault
        ? Refused("roles", fault)
        : Set(by, name, "roles-changed", InWords(grants), grants, a => a with { Grants = grants });

    /// <summary>Nobody signs in with it any more, and its sessions end.</summary>
    public Outcome<string> Close(string by, string name) =>
        Set(by, name, "account-closed", "", [], a => a with { IsActive = false, Stamp = Invitations.NewStamp() });

    /// <summary>May sign in again after too many wrong tries.</summary>
    public Outcome<string> Unlock(string by, string name) => store.Change(s =>
    {
        if (s.Accounts.Find(name) is not { } account) return Refused("name", "There is no such account.");
        s.Accounts.Save(account with { Failures = 0, LockedUntil = null });
        s.Audit.Add(by, "account-unlocked", name);
        return new Outcome<string>.Ok(name);
    });

    private Outcome<string> Set(string by, string name, string act, string detail, IReadOnlyList<Grant> left, Func<AccountRecord, AccountRecord> change) => store.Change(s =>
    {
        if (s.Accounts.Find(name) is not { } account) return Refused("name", "There is no such account.");
        if (IsLastAdmin(s, name, left)) return Refused("roles", "Somebody must stay administrator.");
        s.Accounts.Save(change(account));
        s.Audit.Add(by, act, name, detail);
        return new Outcome<string>.Ok(name);
    });

    private static bool IsLastAdmin(IStoreSession s, string name, IReadOnlyList<Grant> left) =>
        s.Accounts.Find(name) is { IsActive: true } account && IsAdmin(account.Grants) && !IsAdmin(left)
        && !s.Accounts.All().Any(a => a.Name != name && a.IsActive && IsAdmin(a.Grants));

    private static bool IsAdmin(IReadOnlyList<Grant> grants) => grants.Any(g => g.Role == Roles.Admin);

    private static string? Fault(IReadOnlyList<Grant> grants) => grants switch
    {
        { Count: 0 } => "Choose at least one role.",
        _ when grants.Any(g => !Roles.All.Contains(g.Role, StringComparer.Ordinal)) => "Choose roles from the list.",
        _ when grants.Any(g => Roles.IsBound(g.Role) && !Clients().IsMatch(g.Client)) => "HR and approvers are so for named clients: enter organisation codes.",
        _ => null,
    };

    private static string InWords(IReadOnlyList<Grant> grants) => string.Join(' ', grants.Select(g => g.Client.Length == 0 ? g.Role : $"{g.Role}:{g.Client}"));

    private static Outcome<string> Refused(string code, string detail) => new Outcome<string>.Refused(code, detail);

    [GeneratedRegex("^[a-z0-9][a-z0-9._@+-]{1,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("^[A-Za-z0-9]{3,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Clients();
}
