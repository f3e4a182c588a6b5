using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using WresEtl.App.Gates;
using WresEtl.App.Store;

namespace WresEtl.Host.Access;

/// <summary>Registers who gets in and how.</summary>
internal static class AccessServices
{
    public const string SignInLimit = "sign-in";

    public static void AddAccess(this IServiceCollection services, AccessSettings settings)
    {
        settings.Check();
        services.AddSingleton(settings);
        services.AddSingleton<Secrets>();
        services.AddSingleton<SigningIn>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<ManageAccounts>();
        services.AddSingleton<IAccounts, KnownAccounts>();
        services.AddSingleton<Sessions>();
        services.AddHostedService<FirstSetUp>();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "wres-form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.TriesPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
        AddSchemes(services.AddAuthentication(settings.SignOn == "header" ? HeaderSignOn.SchemeName : Sessions.Scheme), settings);
    }

    private static void AddSchemes(AuthenticationBuilder schemes, AccessSettings settings)
    {
        if (settings.SignOn == "header")
        {
            schemes.AddScheme<AuthenticationSchemeOptions, HeaderSignOn>(HeaderSignOn.SchemeName, null);
            return;
        }

        schemes.AddCookie(Sessions.Scheme, o =>
        {
            o.Cookie.Name = "wres-session";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = settings.IdleFor;
            o.SlidingExpiration = true;
            o.LoginPath = "/sign-in";
            o.ReturnUrlParameter = "then";
            o.EventsType = typeof(Sessions);
        });
        if (settings.SignOn == "oidc") schemes.AddOpenIdConnect(OpenIdConnectDefaults.AuthenticationScheme, o => Oidc(o, settings));
    }

    private static void Oidc(OpenIdConnectOptions o, AccessSettings settings)
    {
        (o.Authority, o.ClientId, o.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret.Length > 0 ? settings.ClientSecret : null);
        (o.ResponseType, o.UsePkce, o.SignInScheme, o.MapInboundClaims, o.SaveTokens) = ("code", true, Sessions.Scheme, false, false);
        // The answer comes as a query: a form posted from another site would come without our cookies.
        (o.ResponseMode, o.RequireHttpsMetadata, o.CallbackPath) = ("query", !settings.AllowPlainHttp, "/sign-in/oidc");
        // The provider is another host; these cookies carry nothing of anybody and live for the way there and back.
        o.NonceCookie.SameSite = o.CorrelationCookie.SameSite = SameSiteMode.Lax;
        o.NonceCookie.SecurePolicy = o.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // A person without an account of ours is turned away; roles are ours whatever the provider says.
        o.Events.OnTicketReceived = async context =>
        {
            var store = context.HttpContext.RequestServices.GetRequiredService<IRunStore>();
            var name = context.Principal?.FindFirst(settings.NameClaim)?.Value ?? "";
            var account = store.Change(s => SignedInElsewhere(s, Secrets.Plain(name)));
            context.HandleResponse();
            if (account is null)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await Sessions.Begin(context.HttpContext, account, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>()).ConfigureAwait(false);
            context.Response.Redirect(context.ReturnUri is { } then && then.StartsWith('/') && !then.StartsWith("//", StringComparison.Ordinal) ? then : "/");
        };
        o.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in?failed=true");
            return Task.CompletedTask;
        };
    }

    private static AccountRecord? SignedInElsewhere(IStoreSession s, string name)
    {
        var account = s.Accounts.Find(name) is { IsActive: true } found ? found : null;
        if (account is null) s.Audit.Add("nobody", "sign-in-failed", "unknown account", "oidc");
        else s.Audit.Add(account.Name, "signed-in", account.Name, "oidc");
        return account;
    }
}
