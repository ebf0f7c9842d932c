using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>Three cameras of one floor whose frames arrive in time, a second late and up to two seconds late.</summary>
public sealed class ShiftedFeedTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public void Feeds_that_come_late_by_up_to_two_seconds_see_the_same_people(double second, double third)
    {
        var scene = new FloorScene();
        for (var time = 2.0; time < 32; time += 0.1)
        {
            scene.See("a", time, See(time));
            scene.See("b", time - second, See(time - second));
            scene.See("c", time - third, See(time - third));
        }

        Assert.Equal((3, 0), (scene.Born.Count, scene.Ended.Count));
        foreach (var person in Enumerable.Range(0, 3))
        {
            var place = Place(person, 31.9);
            var nearest = scene.Fusion.Tracks.ToArray().MinBy(track => track.Position.DistanceTo(place));
            Assert.Equal(0, nearest.Position.DistanceTo(place), 0.3);

            // Who was born as the first is still who walks the first way.
            var origin = scene.Born.Single(track => track.Shopper == nearest.Shopper).Origin;
            Assert.Equal(0, origin.DistanceTo(Place(person, 2)), 1.0);
        }
    }

    private static CameraObservation[] See(double time) =>
        [.. Enumerable.Range(0, 3).Select(person => Person(person + 1, Place(person, time).X, Place(person, time).Y))];

    // One walks to and fro, one in a circle, one stands.
    private static FloorPoint Place(int person, double time) => person switch
    {
        0 => new(5 + (3 * Math.Sin(time * 0.4)), 1),
        1 => new(5 + (1.5 * Math.Cos(time * 0.6)), 6 + (1.5 * Math.Sin(time * 0.6))),
        _ => new(10, 4),
    };
}
