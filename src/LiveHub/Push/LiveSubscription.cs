using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>
/// Sends one browser what it watches. It holds the last state that it sent, and the difference from that one to the
/// newest is made when it is about to leave: after a quiet time at once, else at most at the configured rate, and never
/// before the browser has answered the last one. What happens in between coalesces.
/// What leaves is what the browser's user may see of a state.
/// </summary>
internal sealed class LiveSubscription<TId, TState, TDelta>(
    LiveTopic<TId, TState, TDelta> topic,
    LiveFeed<TId, TState, TDelta> feed,
    ILiveClient client,
    IOptions<LiveHubOptions> options,
    TimeProvider time,
    LiveHubMetrics metrics,
    Func<TState, TState> outlook)
    where TId : struct
    where TState : class
    where TDelta : class
{
    /// <summary>Sends until it is stopped.</summary>
    /// <param name="snapshot">What the browser is being given; it counts as an update that leaves now.</param>
    /// <param name="stop">Ends the sending: the browser looked away or is gone.</param>
    public async Task RunAsync(TState snapshot, CancellationToken stop)
    {
        var sent = snapshot;
        var sentAt = time.GetTimestamp();
        var fits = true;
        while (true)
        {
            await feed.NextAsync(fits ? sent : null, stop);
            if (options.Value.UpdateInterval - time.GetElapsedTime(sentAt) is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, time, stop);
            }

            // What woke this loop may be old by now; the newest state is at hand without waiting.
            var next = await feed.NextAsync(null, stop);
            sentAt = time.GetTimestamp();
            fits = await SendAsync(sent, next, fits, stop);
            sent = next;
        }
    }

    private async Task<bool> SendAsync(TState sent, TState next, bool fits, CancellationToken stop)
    {
        var (from, to) = (topic.VersionOf(sent), topic.VersionOf(next));
        try
        {
            var held = fits && from.Epoch == to.Epoch
                ? await SendDeltaAsync(topic.Between(outlook(sent), outlook(next)), to.Sequence - from.Sequence - 1, stop)
                : await SendResetAsync(outlook(next), stop);
            return held == to.Sequence;
        }
        catch (HubException) when (!stop.IsCancellationRequested)
        {
            // The browser's handler failed, so nobody knows what it holds.
            return false;
        }
    }

    private async Task<long> SendDeltaAsync(TDelta delta, long coalesced, CancellationToken stop)
    {
        var capturedAt = topic.CapturedAt(delta);
        metrics.DeltaSent(topic.Word, coalesced, capturedAt is { } at ? time.GetUtcNow() - at : null);
        var held = await topic.SendAsync(client, delta, stop);
        metrics.Answered(topic.Word, capturedAt is { } shown ? time.GetUtcNow() - shown : null);
        return held;
    }

    private Task<long> SendResetAsync(TState snapshot, CancellationToken stop)
    {
        metrics.ResetSent(topic.Word);
        return topic.ResetAsync(client, snapshot, stop);
    }
}
