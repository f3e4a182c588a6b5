using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Returns;

/// <summary>
/// Where an alert of a deadline leads: the equality team to the board at the client, which says what is missing and what to do next, also where there was no
/// run yet; operations, who do not see returns, to their own page, where the alert stands with the client's code.
/// </summary>
internal static class DeadlineLink
{
    public static void MapDeadlineLink(this IEndpointRouteBuilder app) =>
        app.MapGet("/deadlines/{year:int}/{client}", Lead).WithMetadata(new AllowAttribute(Roles.EqualityTeam, Roles.Operations, Roles.Admin));

    private static IResult Lead(int year, string client, HttpContext context) => Results.LocalRedirect(
        context.User.IsInRole(Roles.EqualityTeam) ? FormattableString.Invariant($"/returns?year={year}&find={Uri.EscapeDataString(client)}") : "/operations#concerns");
}
