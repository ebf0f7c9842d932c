using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;

namespace StoreTracking.LiveHub.Tests;

public sealed class LiveFeedTests : IAsyncDisposable
{
    private static readonly StoreId Id = new("main-street");

    private readonly ManualTimeProvider _time = new();
    private readonly FakeGrains _grains = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private LiveFeed<StoreId, StoreLive, StoreDelta>? _feed;

    private FakeStore Store => _grains.Store(Id.Value);

    [Fact]
    public async Task It_begins_with_the_state_that_the_grain_answers()
    {
        Store.Occupy(3, lost: true);

        Assert.Equal(3, (await FirstAsync()).Occupancy);
    }

    [Fact]
    public async Task A_difference_leads_to_the_next_state_without_another_call()
    {
        var first = await FirstAsync();

        Store.Occupy(4);

        Assert.Equal(4, (await NextAsync(first)).Occupancy);
        Assert.Equal(1, Store.Watches);
    }

    [Fact]
    public async Task A_lost_difference_is_healed_at_once_by_another_watch()
    {
        var first = await FirstAsync();
        Store.Occupy(4, lost: true);

        Store.Occupy(5);

        Assert.Equal(5, (await NextAsync(first)).Occupancy);
        Assert.Equal(2, Store.Watches);
    }

    [Fact]
    public async Task A_lost_difference_that_nothing_follows_is_healed_by_the_renewal()
    {
        var first = await FirstAsync();
        Store.Occupy(4, lost: true);

        _time.Advance(WatchLease.Renewal);

        Assert.Equal(4, (await NextAsync(first)).Occupancy);
    }

    [Fact]
    public async Task Another_activation_replaces_the_state_even_with_a_lower_number()
    {
        Store.Occupy(4, lost: true);
        var first = await FirstAsync();
        Store.Restart();

        _time.Advance(WatchLease.Renewal);
        var next = await NextAsync(first);
        Store.Occupy(7);

        Assert.Equal((2, 1), (next.Epoch, next.Sequence));
        Assert.Equal(7, (await NextAsync(next)).Occupancy);
    }

    [Fact]
    public async Task An_answer_that_a_difference_has_overtaken_does_not_turn_the_state_back()
    {
        var source = new HeldSource();
        await using var feed = Feed(new HeldTopic(source));
        var first = await feed.NextAsync(null, default);
        await source.NextWatchAsync(_time);
        var stale = source.State;

        source.Change(stale with { Sequence = 2, Occupancy = 2 });
        var second = await feed.NextAsync(first, default);
        source.Answer(stale);
        await source.NextWatchAsync(_time);
        source.Answer(source.State with { Sequence = 3, Occupancy = 3 });

        Assert.Equal(2, second.Occupancy);
        Assert.Equal(3, (await feed.NextAsync(second, default)).Occupancy);
    }

    [Fact]
    public async Task An_outage_of_the_grain_leaves_the_state_and_ends_with_a_later_renewal()
    {
        var first = await FirstAsync();
        Store.Failure = new TimeoutException("lost");
        _time.Advance(WatchLease.Renewal);
        _time.Advance(WatchLease.Renewal);

        Store.Failure = null;
        Store.Restart();
        await AdvanceUntilAsync(() => Store.Watches >= 2);

        Assert.Equal(2, (await NextAsync(first)).Epoch);
    }

    [Fact]
    public async Task Its_end_ends_the_watch_and_withdraws_the_observer()
    {
        await FirstAsync();

        await _feed!.DisposeAsync();

        Assert.Equal((0, 1, 0), (Store.Watchers, Store.Unwatches, _grains.Exposed));
    }

    [Fact]
    public async Task Its_end_succeeds_when_the_grain_does_not_answer()
    {
        await FirstAsync();
        Store.Failure = new TimeoutException("lost");

        await _feed!.DisposeAsync();

        Assert.Equal(0, _grains.Exposed);
    }

    public async ValueTask DisposeAsync()
    {
        if (_feed is not null && _grains.Exposed > 0)
        {
            await _feed.DisposeAsync();
        }

        await _services.DisposeAsync();
    }

    private Task<StoreLive> FirstAsync()
    {
        _feed = Feed(new StoreTopic(_grains));
        return NextAsync(null);
    }

    private Task<StoreLive> NextAsync(StoreLive? after) =>
        _feed!.NextAsync(after, CancellationToken.None).AsTask().WaitAsync(Eventually.Limit);

    private Task AdvanceUntilAsync(Func<bool> condition) => Eventually.IsTrue(
        () =>
        {
            _time.Advance(WatchLease.Renewal);
            return condition();
        },
        "the feed renewed");

    private LiveFeed<StoreId, StoreLive, StoreDelta> Feed(LiveTopic<StoreId, StoreLive, StoreDelta> topic) => new(
        topic, Id, _time, new(_services.GetRequiredService<IMeterFactory>()), NullLogger.Instance);

    /// <summary>A source whose first watch is answered at once and whose later answers a test holds.</summary>
    private sealed class HeldSource : ILiveSource<StoreLive>
    {
        private TaskCompletionSource<StoreLive>? _held;
        private Action<StoreDelta>? _onDelta;
        private int _watches;

        public StoreLive State { get; private set; } = new FakeStore(Id).State;

        public HeldSource Bind(Action<StoreDelta> onDelta)
        {
            _onDelta = onDelta;
            return this;
        }

        public Task<StoreLive> WatchAsync()
        {
            if (Interlocked.Increment(ref _watches) == 1)
            {
                return Task.FromResult(State);
            }

            Volatile.Write(ref _held, new(TaskCreationOptions.RunContinuationsAsynchronously));
            return _held!.Task;
        }

        public Task NextWatchAsync(ManualTimeProvider time) => Eventually.IsTrue(
            () =>
            {
                time.Advance(WatchLease.Renewal);
                return Volatile.Read(ref _held) is { Task.IsCompleted: false };
            },
            "the feed renewed");

        public void Answer(StoreLive state) => _held!.SetResult(state);

        public void Change(StoreLive state)
        {
            _onDelta!(StoreDiff.Between(State, state));
            State = state;
        }

        public Task CloseAsync() => Task.CompletedTask;
    }

    private sealed class HeldTopic(HeldSource source) : LiveTopic<StoreId, StoreLive, StoreDelta>
    {
        private readonly StoreTopic _store = new(new FakeGrains());

        public override string Word => _store.Word;

        public override LiveVersion VersionOf(StoreLive state) => _store.VersionOf(state);

        public override LiveVersion VersionAfter(StoreDelta delta) => _store.VersionAfter(delta);

        public override DateTimeOffset? CapturedAt(StoreDelta delta) => _store.CapturedAt(delta);

        public override StoreDelta Between(StoreLive from, StoreLive to) => _store.Between(from, to);

        public override StoreLive? Apply(StoreLive state, StoreDelta delta) => _store.Apply(state, delta);

        public override ILiveSource<StoreLive> Open(StoreId id, Action<StoreDelta> onDelta) => source.Bind(onDelta);

        public override Task<long> SendAsync(ILiveClient client, StoreDelta delta, CancellationToken cancellation) =>
            _store.SendAsync(client, delta, cancellation);

        public override Task<long> ResetAsync(ILiveClient client, StoreLive snapshot, CancellationToken cancellation) =>
            _store.ResetAsync(client, snapshot, cancellation);
    }
}
