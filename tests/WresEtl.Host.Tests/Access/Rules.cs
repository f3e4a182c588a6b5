using WresEtl.Host.Access;

namespace WresEtl.Host.Tests.Access;

/// <summary>Who may use which endpoint. Written by hand, so that a page is opened to somebody on purpose: an endpoint that is not here fails the tests.</summary>
internal static class Rules
{
    public const string Anyone = "anyone";
    public const string SignedIn = "signed in";

    public static SortedDictionary<string, string[]> ByRoute { get; } = new(StringComparer.Ordinal)
    {
        ["/health/live"] = [Anyone],
        ["/health/ready"] = [Anyone],
        ["/metrics"] = [Roles.Operations, Roles.Admin],
        ["/status"] = [Roles.Operations, Roles.Admin],
        ["/assets/{**name}"] = [Anyone],
        [""] = [SignedIn],
        ["accounts"] = [Roles.Admin],
        ["accounts/{name}"] = [Roles.Admin],
        ["/deadlines/{year:int}/{client}"] = [Roles.EqualityTeam, Roles.Operations, Roles.Admin],
        ["hr"] = [Roles.Hr],
        ["hr/{client}/{year:int}"] = [Roles.Hr],
        ["hr/{client}/{year:int}/files"] = [Roles.Hr],
        ["hr/{client}/{year:int}/findings/{id}"] = [Roles.Hr],
        ["hr/{client}/{year:int}/print"] = [Roles.Hr],
        ["hr/{client}/{year:int}/workbook"] = [Roles.Hr],
        ["operations"] = [Roles.Operations, Roles.Admin],
        ["operations/runs/{id}"] = [Roles.Operations, Roles.Admin],
        ["problem/{status:int}"] = [Anyone],
        ["publications"] = [Roles.EqualityTeam, Roles.Approver],
        ["publications/{client}/{year:int}"] = [Roles.EqualityTeam, Roles.Approver],
        ["/publications/{client}/{year:int}/preview"] = [Roles.EqualityTeam, Roles.Approver],
        ["returns"] = [Roles.EqualityTeam, Roles.Approver],
        ["returns/{client}/{year:int}"] = [Roles.EqualityTeam, Roles.Approver],
        ["returns/{client}/{year:int}/figures"] = [Roles.EqualityTeam, Roles.Approver],
        ["/returns/{year:int}/batch-book"] = [Roles.EqualityTeam],
        ["/returns/{client}/{year:int}/files/{**path}"] = [Roles.EqualityTeam, Roles.Approver],
        ["set-up"] = [Anyone],
        ["sign-in"] = [Anyone],
        ["sign-out"] = [Anyone],
        ["welcome"] = [Anyone],
    };
}
