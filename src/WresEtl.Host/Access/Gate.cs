using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace WresEtl.Host.Access;

/// <summary>Before every endpoint: its rule decides. An endpoint without a rule stays closed.</summary>
internal sealed class Gate(RequestDelegate next, AccessSettings settings, ILogger<Gate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<AllowAnyoneAttribute>() is not null || IsScraper(context, endpoint))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var rule = endpoint.Metadata.GetMetadata<AllowAttribute>();
        if (rule is null) log.LogError("An endpoint has no rule and is closed: {Endpoint}", endpoint.DisplayName);
        else if (rule.Lets(context.User, context.GetRouteValue(AllowAttribute.ClientKey) as string))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (context.User.Identity is { IsAuthenticated: true }) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else await context.ChallengeAsync().ConfigureAwait(false);
    }

    private bool IsScraper(HttpContext context, Endpoint endpoint) =>
        settings.MetricsToken.Length > 0 && endpoint.Metadata.GetMetadata<AllowScraperAttribute>() is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + settings.MetricsToken));
}
