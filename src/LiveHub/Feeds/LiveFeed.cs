using System.Threading.Channels;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// The newest state of one watched grain, kept for all browsers that this host serves: one observer, renewed for as
/// long as the feed lives. A lost difference, another activation or a failed renewal heals with the next renewal, which
/// a gap brings forward. Only one state is held, so nothing queues up here.
/// </summary>
internal sealed class LiveFeed<TId, TState, TDelta> : IAsyncDisposable
    where TId : struct
    where TState : class
    where TDelta : class
{
    private readonly LiveTopic<TId, TState, TDelta> _topic;
    private readonly TId _id;
    private readonly ILiveSource<TState> _source;
    private readonly TimeProvider _time;
    private readonly LiveHubMetrics _metrics;
    private readonly FeedLog _log;
    private readonly Channel<bool> _renewalDue = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly Task _running;
    private TaskCompletionSource _changed = NewSignal();
    private TState? _latest;

    public LiveFeed(
        LiveTopic<TId, TState, TDelta> topic, TId id, TimeProvider time, LiveHubMetrics metrics, ILogger logger)
    {
        _topic = topic;
        _id = id;
        _time = time;
        _metrics = metrics;
        _log = new(logger, topic.Word, id.ToString()!);
        _source = topic.Open(id, OnDelta);
        _running = Task.Run(RunAsync);
    }

    /// <summary>The newest state, as soon as it is another one than the given.</summary>
    public async ValueTask<TState> NextAsync(TState? after, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_latest is not null && !ReferenceEquals(_latest, after))
                {
                    return _latest;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RunAsync()
    {
        using var renewal = _time.CreateTimer(
            _ => _renewalDue.Writer.TryWrite(true), null, WatchLease.Renewal, WatchLease.Renewal);
        try
        {
            while (true)
            {
                await RenewAsync();
                await _renewalDue.Reader.ReadAsync(_stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            await CloseAsync();
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            Adopt(await _source.WatchAsync().WaitAsync(_stop.Token));
            _log.Answered();
        }
        catch (Exception error) when (error is not OperationCanceledException || !_stop.IsCancellationRequested)
        {
            // Whatever a grain's call fails with, its store may come back: the next renewal tries again.
            _log.Failed(error);
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            await _source.CloseAsync().WaitAsync(WatchLease.Renewal, _time);
        }
        catch (Exception error)
        {
            // A grain that does not answer shall not hold up the host's end: the watch lapses by itself.
            _log.CloseFailed(error);
        }
    }

    private void OnDelta(TDelta delta)
    {
        lock (_gate)
        {
            if (_latest is not null && _topic.Apply(_latest, delta) is { } next)
            {
                Replace(next);
                return;
            }

            if (_latest is not null && !_topic.VersionAfter(delta).Follows(_topic.VersionOf(_latest)))
            {
                return;
            }
        }

        _metrics.FeedGap();
        _renewalDue.Writer.TryWrite(true);
    }

    private void Adopt(TState answer)
    {
        lock (_gate)
        {
            // A difference may have overtaken the answer.
            if (_latest is null || _topic.VersionOf(answer).Follows(_topic.VersionOf(_latest)))
            {
                Replace(answer);
            }
        }
    }

    private void Replace(TState state)
    {
        _latest = state;
        _changed.SetResult();
        _changed = NewSignal();
    }
}
