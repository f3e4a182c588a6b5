using System.Net.Http.Headers;
using System.Text.Json;
using WresEtl.Adapters.Sources;
using WresEtl.App.Alerts;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Alerts;

/// <summary>
/// Posts <c>{"id","kind","urgent","title","key","link"}</c> with the id as <c>Idempotency-Key</c>. Anything but a 2xx answer is a failure.
/// </summary>
/// <param name="settings">Where; the webhook must be configured.</param>
/// <param name="http">A client that follows no redirects: the token is for the configured server only.</param>
public sealed class WebhookAlerts(AlertSettings settings, HttpClient http) : IAlertChannel
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly WebhookSettings _hook = settings.Webhook ?? throw new ArgumentException("No webhook is configured.", nameof(settings));

    public string Name => "webhook";

    public async Task Send(Alert alert, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            using var request = Request(alert);
            using var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw new AlertNotSentException(Name);
        }
        catch (Exception problem) when (IsOfTheServer(problem) && !cancel.IsCancellationRequested)
        {
            throw new AlertNotSentException(Name, problem);
        }
    }

    private static bool IsOfTheServer(Exception problem) => problem is HttpRequestException or SourceException or OperationCanceledException;

    private HttpRequestMessage Request(Alert alert)
    {
        var id = MessageIds.Of(alert);
        var request = new HttpRequestMessage(HttpMethod.Post, _hook.Url) { Content = new ByteArrayContent(Body(alert, id)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", id);
        if (_hook.Token is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secrets.Read(token));
        return request;
    }

    private byte[] Body(Alert alert, string id) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["id"] = id,
        ["kind"] = alert.Word,
        ["urgent"] = AlertWords.IsUrgent(alert.Kind),
        ["title"] = AlertWords.TitleOf(alert.Kind),
        ["key"] = alert.Key,
        ["link"] = AlertWords.LinkOf(alert, settings.Address),
    });
}
