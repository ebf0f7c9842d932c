using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>
/// One feed for each thing that somebody looks at. A feed ends a while after the last one looked away, so that a
/// browser's reload does not begin anew. Ids come from the catalogue, which bounds the number of feeds.
/// </summary>
internal sealed class LiveFeeds<TId, TState, TDelta>(
    LiveTopic<TId, TState, TDelta> topic,
    IOptions<LiveHubOptions> options,
    TimeProvider time,
    LiveHubMetrics metrics,
    ILogger<LiveFeeds<TId, TState, TDelta>> logger) : IAsyncDisposable
    where TId : struct
    where TState : class
    where TDelta : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TId, Shared> _feeds = [];

    public LiveTopic<TId, TState, TDelta> Topic => topic;

    /// <summary>Looks at one thing until the lease is disposed.</summary>
    public Lease Acquire(TId id)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(id, out var shared))
            {
                shared = new(new(topic, id, time, metrics, logger));
                _feeds.Add(id, shared);
            }

            shared.Lookers++;
            shared.Linger?.Dispose();
            shared.Linger = null;
            return new(this, id, shared);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Shared[] feeds;
        lock (_gate)
        {
            feeds = [.. _feeds.Values];
            _feeds.Clear();
        }

        foreach (var shared in feeds)
        {
            shared.Linger?.Dispose();
            await shared.Feed.DisposeAsync();
        }
    }

    private void Release(TId id, Shared shared)
    {
        lock (_gate)
        {
            if (--shared.Lookers == 0)
            {
                shared.Linger = time.CreateTimer(
                    _ => Expire(id, shared), null, options.Value.FeedLinger, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Expire(TId id, Shared shared)
    {
        lock (_gate)
        {
            if (shared.Lookers > 0 || _feeds.GetValueOrDefault(id) != shared)
            {
                return;
            }

            _feeds.Remove(id);
            shared.Linger?.Dispose();
        }

        _ = shared.Feed.DisposeAsync().AsTask();
    }

    /// <summary>One looker's hold on a feed.</summary>
    public sealed class Lease : IDisposable
    {
        private readonly LiveFeeds<TId, TState, TDelta> _feeds;
        private readonly TId _id;
        private Shared? _shared;

        internal Lease(LiveFeeds<TId, TState, TDelta> feeds, TId id, Shared shared)
        {
            _feeds = feeds;
            _id = id;
            _shared = shared;
            Feed = shared.Feed;
        }

        public LiveFeed<TId, TState, TDelta> Feed { get; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _shared, null) is { } shared)
            {
                _feeds.Release(_id, shared);
            }
        }
    }

    internal sealed class Shared(LiveFeed<TId, TState, TDelta> feed)
    {
        public LiveFeed<TId, TState, TDelta> Feed => feed;

        public int Lookers { get; set; }

        public ITimer? Linger { get; set; }
    }
}
