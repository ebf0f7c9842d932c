using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Stores;

public sealed class StoreStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_empty_store_has_a_view_and_then_nothing_changes()
    {
        var state = Make();

        var view = state.View();

        Assert.Equal((1, 0, 0, 0), (view.Sequence, view.Occupancy.People, view.Entries, view.Exits));
        Assert.Equal([new ZoneView("shelf", 0, default, MoodView.Withheld), new ZoneView("till", 0, default, MoodView.Withheld)], view.Zones);
        Assert.Equal([new LineView("door", 0, 0)], view.Lines);
        Assert.Empty(view.Cameras);
        Assert.False(state.HasChanged);
        Assert.Same(view, state.View());
    }

    [Fact]
    public void Occupancy_is_everybody_on_all_floors()
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [At(1, "ground"), At(2, "ground")]);
        state.Update("upper", 1, 1, Noon, [At(3, "upper")]);

        Assert.Equal((3, Noon), (state.View().Occupancy.People, state.View().At));
    }

    [Fact]
    public void A_shopper_on_two_floors_is_counted_on_the_newer_one()
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [At(1, "ground")]);
        state.Update("upper", 1, 1, Noon.AddSeconds(1), [At(1, "upper")]);

        Assert.Equal(["upper"], state.View().Positions.Select(position => position.Floor));
    }

    [Theory]
    [InlineData(5, 3, false)]
    [InlineData(5, 2, false)]
    [InlineData(5, 4, true)]
    [InlineData(4, 9, false)]
    [InlineData(6, 1, true)]
    public void An_update_must_be_newer_than_the_last(long epoch, long sequence, bool taken)
    {
        var state = Make();
        state.Update("ground", 5, 3, Noon, [At(1, "ground")]);

        Assert.Equal(taken, state.IsNewer("ground", epoch, sequence));
        Assert.Equal(taken, state.Update("ground", epoch, sequence, Noon, []));
        Assert.Equal(taken ? 0 : 1, state.View().Occupancy.People);
    }

    [Fact]
    public void Ids_that_the_layout_does_not_name_are_refused()
    {
        var state = Make();
        state.View();

        Assert.False(state.Update("cellar", 1, 1, Noon, [At(1, "cellar")]));
        Assert.False(state.CountCrossing("window", true, Noon));
        Assert.False(state.ReportStay(Shopper(1), new("roof", Noon)));
        Assert.False(state.ReportCamera(new() { Id = "z", Condition = CameraCondition.Live }));
        Assert.Equal(0, state.View().Occupancy.People);
    }

    [Fact]
    public void Only_a_difference_moves_the_sequence()
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [At(1, "ground")]);
        var first = state.View().Sequence;
        state.Update("ground", 1, 2, Noon.AddSeconds(1), [At(1, "ground")]);
        Assert.False(state.HasChanged);
        Assert.Equal(first, state.View().Sequence);

        state.Update("ground", 1, 3, Noon.AddSeconds(2), []);
        Assert.True(state.HasChanged);
        Assert.Equal(first + 1, state.View().Sequence);
    }

    [Fact]
    public void Crossings_count_by_line_and_direction()
    {
        var state = Make();
        state.CountCrossing("door", true, Noon);
        state.CountCrossing("door", true, Noon);
        state.CountCrossing("door", false, Noon);

        Assert.Equal((2, 1), (state.View().Entries, state.View().Exits));
        Assert.Equal([new LineView("door", 2, 1)], state.View().Lines);
    }

    [Fact]
    public void Stays_count_people_while_open_and_dwell_when_closed()
    {
        var state = Make();
        Assert.True(state.ReportStay(Shopper(1), new("shelf", Noon)));
        Assert.False(state.ReportStay(Shopper(1), new("shelf", Noon)));
        Assert.True(state.ReportStay(Shopper(2), new("shelf", Noon)));
        Assert.Equal(2, state.View().Zones[0].Count);

        state.ReportStay(Shopper(1), new("shelf", Noon, Noon.AddSeconds(20)));
        Assert.Equal(new ZoneView("shelf", 1, default(CrowdDwell).With(TimeSpan.FromSeconds(20), 5), MoodView.Withheld), state.View().Zones[0]);
    }

    [Fact]
    public void The_end_of_a_visit_closes_its_stays_and_counts_its_length()
    {
        var state = Make();
        state.ReportStay(Shopper(1), new("shelf", Noon));
        state.EndVisit(Shopper(1), Noon.AddSeconds(-60), Noon.AddSeconds(30));

        Assert.Equal(0, state.View().Zones[0].Count);
        Assert.Equal(new DwellStatistics(1, TimeSpan.FromSeconds(90)), state.View().Visits.All);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    public void A_floor_that_has_fallen_silent_shows_its_people_for_its_patience(int seconds, int people)
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [At(1, "ground")]);
        state.Advance(Noon.AddSeconds(seconds));

        Assert.Equal(people, state.View().Positions.Length);
    }

    [Fact]
    public void A_stay_whose_end_was_lost_runs_out_once_its_shopper_is_gone()
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [At(1, "ground")]);
        state.ReportStay(Shopper(1), new("shelf", Noon));
        state.Update("ground", 1, 2, Noon.AddSeconds(300), [At(1, "ground")]);
        Assert.Equal(1, state.Held.Stays);

        state.Update("ground", 1, 3, Noon.AddSeconds(310), []);
        state.Advance(Noon.AddSeconds(330));
        Assert.Equal(1, state.Held.Stays);

        state.Advance(Noon.AddSeconds(331));
        Assert.Equal((0, 0), (state.Held.Stays, state.View().Zones[0].Count));
    }

    [Fact]
    public void Open_stays_are_bounded()
    {
        var state = Make(new() { MaximumStays = 2 });
        for (var i = 1; i <= 5; i++)
        {
            state.ReportStay(Shopper(i), new("shelf", Noon.AddSeconds(i)));
        }

        Assert.Equal(2, state.Held.Stays);
    }

    [Fact]
    public void Cameras_are_listed_in_the_order_of_the_layout_and_change_only_when_they_differ()
    {
        var state = Make();
        var second = new CameraHealth { Id = "b", Condition = CameraCondition.Live, FrameRate = 10 };
        Assert.True(state.ReportCamera(second));
        Assert.True(state.ReportCamera(new() { Id = "a", Condition = CameraCondition.Starting }));
        Assert.False(state.ReportCamera(second with { }));

        Assert.Equal(["a", "b"], state.View().Cameras.Select(camera => camera.Id));
    }

    [Fact]
    public void A_view_never_changes()
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [At(1, "ground")]);
        var view = state.View();
        state.Update("ground", 1, 2, Noon, []);
        state.CountCrossing("door", true, Noon);

        Assert.Equal((1, 0), (view.Occupancy.People, view.Entries));
    }

    private static StoreState Make(StoreOptions? options = null) => new(
        new() { Floors = ["ground", "upper"], Zones = ["shelf", "till"], Lines = ["door"], Cameras = ["a", "b"] },
        TimeZoneInfo.Utc,
        options);

    private static Guid Shopper(int number) => new(number, 0, 0, new byte[8]);

    private static StorePosition At(int shopper, string floor) => new(Shopper(shopper), floor, new(1, 2));
}
