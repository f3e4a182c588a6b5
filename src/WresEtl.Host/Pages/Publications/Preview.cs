using WresEtl.App.Gates;
using WresEtl.Host.Access;
using WresEtl.Host.Pages.Returns;

namespace WresEtl.Host.Pages.Publications;

/// <summary>The pack's report as its readers will see it: a page of its own, boxed in, under the policy that the report itself asks for.</summary>
internal static class Preview
{
    public static void MapPreview(this IEndpointRouteBuilder app) =>
        app.MapGet("/publications/{client}/{year:int}/preview", Show).WithMetadata(new AllowAttribute(Roles.EqualityTeam, Roles.Approver));

    private static IResult Show(string client, int year, HttpContext context, DownloadFile download)
    {
        if (!Downloads.IsCode(client)) return Results.NotFound();
        return download.Open(client, year, "publication-draft/index.html", context.User.Actor()).Match(
            content =>
            {
                context.Response.Headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
                return Results.Bytes(content, "text/html; charset=utf-8");
            },
            refused => refused.Code == "no-file" ? Results.NotFound() : Results.StatusCode(StatusCodes.Status409Conflict));
    }
}
