using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Posts signals to webhooks. Each webhook of each store has a queue of its own, of which one post is under way at a time, so
/// that order is kept and a slow receiver holds up nobody else. Every silo serves all queues; the database gives each post
/// to one of them.
/// </summary>
internal sealed partial class WebhookDispatcher(
    IDeliveryStore deliveries, IStoreCatalog catalog, SignalNews news, WebhookSender sender, DeliveryMetrics metrics, IOptions<LiveHubOptions> options,
    TimeProvider time, ILogger<WebhookDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromSeconds(1);

    // Beyond a post's own limit, the time that is granted to write down what became of it.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(StoreId Store, string Webhook), Task> _busy = [];
    private bool _failed;

    /// <summary>How often it is looked for posts whose wait is over: about as often as the shortest wait ends.</summary>
    private TimeSpan Period => options.Value.WebhookRetry < LongestPeriod ? options.Value.WebhookRetry : LongestPeriod;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var next = news.NextAsync();
                await StartDueAsync(stoppingToken);
                using var awake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(next, Task.Delay(Period, time, awake.Token));
                await awake.CancelAsync();
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_busy.Values);
        }
    }

    private async Task StartDueAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var queue in await deliveries.ReadDueAsync(time.GetUtcNow(), stopping))
            {
                if (!_busy.ContainsKey(queue))
                {
                    // Registered before it runs, so that its end finds what to remove.
                    var start = new TaskCompletionSource();
                    _busy[queue] = ServeAsync(queue, start.Task, stopping);
                    start.SetResult();
                }
            }

            _failed = false;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Said once per outage.
            if (!_failed)
            {
                QueuesCannotBeRead(error);
            }

            _failed = true;
        }
    }

    private async Task ServeAsync((StoreId Store, string Webhook) queue, Task start, CancellationToken stopping)
    {
        await start.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            while (!stopping.IsCancellationRequested && await ServeNextAsync(queue.Store, queue.Webhook, stopping))
            {
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The claim runs out by itself, and the next attempt has the next number.
        }
        catch (Exception error)
        {
            QueueFailed(queue.Store, queue.Webhook, error);
        }
        finally
        {
            _busy.TryRemove(queue, out _);
        }
    }

    /// <summary>Posts the first delivery of a queue; false where none is due.</summary>
    private async Task<bool> ServeNextAsync(StoreId store, string id, CancellationToken stopping)
    {
        if (catalog.Find(store) is not { } configured || configured.Webhooks.FirstOrDefault(webhook => webhook.Id == id) is not { } webhook)
        {
            await deliveries.AbandonAsync(store, id, "The webhook is configured no longer.");
            return false;
        }

        var until = time.GetUtcNow() + TimeSpan.FromSeconds(webhook.TimeoutSeconds) + Margin;
        if (await deliveries.ClaimAsync(store, id, time.GetUtcNow(), until) is not { } delivery)
        {
            return false;
        }

        var outcome = await sender.PostAsync(configured, webhook, delivery, stopping);
        metrics.Posted(isTaken: outcome.Error is null, isRetry: delivery.Attempts > 1);
        if (outcome.Error is not { } failure)
        {
            await deliveries.SucceedAsync(delivery);
            return true;
        }

        var failures = delivery.Failures + 1;
        var mayRetry = outcome.MayRetry && failures < webhook.Tries;
        await deliveries.FailAsync(
            delivery, failure,
            mayRetry ? time.GetUtcNow() + WebhookBackoff.After(options.Value.WebhookRetry, failures, outcome.RetryAfter) : null);
        if (!mayRetry)
        {
            metrics.LaidAside();
            SignalLaidAside(delivery.Signal.Name, store, id, delivery.Attempts, failure);
        }

        return true;
    }

    [LoggerMessage(6101, LogLevel.Warning, "The queues of webhooks cannot be read; it is tried again and again")]
    private partial void QueuesCannotBeRead(Exception error);

    [LoggerMessage(6102, LogLevel.Warning, "The queue of the webhook {Webhook} of the store {Store} cannot be served; it is tried again")]
    private partial void QueueFailed(StoreId store, string webhook, Exception error);

    [LoggerMessage(6103, LogLevel.Warning, "The signal {Signal} of the store {Store} was laid aside by the webhook {Webhook} after {Attempts} attempts: {Reason}")]
    private partial void SignalLaidAside(string signal, StoreId store, string webhook, int attempts, string reason);
}
