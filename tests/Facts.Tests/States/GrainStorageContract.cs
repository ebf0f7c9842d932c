using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Tests;

/// <summary>What Orleans asks of a storage provider, in any database.</summary>
public abstract class GrainStorageContract : DatabaseContract
{
    private static readonly GrainId Grain = GrainId.Create("probe", "a");

    [Fact]
    public async Task A_state_that_was_never_written_is_new()
    {
        var state = await ReadAsync();

        Assert.NotNull(state.State);
        Assert.Null(state.ETag);
        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task A_state_is_read_as_it_was_written_last()
    {
        var state = await WriteAsync("first");
        var first = state.ETag;
        state.State!.Text = "second";
        await Facts.Storage.WriteStateAsync("probe", Grain, state);

        var read = await ReadAsync();

        Assert.Equal("second", read.State!.Text);
        Assert.Equal((state.ETag, true), (read.ETag, read.RecordExists));
        Assert.NotEqual(first, read.ETag);
    }

    [Fact]
    public async Task States_of_other_names_and_grains_are_others()
    {
        await WriteAsync("first");

        Assert.False((await ReadAsync("other")).RecordExists);
        Assert.False((await ReadAsync("probe", GrainId.Create("probe", "b"))).RecordExists);
    }

    [Fact]
    public async Task A_write_over_another_writers_fails_and_changes_nothing()
    {
        var mine = await WriteAsync("first");
        var other = await ReadAsync();
        other.State!.Text = "other";
        await Facts.Storage.WriteStateAsync("probe", Grain, other);

        mine.State!.Text = "mine";
        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => Facts.Storage.WriteStateAsync("probe", Grain, mine));

        Assert.Equal((other.ETag, mine.ETag), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Equal("other", (await ReadAsync()).State!.Text);
    }

    [Fact]
    public async Task A_first_write_fails_where_there_is_a_state()
    {
        await WriteAsync("first");

        await Assert.ThrowsAsync<InconsistentStateException>(() => WriteAsync("again"));
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_can_be_written_again()
    {
        var state = await WriteAsync("first");

        await Facts.Storage.ClearStateAsync("probe", Grain, state);

        Assert.Equal(("", null, false), (state.State!.Text, state.ETag, state.RecordExists));
        Assert.False((await ReadAsync()).RecordExists);
        await Facts.Storage.WriteStateAsync("probe", Grain, state);
        Assert.True((await ReadAsync()).RecordExists);
    }

    [Fact]
    public async Task Clearing_over_another_writers_fails()
    {
        await WriteAsync("first");

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Facts.Storage.ClearStateAsync("probe", Grain, new GrainState<Probe>(new(), "not its tag")));
        Assert.True((await ReadAsync()).RecordExists);
    }

    [Fact]
    public async Task Clearing_what_is_not_there_does_nothing()
    {
        var state = new GrainState<Probe>(new(), "of a state that somebody else has cleared");

        await Facts.Storage.ClearStateAsync("probe", Grain, state);

        Assert.Null(state.ETag);
    }

    [Fact]
    public async Task A_writer_of_a_cleared_state_is_refused_after_it_was_written_anew()
    {
        var old = await WriteAsync("old");
        await Facts.Storage.ClearStateAsync("probe", Grain, await ReadAsync());
        await WriteAsync("new");

        await Assert.ThrowsAsync<InconsistentStateException>(() => Facts.Storage.WriteStateAsync("probe", Grain, old));
    }

    [Fact]
    public async Task Visits_under_way_that_nobody_writes_to_are_removed_and_other_states_stay()
    {
        await WriteAsync("kept");
        await Facts.Storage.WriteStateAsync(FactStates.Visit, Grain, new GrainState<Probe>(new()));
        Facts.Clock.Advance(new FactOptions().KeepVisitsUnderWay + TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.True((await ReadAsync()).RecordExists);
        Assert.False((await ReadAsync(FactStates.Visit)).RecordExists);
    }

    private async Task<GrainState<Probe>> WriteAsync(string text)
    {
        var state = new GrainState<Probe>(new() { Text = text });
        await Facts.Storage.WriteStateAsync("probe", Grain, state);
        return state;
    }

    private async Task<GrainState<Probe>> ReadAsync(string name = "probe", GrainId? grain = null)
    {
        var state = new GrainState<Probe>();
        await Facts.Storage.ReadStateAsync(name, grain ?? Grain, state);
        return state;
    }

    public sealed class Probe
    {
        public string Text { get; set; } = "";
    }
}
