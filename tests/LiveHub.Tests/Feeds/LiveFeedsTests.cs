using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub.Tests;

public sealed class LiveFeedsTests : IAsyncDisposable
{
    private static readonly StoreId Id = new("main-street");
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    private readonly ManualTimeProvider _time = new();
    private readonly FakeGrains _grains = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly LiveFeeds<StoreId, StoreLive, StoreDelta> _feeds;

    public LiveFeedsTests() => _feeds = new(
        new StoreTopic(_grains),
        Options.Create(new LiveHubOptions { FeedLinger = Linger }),
        _time,
        new(_services.GetRequiredService<IMeterFactory>()),
        NullLogger<LiveFeeds<StoreId, StoreLive, StoreDelta>>.Instance);

    private FakeStore Store => _grains.Store(Id.Value);

    [Fact]
    public async Task Two_lookers_share_one_observer()
    {
        using var one = await AcquireAsync();
        using var two = await AcquireAsync();

        Assert.Same(one.Feed, two.Feed);
        Assert.Equal((1, 1), (Store.Watchers, _grains.Exposed));
    }

    [Fact]
    public async Task A_feed_ends_a_while_after_its_last_looker_left()
    {
        var one = await AcquireAsync();
        var two = await AcquireAsync();
        one.Dispose();
        _time.Advance(Linger);
        Assert.Equal(0, Store.Unwatches);

        two.Dispose();
        _time.Advance(Linger);

        await Eventually.IsTrue(() => Store.Unwatches == 1, "the feed ended");
    }

    [Fact]
    public async Task A_looker_that_returns_in_time_finds_the_same_feed()
    {
        var one = await AcquireAsync();
        one.Dispose();
        _time.Advance(Linger - TimeSpan.FromTicks(1));
        using var two = await AcquireAsync();
        _time.Advance(Linger);

        Assert.Same(one.Feed, two.Feed);
        Assert.Equal(0, Store.Unwatches);
    }

    [Fact]
    public async Task A_lease_that_is_disposed_twice_counts_once()
    {
        var one = await AcquireAsync();
        using var two = await AcquireAsync();
        one.Dispose();
        one.Dispose();
        _time.Advance(Linger);

        using var three = await AcquireAsync();
        Assert.Same(two.Feed, three.Feed);
    }

    public async ValueTask DisposeAsync()
    {
        await _feeds.DisposeAsync();
        await _services.DisposeAsync();
    }

    private async Task<LiveFeeds<StoreId, StoreLive, StoreDelta>.Lease> AcquireAsync()
    {
        var lease = _feeds.Acquire(Id);
        await lease.Feed.NextAsync(null, CancellationToken.None).AsTask().WaitAsync(Eventually.Limit);
        return lease;
    }
}
