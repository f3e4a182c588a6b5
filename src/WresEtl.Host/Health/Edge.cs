using WresEtl.App.Runs;

namespace WresEtl.Host.Health;

/// <summary>The outermost part of every request: nothing of an exception leaves but its kind and place, into the log; and headers that every answer carries.</summary>
internal sealed class Edge(RequestDelegate next, ILogger<Edge> log)
{
    /// <summary>Nothing but our own style sheet, pictures and scripts; nothing inline; nobody frames us.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Content-Security-Policy"] = Policy;
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
#pragma warning disable CA1031 // The edge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError("A request broke: {Failure}", Failures.Describe(e));
            if (context.Response.HasStarted) context.Abort();
            else context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
