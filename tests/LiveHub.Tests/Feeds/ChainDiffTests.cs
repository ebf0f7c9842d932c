namespace StoreTracking.LiveHub.Tests;

public sealed class ChainDiffTests
{
    [Fact]
    public void A_difference_names_the_stores_that_came_or_changed()
    {
        var from = Chain(1, Tile("a", 1), Tile("b", 2));
        var to = Chain(4, Tile("a", 1), Tile("b", 3), Tile("c", 4));

        var delta = ChainDiff.Between(from, to);

        Assert.Equal(["b", "c"], delta.Stores.Select(static tile => tile.Store.Value));
        Assert.Equal((1, 4), (delta.From, delta.To));
    }

    [Fact]
    public void A_difference_leads_from_one_state_to_the_other()
    {
        var from = Chain(1, Tile("b", 2), Tile("d", 2));
        var to = Chain(2, Tile("a", 1), Tile("b", 3), Tile("d", 2));

        var applied = ChainDiff.Apply(from, ChainDiff.Between(from, to));

        Assert.Equal(to.Sequence, applied!.Sequence);
        Assert.Equal(to.Stores, applied.Stores);
    }

    [Theory]
    [InlineData(2, 1, "north")]
    [InlineData(1, 2, "north")]
    [InlineData(1, 1, "south")]
    public void A_difference_for_another_state_does_not_apply(long epoch, long from, string chain)
    {
        var delta = new ChainDelta { Chain = new(chain), Epoch = epoch, From = from, To = 9, Stores = [] };

        Assert.Null(ChainDiff.Apply(Chain(1), delta));
    }

    internal static StoreTile Tile(string store, int occupancy) => new()
    {
        Store = new(store),
        Name = store,
        At = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Occupancy = occupancy,
        Entries = 0,
        Exits = 0,
        CamerasLive = 1,
        Cameras = 1,
    };

    private static ChainLive Chain(long sequence, params StoreTile[] tiles) =>
        new() { Chain = new("north"), Epoch = 1, Sequence = sequence, Stores = [.. tiles] };
}
