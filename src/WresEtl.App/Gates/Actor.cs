namespace WresEtl.App.Gates;

/// <summary>Who asks. Whether they may ask is decided where they come in; what only an admin may add to it is decided here.</summary>
/// <param name="Name">The account, as it is recorded.</param>
/// <param name="IsAdmin">True for an administrator.</param>
public sealed record Actor(string Name, bool IsAdmin = false)
{
    private const int LongestName = 120;

    /// <summary>False for a name that cannot stand in a record.</summary>
    public bool IsNamed => Name.Trim().Length is > 0 and <= LongestName && !Name.Any(char.IsControl);
}

/// <summary>Who can sign in here.</summary>
public interface IAccounts
{
    /// <summary>True where there is one account only, so that a second person can never be told from the first.</summary>
    bool IsSingle { get; }
}

/// <summary>One account: what holds until something says otherwise.</summary>
public sealed class SingleAccount : IAccounts
{
    public bool IsSingle => true;
}
