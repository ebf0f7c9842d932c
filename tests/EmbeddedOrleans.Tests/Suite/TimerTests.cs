namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class TimerTests(OrleansHost host)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private ITickingGrain Grain => host.Client.GetGrain<ITickingGrain>(_id);

    private Gate Tick => Gate.Of(_id);

    [Fact]
    public async Task A_tick_is_a_turn_that_calls_wait_for()
    {
        await Grain.Start(_id, interleave: false);
        await Tick.ArrivedAsync();
        var asking = Grain.Ticks();
        Assert.False(asking.IsCompleted);
        Tick.Open();
        Assert.True(await asking >= 1);
    }

    [Fact]
    public async Task An_interleaving_tick_lets_calls_pass()
    {
        await Grain.Start(_id, interleave: true);
        await Tick.ArrivedAsync();
        Assert.Equal(0, await Grain.Ticks().WaitAsync(Gate.Limit));
        Tick.Open();
    }

    [Fact]
    public async Task The_next_tick_waits_for_the_end_of_the_one_before()
    {
        await Grain.Start(_id, interleave: true);
        await Tick.ArrivedAsync();
        for (var turn = 0; turn < 20; turn++)
        {
            await Grain.Ticks();
            Assert.Equal(1, Tick.Inside);
        }

        Tick.Open();
        await Tick.ArrivedAsync();
    }

    [Fact]
    public async Task A_tick_that_fails_does_not_end_the_timer()
    {
        await Grain.StartFailing(_id);
        await Tick.ArrivedAsync();
        Tick.Open();
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once()
    {
        Tick.Open();
        await Grain.StartOnce(_id);
        await Tick.ArrivedAsync();
        Assert.Equal(1, await Grain.Ticks());
    }

    [Fact]
    public async Task A_disposed_timer_cancels_the_token_of_its_tick()
    {
        await Grain.Start(_id, interleave: true);
        await Tick.ArrivedAsync();
        await Grain.Stop();
        await TickingGrain.Ended.GetOrAdd(_id, static _ => new()).Task.WaitAsync(Gate.Limit);
        Tick.Open();
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await Grain.Start(_id, interleave: true);
        await Tick.ArrivedAsync();
        Tick.Open();
        await Grain.Leave();
        Assert.Equal(0, await Grain.Ticks());
        await TickingGrain.Ended.GetOrAdd(_id, static _ => new()).Task.WaitAsync(Gate.Limit);
    }
}
