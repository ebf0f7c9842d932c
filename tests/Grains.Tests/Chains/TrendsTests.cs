using StoreTracking.Grains.Chains;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests.Chains;

public sealed class TrendsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Trends _trends = new();

    [Fact]
    public void The_last_hour_is_remembered_and_nothing_older()
    {
        for (var minute = 0; minute < 75; minute++)
        {
            _trends.Observe([Tile("a", minute, Start.AddMinutes(minute))], Start.AddMinutes(minute));
        }

        Assert.Equal(Enumerable.Range(15, 60).Select(people => (int?)people), Assert.Single(_trends.View()).People);
        Assert.Equal(Start.AddMinutes(74), _trends.At);
    }

    [Fact]
    public void A_store_that_does_not_report_has_gaps_and_is_not_taken_for_empty()
    {
        _trends.Observe([Tile("a", 4, Start)], Start.AddSeconds(2));
        _trends.Observe([Tile("a", 4, Start)], Start.AddSeconds(62));
        _trends.Observe([Tile("a", 0, Start.AddSeconds(120))], Start.AddSeconds(122));

        Assert.Equal([4, null, 0], Assert.Single(_trends.View()).People);
    }

    [Fact]
    public void Stores_come_in_the_order_of_their_ids_each_with_what_is_known_of_it()
    {
        _trends.Observe([Tile("b", 1, Start)], Start);
        _trends.Observe([Tile("b", 2, Start), Tile("a", 9, Start)], Start);

        Assert.Equal(["a", "b"], _trends.View().Select(trend => trend.Store.Value));
        Assert.Equal([1, 2], _trends.View().Select(trend => trend.People.Length));
    }

    private static StoreTile Tile(string store, int people, DateTimeOffset at) => new()
    {
        Store = new(store),
        Name = store,
        At = at,
        Occupancy = people,
        Entries = 0,
        Exits = 0,
        CamerasLive = 1,
        Cameras = 1,
    };
}
