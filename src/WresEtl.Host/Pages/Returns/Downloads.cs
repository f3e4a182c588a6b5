using WresEtl.App.Gates;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Returns;

/// <summary>Files of a return. Each is audited before it is sent.</summary>
internal static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/returns/{client}/{year:int}/files/{**path}", Send).WithMetadata(new AllowAttribute(Roles.EqualityTeam, Roles.Approver));
        // Every client's figures at once: for the team alone, whoever else may see one of them.
        app.MapGet("/returns/{year:int}/batch-book", SendBook).WithMetadata(new AllowAttribute(Roles.EqualityTeam));
    }

    private static IResult SendBook(int year, HttpContext context, TakeBatchBook book) => book.Of(year, context.User.Actor()).Match(
        content => Results.File(content, TypeOf(TakeBatchBook.File), FormattableString.Invariant($"INTERNAL-WRES-{year}-{TakeBatchBook.File}")),
        refused => refused.Code == "unknown-year" ? Results.NotFound() : Results.StatusCode(StatusCodes.Status409Conflict));

    private static IResult Send(string client, int year, string path, HttpContext context, DownloadFile download) => IsCode(client)
        ? download.Open(client, year, path, context.User.Actor()).Match(
            content => Results.File(content, TypeOf(path), Path.GetFileName(path)),
            refused => refused.Code == "no-file" ? Results.NotFound() : Results.StatusCode(StatusCodes.Status409Conflict))
        : Results.NotFound();

    /// <summary>It becomes a folder's name.</summary>
    public static bool IsCode(string client) => client.Length is >= 3 and <= 8 && client.All(char.IsAsciiLetterOrDigit);

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json",
        ".txt" => "text/plain; charset=utf-8",
        // Never shown as a page of ours.
        _ => "application/octet-stream",
    };
}
