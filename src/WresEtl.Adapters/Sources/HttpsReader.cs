using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>
/// Files below an https address, by name: HTTP knows no list. Redirects are not followed, so that a token never goes to a server that the
/// configuration does not name.
/// </summary>
internal sealed class HttpsReader : ISourceReader
{
    private readonly SourceDefinition.Https _source;
    private readonly long _largest;
    private readonly HttpClient _http;

    public HttpsReader(SourceDefinition.Https source, long largest)
    {
        (_source, _largest) = (source, largest);
        // The guard's timeout is the only one.
        _http = new HttpClient(HttpsHandler.For(source)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public Task<IReadOnlyList<SourceFile>> List(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SourceFile>>([.. _source.Files.Select(name => new SourceFile(name, null, ""))]);

    public async Task Copy(SourceFile file, Stream to, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_source.Url, Uri.EscapeDataString(file.Name)));
        if (_source.Token is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secrets.Read(token));
        using var response = await Send(request, cancel).ConfigureAwait(false);
        if (FaultOf(response.StatusCode) is { } fault) throw new SourceException(fault, WaitOf(response.Headers.RetryAfter));
        if (response.Content.Headers.ContentLength > _largest) throw new SourceException(SourceFault.TooLarge);
        await SourceCopy.Run(await Body(response, cancel).ConfigureAwait(false), to, _largest, cancel).ConfigureAwait(false);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        }
        catch (HttpRequestException problem)
        {
            throw new SourceException(FaultOf(problem));
        }
    }

    private static async Task<Stream> Body(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            return await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            throw new SourceException(SourceFault.BrokenOff);
        }
    }

    /// <summary>A certificate that is not trusted stays so; a handshake that breaks off may go through the next time.</summary>
    private static SourceFault FaultOf(HttpRequestException problem) => problem switch
    {
        { InnerException: AuthenticationException } => SourceFault.PeerUntrusted,
        { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse } => SourceFault.BrokenOff,
        _ => SourceFault.Unreachable,
    };

    private static SourceFault? FaultOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => SourceFault.FileMissing,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => SourceFault.Refused,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => SourceFault.Busy,
        >= HttpStatusCode.InternalServerError => SourceFault.Busy,
        _ => SourceFault.Unexpected,
    };

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? header) => header?.Delta;
}
