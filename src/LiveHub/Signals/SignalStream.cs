using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Signals as server-sent events (WHATWG HTML, section 9.2). An event's id is the signal's sequence, and everything after it
/// is in the database, so a browser that comes back misses nothing. A slow reader holds up only its own stream.
/// </summary>
internal sealed class SignalStream(
    ISignalStore signals, SignalNews news, DeliveryMetrics metrics, IOptions<LiveHubOptions> options,
    IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const int MostStreams = 1000;
    private const int MostAtOnce = 100;

    // A reader comes back by itself, and is asked again who it is.
    private static readonly TimeSpan LongestStream = TimeSpan.FromMinutes(10);

    private int _streams;

    /// <summary>The newest signals of the names that are configured, by sequence.</summary>
    public static async Task<IEnumerable<Signal>> CurrentAsync(
        ISignalStore signals, StoreConfiguration store, CancellationToken cancellation) =>
        (await signals.ReadCurrentAsync(store.Id, cancellation)).Where(signal => store.Signals.Any(known => known.Name == signal.Name));

    /// <summary>Serves a stream until its reader goes or the host ends.</summary>
    /// <param name="context">The request.</param>
    /// <param name="store">The store.</param>
    /// <param name="after">The sequence after which to begin; null to begin with what holds now.</param>
    public async Task<IResult> ServeAsync(HttpContext context, StoreConfiguration store, long? after)
    {
        if (Interlocked.Increment(ref _streams) > MostStreams)
        {
            Interlocked.Decrement(ref _streams);
            return Problem.Unavailable($"{MostStreams} streams are open, and no more are served: try again later.").ToResult();
        }

        using var limit = new CancellationTokenSource(LongestStream, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping, limit.Token);
        metrics.Listening(1);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await context.Response.WriteAsync("retry: 2000\n\n", end.Token);
            var last = after ?? await WriteCurrentAsync(context, store, end.Token);
            await FollowAsync(context, store, last, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader is gone, or the host or the stream ends; the reader comes back with the last id.
        }
        finally
        {
            metrics.Listening(-1);
            Interlocked.Decrement(ref _streams);
        }

        return Results.Empty;
    }

    private async Task<long> WriteCurrentAsync(HttpContext context, StoreConfiguration store, CancellationToken end)
    {
        var last = 0L;
        foreach (var signal in await CurrentAsync(signals, store, end))
        {
            await WriteAsync(context, store, signal, end);
            last = signal.Sequence;
        }

        return last;
    }

    private async Task FollowAsync(HttpContext context, StoreConfiguration store, long last, CancellationToken end)
    {
        while (true)
        {
            var changes = await signals.ReadAfterAsync(store.Id, last, MostAtOnce, end);
            foreach (var signal in changes)
            {
                await WriteAsync(context, store, signal, end);
                last = signal.Sequence;
            }

            await context.Response.Body.FlushAsync(end);
            if (changes.Count < MostAtOnce && !await HasNewsAsync(store.Id, last, end))
            {
                // A comment: readers ignore it, and whatever lies between keeps the connection open.
                await context.Response.WriteAsync(": still here\n\n", end);
            }
        }
    }

    private async Task<bool> HasNewsAsync(StoreId store, long last, CancellationToken end)
    {
        using var beat = new CancellationTokenSource(options.Value.SignalHeartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(beat.Token, end);
        try
        {
            await news.WaitAsync(store, last, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Task WriteAsync(HttpContext context, StoreConfiguration store, Signal signal, CancellationToken end) => context.Response.WriteAsync(
        FormattableString.Invariant(
            $"id: {signal.Sequence}\nevent: signal\ndata: {JsonSerializer.Serialize(SignalMessage.Of(signal, store), LiveJson.Options)}\n\n"),
        end);
}
