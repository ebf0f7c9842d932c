using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using StoreTracking.Testing;

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>The embedded runtime takes all its time from the host's clock; the packages do so only in part.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private readonly string _id = Guid.NewGuid().ToString("N");
    private IHost? _host;

    private IClusterClient Client => OrleansHost.ClientOf(_host!);

    public async ValueTask InitializeAsync() => _host = await OrleansHost.StartAsync(silo =>
    {
        silo.Services.AddSingleton<TimeProvider>(_clock);
        silo.Configure<GrainCollectionOptions>(options => options.CollectionQuantum = TimeSpan.FromMinutes(1));
    });

    public async ValueTask DisposeAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task A_call_times_out_when_the_clock_says_so()
    {
        var call = Client.GetGrain<IProbeGrain>(_id, typeof(ProbeGrain).FullName).Hold(_id);
        await Gate.Of(_id).ArrivedAsync();
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<TimeoutException>(() => call).WaitAsync(Gate.Limit);
        Gate.Of(_id).Open();
    }

    [Fact]
    public async Task A_timer_ticks_when_the_clock_says_so()
    {
        Gate.Of(_id).Open();
        var grain = Client.GetGrain<ITickingGrain>(_id);
        await grain.Start(_id, interleave: false);
        Assert.Equal(0, await grain.Ticks());
        for (var tick = 1; tick <= 3; tick++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(20));
            await Gate.Of(_id).ArrivedAsync();
            Assert.Equal(tick, await grain.Ticks());
        }
    }

    [Fact]
    public async Task A_grain_lives_for_its_collection_age_after_its_last_use()
    {
        var key = Guid.NewGuid();
        var grain = Client.GetGrain<ILifeGrain>(key);
        await grain.Touch();
        _clock.Advance(TimeSpan.FromMinutes(14));
        await grain.Touch();
        _clock.Advance(TimeSpan.FromMinutes(14));
        await grain.Touch();
        Assert.Equal(["activated", "touched", "touched", "touched"], LifeGrain.Diary[key]);

        // Not a moment longer, or the time that a grain has to leave is over before it could.
        _clock.Advance(TimeSpan.FromMinutes(15));
        await grain.Touch();
        Assert.Equal(["deactivated ActivationIdle", "activated", "touched"], LifeGrain.Diary[key].Skip(4));
    }
}
