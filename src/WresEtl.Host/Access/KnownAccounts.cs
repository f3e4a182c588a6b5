using WresEtl.App.Gates;
using WresEtl.App.Store;

namespace WresEtl.Host.Access;

/// <summary>Sign-off needs a second person: whether there can be one.</summary>
public sealed class KnownAccounts(IRunStore store, AccessSettings settings) : IAccounts
{
    public bool IsSingle => store.Look(s => s.Accounts.All()).Count(a => a.IsActive && (!settings.IsLocal || a.PasswordHash.Length > 0)) < 2;
}
