using Hangfire.Dashboard;
using WresEtl.Host.Access;

namespace WresEtl.Hangfire;

/// <summary>The dashboard: operations may look, admins may also act, nobody else sees it.</summary>
internal sealed class DashboardAccess : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) =>
        context.GetHttpContext().User is { Identity.IsAuthenticated: true } user && (user.IsInRole(Roles.Operations) || user.IsInRole(Roles.Admin));

    public static bool MayChange(DashboardContext context) =>
        context.GetHttpContext().User is { Identity.IsAuthenticated: true } user && user.IsInRole(Roles.Admin);
}
