using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub.Tests;

public sealed class LiveSubscriptionTests : IAsyncLifetime
{
    private static readonly StoreId Id = new("main-street");
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly ManualTimeProvider _time = new();
    private readonly FakeGrains _grains = new();
    private readonly Browser _browser = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private LiveFeed<StoreId, StoreLive, StoreDelta>? _feed;
    private Task _sending = Task.CompletedTask;

    private FakeStore Store => _grains.Store(Id.Value);

    public async ValueTask InitializeAsync()
    {
        var topic = new StoreTopic(_grains);
        var metrics = new LiveHubMetrics(_services.GetRequiredService<IMeterFactory>());
        _feed = new(topic, Id, _time, metrics, NullLogger.Instance);
        var snapshot = await _feed.NextAsync(null, CancellationToken.None);
        var subscription = new LiveSubscription<StoreId, StoreLive, StoreDelta>(
            topic, _feed, _browser, Options.Create(new LiveHubOptions()), _time, metrics, static live => live);
        _sending = subscription.RunAsync(snapshot, _stop.Token);
        _time.Advance(Interval);
    }

    [Fact]
    public async Task The_first_change_after_quiet_is_sent_at_once()
    {
        Store.Occupy(1);

        Assert.Equal(1, (await _browser.NextAsync()).Occupancy);
    }

    [Fact]
    public async Task Changes_in_quick_succession_coalesce_until_the_interval_has_passed()
    {
        Store.Occupy(1);
        await _browser.NextAsync();
        Store.Occupy(2);
        Store.Occupy(3);
        // A task delays by whole milliseconds.
        _time.Advance(Interval - TimeSpan.FromMilliseconds(1));
        Assert.Empty(_browser.Deltas);

        await AdvanceUntilSentAsync();
        var delta = await _browser.NextAsync();

        Assert.Equal((2, 4, 3), (delta.From, delta.To, delta.Occupancy));
    }

    [Fact]
    public async Task What_changes_and_changes_back_in_between_is_not_sent()
    {
        Store.Occupy(1);
        await _browser.NextAsync();
        Store.Occupy(2);
        Store.Occupy(1);
        await AdvanceUntilSentAsync();

        Assert.Null((await _browser.NextAsync()).Occupancy);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _sending);
        await _feed!.DisposeAsync();
        _stop.Dispose();
        await _services.DisposeAsync();
    }

    private Task AdvanceUntilSentAsync() => Eventually.IsTrue(
        () =>
        {
            // The pause begins on another thread, so that one step of the clock may come before it.
            _time.Advance(Interval);
            return !_browser.Deltas.IsEmpty;
        },
        "the difference was sent");

    /// <summary>A browser that takes everything.</summary>
    private sealed class Browser : ILiveClient
    {
        public ConcurrentQueue<StoreDelta> Deltas { get; } = [];

        public async Task<StoreDelta> NextAsync()
        {
            StoreDelta? delta = null;
            await Eventually.IsTrue(() => Deltas.TryDequeue(out delta), "a difference was sent");
            return delta!;
        }

        public Task<long> StoreChanged(StoreDelta delta, CancellationToken cancellation)
        {
            Deltas.Enqueue(delta);
            return Task.FromResult(delta.To);
        }

        public Task<long> StoreReset(StoreLive snapshot, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<long> ChainChanged(ChainDelta delta, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<long> ChainReset(ChainLive snapshot, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
