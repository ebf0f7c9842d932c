namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>What a host does with grains that do not let it stop.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_host_that_is_told_to_hurry_stops_without_a_grain_that_is_held()
    {
        var id = Guid.NewGuid();
        var gate = Gate.Of(id.ToString("N"));
        using var host = await OrleansHost.StartAsync();
        var grain = OrleansHost.ClientOf(host).GetGrain<ILifeGrain>(id);
        var holding = grain.Hold(id.ToString("N"));
        await gate.ArrivedAsync();
        await host.StopAsync(new CancellationToken(true)).WaitAsync(Gate.Limit);
        Assert.False(holding.IsCompleted);
        gate.Open();
        await holding.WaitAsync(Gate.Limit);
    }

    [Fact]
    public async Task A_stopped_host_refuses_calls()
    {
        using var host = await OrleansHost.StartAsync();
        await host.StopAsync();
        var grain = OrleansHost.ClientOf(host).GetGrain<ILifeGrain>(Guid.NewGuid());
        await Assert.ThrowsAsync<Orleans.Runtime.SiloUnavailableException>(grain.Touch);
    }
}
