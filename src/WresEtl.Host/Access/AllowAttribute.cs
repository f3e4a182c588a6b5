using System.Security.Claims;

namespace WresEtl.Host.Access;

/// <summary>
/// Who may use an endpoint, pages and downloads alike. One without this or <see cref="AllowAnyoneAttribute"/> is closed to everybody. Where the
/// route names a <c>client</c>, HR and approvers get in for their own only; where it names none, the page shows them their own only.
/// </summary>
/// <param name="roles">Any of these; none: whoever is signed in.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params string[] roles) : Attribute
{
    /// <summary>Name of the route value that says which client is asked for.</summary>
    public const string ClientKey = "client";

    public IReadOnlyList<string> Roles { get; } = roles;

    public bool Lets(ClaimsPrincipal user, string? client) => user.Identity is { IsAuthenticated: true } && (Roles.Count == 0 || Roles.Any(r => Has(user, r, client)));

    private static bool Has(ClaimsPrincipal user, string role, string? client) =>
        Access.Roles.IsBound(role) && client is not null ? user.May(role, client) : user.IsInRole(role);
}

/// <summary>Open without signing in: sign-in itself, signs of life, the style sheet. Nothing of a client.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAnyoneAttribute : Attribute;

/// <summary>Also open to a scraper that brings <see cref="AccessSettings.MetricsToken"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowScraperAttribute : Attribute;
