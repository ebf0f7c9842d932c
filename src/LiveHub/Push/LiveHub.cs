using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Where browsers connect. It finds what they name and starts the sending: <see cref="LiveSubscription{TId, TState, TDelta}"/>.
/// </summary>
[Authorize(AccessPolicies.View)]
internal sealed class LiveHub(
    Catalog catalog,
    PositionLog positions,
    LiveConnections connections,
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
        connections.Add(Context);
        metrics.Connections(+1);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        metrics.Connections(-1);
        await Watches.DisposeAsync();
    }

    private Caller Asking => Caller.Of(Context.User)!;

    /// <inheritdoc />
    [Authorize(AccessPolicies.View)]
    public Task<StoreLive> WatchStore(string store)
    {
        var (id, caller) = (FindStore(store), Asking);
        var address = Context.GetHttpContext();
        return WatchAsync(
            stores, id, Outlook.OnStore(caller), async () => caller.SeesPositions ? await positions.BeginAsync(caller, id, address) : null);
    }

    /// <inheritdoc />
    [Authorize(AccessPolicies.View)]
    public Task UnwatchStore(string store) => Watches.UnwatchAsync(FindStore(store));

    /// <inheritdoc />
    [Authorize(AccessPolicies.View)]
    public Task<ChainLive> WatchChain(string chain) =>
        WatchAsync(chains, FindChain(chain), Outlook.OnChain(Asking), static () => Task.FromResult<IDisposable?>(null));

    /// <inheritdoc />
    [Authorize(AccessPolicies.View)]
    public Task UnwatchChain(string chain) => Watches.UnwatchAsync(FindChain(chain));

    private StoreId FindStore(string store) =>
        Catalog.Hidden(store, Asking) is { } hidden ? throw new HubException(hidden.Sentence) : Known(catalog.FindStore(store)).Id;

    private ChainId FindChain(string chain) =>
        catalog.HiddenChain(chain, Asking) is { } hidden ? throw new HubException(hidden.Sentence) : Known(catalog.FindChain(chain)).Id;

    private static T Known<T>(Found<T> found)
        where T : class => found.Value ?? throw new HubException(found.Problem!.Sentence);

    private Task<TState> WatchAsync<TId, TState, TDelta>(
        LiveFeeds<TId, TState, TDelta> feeds, TId id, Func<TState, TState> outlook, Func<Task<IDisposable?>> log)
        where TId : struct
        where TState : class
        where TDelta : class
    {
        // A hub object lives for one call, its connection's client does not.
        var client = hub.Clients.Client(Context.ConnectionId);
        return Watches.WatchAsync(id, BeginAsync, Context.ConnectionAborted);

        async Task<ConnectionWatches.Begun<TState>> BeginAsync(CancellationToken cancellation)
        {
            var logged = await log();
            var lease = feeds.Acquire(id);
            try
            {
                var snapshot = await lease.Feed.NextAsync(null, cancellation).AsTask()
                    .WaitAsync(options.Value.AnswerTimeout, time, cancellation);
                var subscription = new LiveSubscription<TId, TState, TDelta>(
                    feeds.Topic, lease.Feed, client, options, time, metrics, outlook);
                return new(outlook(snapshot), stop => subscription.RunAsync(snapshot, stop), new Hold(lease, logged));
            }
            catch (TimeoutException)
            {
                logged?.Dispose();
                lease.Dispose();
                throw new HubException(
                    $"The {feeds.Topic.Word} '{id}' did not answer within {options.Value.AnswerTimeout.TotalSeconds:0.#} s: try again.");
            }
            catch
            {
                logged?.Dispose();
                lease.Dispose();
                throw;
            }
        }
    }

    /// <summary>What ends with a watch: its hold on the feed, and the view that was logged.</summary>
    private sealed record Hold(IDisposable Lease, IDisposable? Logged) : IDisposable
    {
        public void Dispose()
        {
            Lease.Dispose();
            Logged?.Dispose();
        }
    }
}
