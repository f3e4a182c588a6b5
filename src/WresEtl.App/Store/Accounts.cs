namespace WresEtl.App.Store;

/// <summary>What an account may be.</summary>
/// <param name="Role">The role.</param>
/// <param name="Client">For which client; empty for a role that is not bound to one.</param>
public sealed record Grant(string Role, string Client);

/// <summary>A person's account. Neither the password nor the second factor's secret can be read from it.</summary>
/// <param name="Name">What the person signs in with, in lower case.</param>
/// <param name="PasswordHash">Salted and slow; empty until the person chose a password, and for who signs in elsewhere.</param>
/// <param name="SecondFactor">The authenticator's secret, encrypted; empty where there is none.</param>
/// <param name="LastStep">The last time step whose code was used: no code works twice.</param>
/// <param name="Stamp">Changes with everything that must end the account's sessions and links.</param>
/// <param name="IsActive">May sign in.</param>
/// <param name="Failures">Wrong tries since the last right one.</param>
/// <param name="LockedUntil">No try is taken before; null for none.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Grants">Roles, in order.</param>
public sealed record AccountRecord(
    string Name, string PasswordHash, string SecondFactor, long LastStep, string Stamp, bool IsActive, int Failures, DateTimeOffset? LockedUntil,
    DateTimeOffset CreatedAt, IReadOnlyList<Grant> Grants);

public interface IAccountTable
{
    AccountRecord? Find(string name);

    /// <summary>In ordinal order of names.</summary>
    IReadOnlyList<AccountRecord> All();

    /// <summary>New, or in place of the one of that name.</summary>
    void Save(AccountRecord account);
}
