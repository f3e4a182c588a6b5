using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Accounts;

/// <summary>Roles as the form gives them.</summary>
/// <param name="Unbound">Those that are bound to no client.</param>
/// <param name="HrFor">Codes of clients, with blanks between them.</param>
/// <param name="ApproverFor">Likewise.</param>
public sealed record GivenRoles(IReadOnlyList<string> Unbound, string HrFor, string ApproverFor)
{
    private static readonly char[] Between = [' ', ',', ';', '\n', '\r', '\t'];

    public static GivenRoles Of(string[]? roles, string? hrFor, string? approverFor) => new(roles ?? [], hrFor ?? "", approverFor ?? "");

    public static GivenRoles Of(IReadOnlyList<Grant> grants) => new(
        [.. grants.Where(g => g.Client.Length == 0).Select(g => g.Role)], ClientsOf(grants, Roles.Hr), ClientsOf(grants, Roles.Approver));

    public IReadOnlyList<Grant> Grants() =>
    [
        .. Unbound.Where(r => !Roles.IsBound(r)).Select(r => new Grant(r, "")),
        .. Codes(HrFor).Select(c => new Grant(Roles.Hr, c)),
        .. Codes(ApproverFor).Select(c => new Grant(Roles.Approver, c)),
    ];

    private static string ClientsOf(IReadOnlyList<Grant> grants, string role) => string.Join(' ', grants.Where(g => g.Role == role).Select(g => g.Client));

    private static IEnumerable<string> Codes(string text) =>
        text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => c.ToUpperInvariant()).Distinct(StringComparer.Ordinal);
}
