namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class CallTests(OrleansHost host)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private IProbeGrain Grain => host.Client.GetGrain<IProbeGrain>(_id, typeof(ProbeGrain).FullName);

    [Fact]
    public async Task Tasks_and_value_tasks_bring_their_results()
    {
        Assert.Equal(_id, await Grain.Key());
        Assert.Equal(_id, await Grain.KeyAsValue());
        await Grain.Nothing();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_reaches_the_caller_with_its_type_and_message(bool atOnce)
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => atOnce ? Grain.FailAtOnce("no such shelf") : Grain.Fail("no such shelf"));
        Assert.Equal("no such shelf", thrown.Message);
        Assert.Equal(_id, await Grain.Key());
    }

    [Fact]
    public async Task A_one_way_call_returns_before_the_grain_is_done()
    {
        var gate = Gate.Of(_id);
        await Grain.HoldOneWay(_id).WaitAsync(Gate.Limit);
        await gate.ArrivedAsync();
        Assert.Equal(1, gate.Inside);
        gate.Open();
        await Grain.Key();
        Assert.Equal(0, gate.Inside);
    }

    [Fact]
    public async Task A_one_way_call_that_fails_harms_nobody()
    {
        Gate.Of(_id).Open();
        await Grain.FailOneWay(_id);
        await Gate.Of(_id).ArrivedAsync();
        Assert.Equal(_id, await Grain.Key());
    }

    [Fact]
    public async Task A_caller_that_waits_too_long_gets_a_timeout_and_the_grain_goes_on()
    {
        var gate = Gate.Of(_id);
        await Assert.ThrowsAsync<TimeoutException>(() => Grain.HoldBriefly(_id)).WaitAsync(Gate.Limit);
        Assert.Equal(1, gate.Inside);
        gate.Open();
        Assert.Equal(_id, await Grain.Key());
    }

    [Fact]
    public async Task A_call_that_timed_out_before_its_turn_never_runs()
    {
        var (first, second) = (Gate.Of(_id), Gate.Of(_id + "-2"));
        var holding = Grain.Hold(_id);
        await first.ArrivedAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => Grain.HoldBriefly(_id + "-2")).WaitAsync(Gate.Limit);
        first.Open();
        await holding;
        await Grain.Key();
        Assert.Equal(0, second.Inside);
    }

    [Fact]
    public async Task Grains_that_call_each_other_in_a_circle_time_out()
    {
        var other = host.Client.GetGrain<IProbeGrain>(_id + "-other", typeof(ProbeGrain).FullName);
        await Assert.ThrowsAsync<TimeoutException>(() => Grain.CallRound(other)).WaitAsync(Gate.Limit);
    }

    [Fact]
    public async Task A_reentrant_grain_can_be_called_in_a_circle()
    {
        var reentrant = host.Client.GetGrain<IReentrantProbeGrain>(_id);
        Assert.Equal(0, await reentrant.CallRound(Grain).WaitAsync(Gate.Limit));
    }

    [Fact]
    public async Task A_cancelled_call_ends_for_the_caller_and_for_the_grain()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.HoldUntilCancelled(_id, _id + "-cancelled", cancellation.Token);
        await Gate.Of(_id).ArrivedAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call).WaitAsync(Gate.Limit);
        await Gate.Of(_id + "-cancelled").PassAsync();
        Assert.Equal(-1, await Grain.Count());
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_never_reaches_the_grain()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Grain.HoldUntilCancelled(_id, _id + "-cancelled", new CancellationToken(true))).WaitAsync(Gate.Limit);
        Assert.Equal(0, await Grain.Count());
    }

    [Fact]
    public async Task References_to_one_grain_are_equal_and_survive_a_journey()
    {
        var self = await Grain.Self();
        Assert.Equal(Grain, self);
        Assert.Equal(Grain.GetHashCode(), self.GetHashCode());
        Assert.Equal(_id, self.GetPrimaryKeyString());
        Assert.Equal(_id, await self.Key());
        Assert.NotEqual<object>(Grain, host.Client.GetGrain<IReentrantProbeGrain>(_id));
    }

    [Fact]
    public void A_grain_id_is_written_as_type_and_key() => Assert.Equal($"probe/{_id}", Grain.GetGrainId().ToString());

    [Fact]
    public void An_interface_that_no_class_serves_is_refused() =>
        Assert.Throws<ArgumentException>(() => host.Client.GetGrain<IUnservedGrain>(_id));
}
