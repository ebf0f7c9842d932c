using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Where browsers connect. It finds what they name and starts the sending: <see cref="LiveSubscription{TId, TState, TDelta}"/>.
/// </summary>
internal sealed class LiveHub(
    Catalog catalog,
    LiveFeeds<StoreId, StoreLive, StoreDelta> stores,
    LiveFeeds<ChainId, ChainLive, ChainDelta> chains,
    IHubContext<LiveHub, ILiveClient> hub,
    IOptions<LiveHubOptions> options,
    TimeProvider time,
    LiveHubMetrics metrics,
    ILogger<LiveHub> logger) : Hub<ILiveClient>, ILiveServer
{
    private ConnectionWatches Watches
    {
        get => (ConnectionWatches)Context.Items[typeof(ConnectionWatches)]!;
        set => Context.Items[typeof(ConnectionWatches)] = value;
    }

    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        Watches = new(logger);
        metrics.Connections(+1);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        metrics.Connections(-1);
        await Watches.DisposeAsync();
    }

    /// <inheritdoc />
    public Task<StoreLive> WatchStore(string store) => WatchAsync(stores, Known(catalog.FindStore(store)).Id);

    /// <inheritdoc />
    public Task UnwatchStore(string store) => Watches.UnwatchAsync(Known(catalog.FindStore(store)).Id);

    /// <inheritdoc />
    public Task<ChainLive> WatchChain(string chain) => WatchAsync(chains, Known(catalog.FindChain(chain)).Id);

    /// <inheritdoc />
    public Task UnwatchChain(string chain) => Watches.UnwatchAsync(Known(catalog.FindChain(chain)).Id);

    private static T Known<T>(Found<T> found)
        where T : class => found.Value ?? throw new HubException(found.Problem!.Sentence);

    private Task<TState> WatchAsync<TId, TState, TDelta>(LiveFeeds<TId, TState, TDelta> feeds, TId id)
        where TId : struct
        where TState : class
        where TDelta : class
    {
        // A hub object lives for one call, its connection's client does not.
        var client = hub.Clients.Client(Context.ConnectionId);
        return Watches.WatchAsync(id, BeginAsync, Context.ConnectionAborted);

        async Task<ConnectionWatches.Begun<TState>> BeginAsync(CancellationToken cancellation)
        {
            var lease = feeds.Acquire(id);
            try
            {
                var snapshot = await lease.Feed.NextAsync(null, cancellation).AsTask()
                    .WaitAsync(options.Value.AnswerTimeout, time, cancellation);
                var subscription = new LiveSubscription<TId, TState, TDelta>(
                    feeds.Topic, lease.Feed, client, options, time, metrics);
                return new(snapshot, stop => subscription.RunAsync(snapshot, stop), lease);
            }
            catch (TimeoutException)
            {
                lease.Dispose();
                throw new HubException(
                    $"The {feeds.Topic.Word} '{id}' did not answer within {options.Value.AnswerTimeout.TotalSeconds:0.#} s: try again.");
            }
            catch
            {
                lease.Dispose();
                throw;
            }
        }
    }
}
