using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages;

/// <summary>Style sheets and pictures, built into the program: nothing to copy beside it, and nothing asked for from elsewhere.</summary>
internal static class Assets
{
    private sealed record Asset(byte[] Content, byte[] Zipped, string Type, string Hash);

    private const string Prefix = "wwwroot/";

    private static readonly Dictionary<string, Asset> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(n => n[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Where a page finds it; the address changes with the content, so that browsers may keep it.</summary>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Hash}";

    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapGet("/assets/{**name}", Serve).WithMetadata(new AllowAnyoneAttribute());

    private static IResult Serve(string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var asset)) return Results.NotFound();
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        context.Response.Headers.Vary = "Accept-Encoding";
        var zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (zipped) context.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(zipped ? asset.Zipped : asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}{(zipped ? "z" : "")}\""));
    }

    private static Asset Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return new Asset(bytes, Zip(bytes), TypeOf(resource), Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.SmallestSize)) zip.Write(bytes);
        return target.ToArray();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
