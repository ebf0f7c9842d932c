using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Grains.Stores.Signals;

namespace StoreTracking.Grains.Tests.Stores;

public sealed class StoreSignalsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddFacts(new()).BuildServiceProvider();

    private StoreConfiguration _store = new TestCatalog().Add(chain: null) with
    {
        Signals =
        [
            new()
            {
                Name = "signage.scene",
                Measure = SignalMeasure.Occupancy,
                Levels = [new() { Above = 10, ClearBelow = 8, Value = "busy" }],
                Otherwise = "welcome",
                HoldSeconds = 20,
            },
        ],
        Webhooks = [new() { Id = "all", Url = "https://a.example" }, new() { Id = "music", Url = "https://b.example", Signals = ["music.tempo"] }],
    };

    private ISignalStore Record => _services.GetRequiredService<ISignalStore>();

    public async ValueTask InitializeAsync()
    {
        foreach (var start in _services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await start.StartingAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task A_change_is_recorded_with_what_was_measured_and_for_the_webhooks_that_take_it()
    {
        var signals = await StartAsync(Noon);

        await ObserveAsync(signals, 12, Noon);

        var signal = Assert.Single(await CurrentAsync());
        Assert.Equal(("busy", null, 12, Noon), (signal.Value, signal.Previous, signal.Reading, signal.At));
        var deliveries = await _services.GetRequiredService<IDeliveryStore>().ListAsync(_store.Id, null, 10, TestContext.Current.CancellationToken);
        Assert.Equal(("all", signal), Assert.Single(deliveries) is { } delivery ? (delivery.Webhook, delivery.Signal) : default);
    }

    [Fact]
    public async Task Another_activation_goes_on_with_the_value_and_sends_nothing_anew()
    {
        await ObserveAsync(await StartAsync(Noon), 12, Noon);
        var restarted = await StartAsync(Noon.AddMinutes(5));

        await ObserveAsync(restarted, 0, Noon.AddMinutes(5));
        await ObserveAsync(restarted, 9, Noon.AddMinutes(6));
        Assert.Equal(1, Assert.Single(await CurrentAsync()).Sequence);

        await ObserveAsync(restarted, 0, Noon.AddMinutes(6));
        var signal = Assert.Single(await CurrentAsync());
        Assert.Equal((2, "welcome", "busy"), (signal.Sequence, signal.Value, signal.Previous));
    }

    [Fact]
    public async Task Of_two_activations_one_says_what_the_value_is()
    {
        var (one, other) = (await StartAsync(Noon), await StartAsync(Noon));
        await ObserveAsync(one, 12, Noon);

        await ObserveAsync(other, 0, Noon);
        await ObserveAsync(other, 0, Noon.AddSeconds(1));

        Assert.Equal("busy", Assert.Single(await CurrentAsync()).Value);
    }

    [Fact]
    public async Task While_no_camera_looks_nothing_changes()
    {
        var signals = await StartAsync(Noon);

        signals.Observe(Live(12) with { Cameras = [] }, Noon);
        await signals.FlushAsync();

        Assert.Empty(await CurrentAsync());
    }

    [Fact]
    public async Task Rules_that_are_saved_while_the_store_runs_go_on_with_its_value()
    {
        var signals = await StartAsync(Noon);
        await ObserveAsync(signals, 12, Noon);
        _store = _store with { Signals = [_store.Signals[0] with { Levels = [new() { Above = 20, ClearBelow = 15, Value = "busy" }] }] };

        signals.Configure(_store);
        await ObserveAsync(signals, 16, Noon.AddMinutes(1));
        Assert.Equal(1, Assert.Single(await CurrentAsync()).Sequence);

        await ObserveAsync(signals, 14, Noon.AddMinutes(1));
        Assert.Equal((2, "welcome"), Assert.Single(await CurrentAsync()) is { } signal ? (signal.Sequence, signal.Value) : default);
    }

    private static async Task ObserveAsync(StoreSignals signals, int people, DateTimeOffset at)
    {
        signals.Observe(Live(people), at);
        await signals.FlushAsync();
    }

    private static StoreLive Live(int people) => new()
    {
        Store = new("any"),
        Epoch = 1,
        Sequence = 1,
        At = Noon,
        Occupancy = people,
        Cameras = [new() { Id = "eye", State = CameraState.Live }],
    };

    private async Task<StoreSignals> StartAsync(DateTimeOffset now)
    {
        var signals = new StoreSignals(Record, _store.Id, NullLogger.Instance);
        await signals.ResumeAsync(_store, now, TestContext.Current.CancellationToken);
        return signals;
    }

    private Task<IReadOnlyList<Signal>> CurrentAsync() => Record.ReadCurrentAsync(_store.Id, TestContext.Current.CancellationToken);
}
