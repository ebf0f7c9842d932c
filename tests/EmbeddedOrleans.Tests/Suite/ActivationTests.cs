namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class ActivationTests(OrleansHost host)
{
    private readonly Guid _id = Guid.NewGuid();

    private ILifeGrain Grain => host.Client.GetGrain<ILifeGrain>(_id);

    private string[] Diary => [.. LifeGrain.Diary[_id]];

    [Fact]
    public async Task A_grain_activates_at_its_first_call_and_stays()
    {
        var grain = Grain;
        Assert.False(LifeGrain.Diary.ContainsKey(_id));
        Assert.Equal(await grain.Touch(), await grain.Touch());
        Assert.Equal(["activated", "touched", "touched"], Diary);
    }

    [Fact]
    public async Task A_grain_that_leaves_is_deactivated_once_and_comes_back_at_the_next_call()
    {
        var before = await Grain.Touch();
        await Grain.Leave();
        Assert.NotEqual(before, await Grain.Touch());
        Assert.Equal(["activated", "touched", "deactivated ApplicationRequested", "activated", "touched"], Diary);
    }

    [Fact]
    public async Task A_grain_that_leaves_ends_what_it_does_and_the_next_life_takes_what_waits()
    {
        var gate = _id.ToString("N");
        var holding = Grain.LeaveAndHold(gate);
        await Gate.Of(gate).ArrivedAsync();
        var touching = Grain.Touch();
        Gate.Of(gate).Open();
        await Task.WhenAll(holding, touching).WaitAsync(Gate.Limit);
        Assert.Equal(["activated", "left", "deactivated ApplicationRequested", "activated", "touched"], Diary);
    }

    [Fact]
    public async Task Two_lives_of_a_grain_never_overlap()
    {
        await Parallel.ForAsync(0, 400, async (index, _) =>
        {
            await Grain.Touch();
            if (index % 10 == 0)
            {
                await Grain.Leave();
            }
        });
        Assert.DoesNotContain("overlap", Diary);
        Assert.Equal(400, Diary.Count(static note => note == "touched"));
    }

    [Fact]
    public async Task A_failure_to_activate_reaches_the_caller_and_the_grain_can_be_called_again()
    {
        LifeGrain.Failures[_id] = 1;
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(Grain.Touch).WaitAsync(Gate.Limit);
        Assert.Equal("not today", thrown.Message);
        await Grain.Touch().WaitAsync(Gate.Limit);
        Assert.Equal(["activated", "touched"], Diary);
    }

    [Fact]
    public async Task A_stopping_host_deactivates_its_grains()
    {
        var other = await OrleansHost.StartAsync();
        var client = OrleansHost.ClientOf(other);
        await client.GetGrain<ILifeGrain>(_id).Touch();
        await other.StopAsync();
        other.Dispose();
        Assert.Equal(["activated", "touched", "deactivated ShuttingDown"], Diary);
    }

    [Fact]
    public async Task An_idle_grain_is_collected()
    {
        var key = _id.ToString("N");
        var ended = ShortLivedGrain.Ended.GetOrAdd(key, static _ => new());
        await host.Client.GetGrain<IShortLivedGrain>(key).Touch();
        Assert.Equal(DeactivationReasonCode.ActivationIdle, await ended.Task.WaitAsync(Gate.Limit));
    }

    [Fact]
    public async Task A_timer_alone_does_not_keep_a_grain()
    {
        var key = _id.ToString("N");
        var ended = ShortLivedGrain.Ended.GetOrAdd(key, static _ => new());
        await host.Client.GetGrain<IShortLivedGrain>(key).StartTimer(keepAlive: false);
        Assert.Equal(DeactivationReasonCode.ActivationIdle, await ended.Task.WaitAsync(Gate.Limit));
    }

    [Fact]
    public async Task A_grain_that_asked_for_delay_or_has_a_keep_alive_timer_outlives_one_that_did_not()
    {
        var (delayed, ticking, plain) = ($"{_id:N}-delayed", $"{_id:N}-ticking", $"{_id:N}-plain");
        var ended = ShortLivedGrain.Ended.GetOrAdd(plain, static _ => new());
        await Get(delayed).Delay(TimeSpan.FromHours(1));
        await Get(ticking).StartTimer(keepAlive: true);
        var before = (await Get(delayed).Touch(), await Get(ticking).Touch());
        await Get(plain).Touch();
        await ended.Task.WaitAsync(Gate.Limit);
        Assert.Equal(before, (await Get(delayed).Touch(), await Get(ticking).Touch()));

        IShortLivedGrain Get(string key) => host.Client.GetGrain<IShortLivedGrain>(key);
    }
}
