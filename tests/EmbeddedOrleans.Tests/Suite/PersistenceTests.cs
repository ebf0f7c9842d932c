using Orleans.Storage;

namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class PersistenceTests(OrleansHost host)
{
    private IStatefulGrain NewGrain() => host.Client.GetGrain<IStatefulGrain>(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_grain_that_never_stored_begins_with_a_new_state()
    {
        var kept = await NewGrain().Get();
        Assert.Equal(0, kept.Sum);
        Assert.False(kept.Exists);
    }

    [Fact]
    public async Task The_next_activation_reads_what_the_last_one_stored_and_nothing_else()
    {
        var grain = NewGrain();
        Assert.Equal(5, await grain.Add(5));
        await grain.AddUnsaved(100);
        var before = await grain.Get();
        await grain.Leave();
        var after = await grain.Get();
        Assert.Equal(105, before.Sum);
        Assert.Equal(5, after.Sum);
        Assert.True(after.Exists);
        Assert.NotEqual(before.Activation, after.Activation);
    }

    [Fact]
    public async Task A_cleared_state_begins_anew_and_can_be_stored_again()
    {
        var grain = NewGrain();
        await grain.Add(5);
        await grain.Clear();
        var cleared = await grain.Get();
        Assert.Equal(0, cleared.Sum);
        Assert.False(cleared.Exists);
        Assert.Equal(3, await grain.Add(3));
    }

    [Fact]
    public async Task A_write_over_another_writers_fails_and_the_next_activation_sees_the_other_state()
    {
        var grain = NewGrain();
        await grain.Add(1);
        var before = await grain.Get();
        await grain.WriteElsewhere(40);
        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Add(1));
        var after = await grain.Get();
        Assert.Equal(40, after.Sum);
        Assert.NotEqual(before.Activation, after.Activation);
    }
}
