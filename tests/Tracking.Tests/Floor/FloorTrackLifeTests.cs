using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class FloorTrackLifeTests
{
    private static readonly Polygon Door = new([new(0, 0), new(2, 0), new(2, 2), new(0, 2)]);

    [Fact]
    public void The_transition_table_is_complete()
    {
        var allowed =
            from f in Enum.GetValues<FloorTrackState>()
            from t in Enum.GetValues<FloorTrackState>()
            where FloorTrackTransitions.Allow(f, t)
            select $"{f}>{t}";

        Assert.Equal(
            ["Tentative>Confirmed", "Tentative>Ended", "Confirmed>Lost", "Confirmed>Ended", "Lost>Confirmed", "Lost>Ended"],
            allowed);
    }

    [Theory]
    [InlineData(0.49, 0)]
    [InlineData(0.50, 1)]
    [InlineData(0.51, 1)]
    public void A_track_is_confirmed_once_it_was_seen_for_the_confirmation_time(double last, int born)
    {
        var scene = new FloorScene();
        scene.See("a", 0, Person(1, 1, 1));
        scene.See("a", 0.2, Person(1, 1, 1));

        Assert.Equal(born, scene.See("a", last, Person(1, 1, 1)).Born.Length);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    public void A_track_is_confirmed_once_it_was_seen_often_enough(int observations, int born)
    {
        var scene = new FloorScene();
        for (var i = 0; i < observations; i++)
        {
            scene.See("a", i * 0.6, Person(1, 1, 1));
        }

        Assert.Equal(born, scene.Born.Count);
    }

    [Theory]
    [InlineData(1.0, FloorTrackState.Confirmed)]
    [InlineData(1.01, FloorTrackState.Lost)]
    public void A_track_unseen_for_longer_than_an_interval_is_lost(double unseen, FloorTrackState state)
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 2, Person(1, 5, 5));
        scene.Wait(2 + unseen);

        Assert.Equal(state, scene.Fusion.Tracks[0].State);
    }

    [Fact]
    public void A_lost_track_that_is_seen_again_is_confirmed_again()
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 2, Person(1, 5, 5));
        scene.Wait(4);
        scene.See("a", 4.1, Person(1, 5, 5));

        Assert.Equal((FloorTrackState.Confirmed, Shopper(1)), (scene.Fusion.Tracks[0].State, scene.Fusion.Tracks[0].Shopper));
    }

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(5, 5, 30)]
    public void Patience_depends_on_the_place(double x, double y, double patience)
    {
        var scene = new FloorScene(layout: new() { Entrances = [Door] });
        scene.Watch("a", 0, 2, Person(1, x, y));

        scene.Watch("a", 2.1, 2 + patience);
        Assert.Empty(scene.Ended);

        scene.Wait(2 + patience + 0.01);
        var ended = Assert.Single(scene.Ended);
        Assert.Equal((FloorTrackState.Ended, Start.AddSeconds(2)), (ended.State, ended.LastSeen));
        Assert.Equal(0, new FloorPoint(x, y).DistanceTo(ended.Position), 0.01);
        Assert.Empty(scene.Fusion.AllTracks);
    }

    [Fact]
    public void An_unconfirmed_track_vanishes_without_a_word()
    {
        var scene = new FloorScene();
        scene.See("a", 0, Person(1, 1, 1));
        scene.See("a", 1);
        Assert.Single(scene.Fusion.AllTracks);

        scene.Wait(1.01);
        Assert.Empty(scene.Fusion.AllTracks);
        Assert.Empty(scene.Ended);
    }

    [Fact]
    public void Somebody_who_comes_back_after_the_patience_is_somebody_new()
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 2, Person(1, 5, 5));
        scene.Watch("a", 32.1, 34, Person(1, 5, 5));

        Assert.Equal([Shopper(1), Shopper(2)], scene.Born.Select(track => track.Shopper));
    }
}
