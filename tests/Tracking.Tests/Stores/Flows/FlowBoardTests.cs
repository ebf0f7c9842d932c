using StoreTracking.Tracking.Stores.Flows;

namespace StoreTracking.Tracking.Tests.Stores.Flows;

public sealed class FlowBoardTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

    private readonly FlowBoard _board = new(["door", "bread", "till"], most: 3);

    [Fact]
    public void A_visit_flows_from_outside_through_its_zones_to_outside()
    {
        foreach (var zone in new[] { "door", "bread", "bread", "till" })
        {
            _board.Enter(Ids[0], zone);
        }

        _board.Leave(Ids[0]);
        Assert.Equal([new(null, "door", 1), new("door", "bread", 1), new("bread", "till", 1), new("till", null, 1)], _board.View);
        Assert.Equal(0, _board.Held);
    }

    [Fact]
    public void A_visit_that_entered_no_zone_or_was_dropped_leaves_nothing_behind()
    {
        _board.Leave(Ids[0]);
        _board.Enter(Ids[1], "door");
        _board.Drop(Ids[1]);

        Assert.Equal([new(null, "door", 1)], _board.View);
        Assert.Equal(0, _board.Held);
    }

    [Fact]
    public void A_new_day_counts_anew_and_goes_on_with_who_is_there()
    {
        _board.Enter(Ids[0], "door");
        _board.BeginDay();
        _board.Enter(Ids[0], "till");

        Assert.Equal([new("door", "till", 1)], _board.View);
    }

    [Fact]
    public void Flows_are_taken_once_also_across_midnight()
    {
        _board.Enter(Ids[0], "door");
        _board.BeginDay();
        _board.Enter(Ids[0], "till");

        Assert.Equal([new(null, "door", 1), new("door", "till", 1)], _board.Take());
        Assert.Empty(_board.Take());
    }

    [Fact]
    public void What_was_counted_of_the_day_before_is_added_and_not_taken_again()
    {
        _board.Restore(new(null, "door", 5));
        _board.Restore(new("door", "a zone that is gone", 2));
        _board.Enter(Ids[0], "door");

        Assert.Equal([new(null, "door", 6)], _board.View);
        Assert.Equal([new(null, "door", 1)], _board.Take());
    }

    [Fact]
    public void No_more_visits_are_followed_than_allowed()
    {
        foreach (var id in Ids)
        {
            _board.Enter(id, "door");
        }

        Assert.Equal(3, _board.Held);
        Assert.Equal([new(null, "door", 3)], _board.View);
    }
}
