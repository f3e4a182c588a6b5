using System.Security.Claims;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages;

/// <summary>What the header offers whom.</summary>
internal static class Menu
{
    private sealed record Item(string Text, string Href, params string[] Roles);

    private static readonly Item[] Items =
    [
        new("Returns", "/returns", Roles.EqualityTeam, Roles.Approver),
        new("HR", "/hr", Roles.Hr),
        new("Publications", "/publications", Roles.EqualityTeam, Roles.Approver),
        new("Operations", "/operations", Roles.Operations, Roles.Admin),
        new("Accounts", "/accounts", Roles.Admin),
    ];

    public static IReadOnlyList<(string Text, string Href, bool IsCurrent)> For(ClaimsPrincipal user, PathString path) =>
        [.. Items.Where(i => i.Roles.Any(user.IsInRole)).Select(i => (i.Text, i.Href, path.StartsWithSegments(i.Href, StringComparison.Ordinal)))];

    /// <summary>Where the person's day begins.</summary>
    public static string Home(ClaimsPrincipal user) => user switch
    {
        _ when user.IsInRole(Roles.EqualityTeam) || user.IsInRole(Roles.Approver) => "/returns",
        _ when user.IsInRole(Roles.Hr) => "/hr",
        _ when user.IsInRole(Roles.Admin) => "/accounts",
        _ => "/operations",
    };
}
