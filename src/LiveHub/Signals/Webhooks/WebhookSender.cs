using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Posts one signal to one webhook, once. Certificates are verified, redirects are not followed, and of an answer's body no
/// more is read than keeps the connection usable.
/// </summary>
internal sealed class WebhookSender(TimeProvider time) : IDisposable
{
    private const int MostAnswerBytes = 4096;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxResponseDrainSize = MostAnswerBytes,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        // Each post has a limit of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts a delivery and says what became of it.</summary>
    public async Task<WebhookOutcome> PostAsync(StoreConfiguration store, WebhookConfiguration webhook, SignalDelivery delivery, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(webhook.TimeoutSeconds);
        using var expiry = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
        try
        {
            using var request = Make(store, webhook, delivery);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return WebhookOutcome.Failed(string.Create(CultureInfo.InvariantCulture, $"The receiver did not answer within {webhook.TimeoutSeconds} s."));
        }
        catch (HttpRequestException error)
        {
            return WebhookOutcome.Failed(error.InnerException is AuthenticationException tls
                ? $"The connection is not trusted: {tls.Message}"
                : $"The receiver cannot be reached: {error.Message}");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever else a post fails with, such as a secret that is not there, is the delivery's failure and nobody else's.
            return WebhookOutcome.Failed(error.Message);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Make(StoreConfiguration store, WebhookConfiguration webhook, SignalDelivery delivery)
    {
        var message = SignalMessage.Of(delivery.Signal, store);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { type = "signal.changed", timestamp = message.At, data = message }, LiveJson.Options);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new(HttpMethod.Post, webhook.Url)
        {
            Content = content,
            Headers =
            {
                { "User-Agent", "StoreTracking" },
                { "webhook-id", message.Id },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", WebhookSignature.Of(WebhookSecrets.KeyOf(webhook), message.Id, timestamp, body) },
                { "storetracking-attempt", delivery.Attempts.ToString(CultureInfo.InvariantCulture) },
            },
        };
    }

    private WebhookOutcome Judge(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        return status switch
        {
            >= 200 and < 300 => WebhookOutcome.Taken,
            >= 300 and < 400 => WebhookOutcome.Failed($"The receiver answered {status}; redirects are not followed, name the address itself."),
            (int)HttpStatusCode.Gone => WebhookOutcome.Refused("The receiver answered 410: it wants nothing any more."),
            _ => WebhookOutcome.Failed($"The receiver answered {status}.", RetryAfter(answer.Headers.RetryAfter)),
        };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
}

/// <summary>What became of a post.</summary>
/// <param name="Error">Why it failed, in one sentence; null where it was taken.</param>
/// <param name="MayRetry">Whether it is worth another try.</param>
/// <param name="RetryAfter">How long the receiver asks to wait; null where it does not say.</param>
internal readonly record struct WebhookOutcome(string? Error, bool MayRetry, TimeSpan? RetryAfter)
{
    public static WebhookOutcome Taken { get; } = new(null, MayRetry: false, null);

    public static WebhookOutcome Failed(string error, TimeSpan? retryAfter = null) => new(error, MayRetry: true, retryAfter);

    public static WebhookOutcome Refused(string error) => new(error, MayRetry: false, null);
}
