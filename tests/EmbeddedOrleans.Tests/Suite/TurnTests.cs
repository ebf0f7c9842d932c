namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class TurnTests(OrleansHost host)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private IProbeGrain Grain => host.Client.GetGrain<IProbeGrain>(_id, typeof(ProbeGrain).FullName);

    [Fact]
    public async Task A_thousand_parallel_calls_on_one_grain_never_overlap()
    {
        await Parallel.ForAsync(0, 1000, async (_, _) => await Grain.AddSlowly());
        Assert.Equal(1000, await Grain.Count());
    }

    [Fact]
    public async Task Background_tasks_of_a_grain_run_one_at_a_time() => Assert.Equal(1, await Grain.RunBackground(50));

    [Fact]
    public async Task A_grain_that_is_held_takes_no_other_call()
    {
        var (first, second) = (Gate.Of(_id), Gate.Of(_id + "-2"));
        var holding = Grain.Hold(_id);
        await first.ArrivedAsync();
        var waiting = Grain.Hold(_id + "-2");
        Assert.Equal(0, await Grain.Peek());
        Assert.Equal(0, second.Inside);
        first.Open();
        await second.ArrivedAsync();
        second.Open();
        await Task.WhenAll(holding, waiting);
    }

    [Fact]
    public async Task A_call_that_always_interleaves_passes_a_held_one()
    {
        var holding = Grain.Hold(_id);
        await Gate.Of(_id).ArrivedAsync();
        Assert.Equal(0, await Grain.Peek().WaitAsync(Gate.Limit));
        Assert.False(holding.IsCompleted);
        Gate.Of(_id).Open();
        await holding;
    }

    [Fact]
    public async Task Read_only_calls_interleave_with_each_other_and_with_nothing_else()
    {
        var (reading, writing) = (Gate.Of(_id), Gate.Of(_id + "-w"));
        var first = Grain.HoldReadOnly(_id);
        await reading.ArrivedAsync();
        var second = Grain.HoldReadOnly(_id);
        await reading.ArrivedAsync();
        var write = Grain.Hold(_id + "-w");
        await Grain.Peek();
        Assert.Equal((2, 0), (reading.Inside, writing.Inside));
        reading.Open();
        await writing.ArrivedAsync();
        Assert.Equal(0, reading.Inside);
        writing.Open();
        await Task.WhenAll(first, second, write);
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_interleave()
    {
        var grain = host.Client.GetGrain<IReentrantProbeGrain>(_id);
        var first = grain.Hold(_id);
        var second = grain.Hold(_id);
        await Gate.Of(_id).ArrivedAsync();
        await Gate.Of(_id).ArrivedAsync();
        Gate.Of(_id).Open();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Turns_of_a_reentrant_grain_do_not_run_at_the_same_time()
    {
        var grain = host.Client.GetGrain<IReentrantProbeGrain>(_id);
        var most = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => grain.RunBackground(20)));
        Assert.All(most, static one => Assert.Equal(1, one));
    }
}
