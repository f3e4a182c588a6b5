using System.Security.Claims;
using WresEtl.App.Gates;
using WresEtl.App.Store;

namespace WresEtl.Host.Access;

/// <summary>A signed-in person as pages ask about them. Roles are read from the store at each request, so that a change counts at once.</summary>
public static class People
{
    private const string GrantClaim = "wres-grant";

    /// <summary>The person of that account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="scheme">How they signed in.</param>
    /// <param name="session">What else the session carries.</param>
    internal static ClaimsPrincipal Of(AccountRecord account, string scheme, IEnumerable<Claim> session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Name),
            new Claim(ClaimTypes.Name, account.Name),
            .. account.Grants.Select(g => g.Role).Distinct().Select(r => new Claim(ClaimTypes.Role, r)),
            .. account.Grants.Select(g => new Claim(GrantClaim, $"{g.Role}:{g.Client}")),
            .. session,
        ],
        scheme));

    /// <summary>The account's name, for the audit; empty for nobody.</summary>
    public static string AccountName(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, Name: { } name } ? name : "";

    /// <summary>The person as use cases know them.</summary>
    public static Actor Actor(this ClaimsPrincipal user) => new(user.AccountName(), user.IsInRole(Roles.Admin));

    /// <summary>Whether the person has the role for that client; a role that is bound to no client holds for all.</summary>
    public static bool May(this ClaimsPrincipal user, string role, string client = "") =>
        user.HasClaim(GrantClaim, $"{role}:{(Roles.IsBound(role) ? client : "")}");

    /// <summary>The clients for which the person has the role, in ordinal order.</summary>
    public static IReadOnlyList<string> ClientsAs(this ClaimsPrincipal user, string role) =>
    [
        .. user.FindAll(GrantClaim).Where(c => c.Value.StartsWith(role + ":", StringComparison.Ordinal))
            .Select(c => c.Value[(role.Length + 1)..]).Order(StringComparer.Ordinal),
    ];
}
