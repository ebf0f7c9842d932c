using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>
/// A camera 3.4 m above (0, 0) that looks along x: a metre of height moves the place below a head by the distance over the
/// camera's height above it.
/// </summary>
public sealed class BodySightTests
{
    private static readonly FloorFusionOptions Options = new();

    [Fact]
    public void Somebody_in_full_view_stands_where_feet_and_head_agree()
    {
        var place = See(6, height: 1.7).Place((1.7, 0.01), out _);

        Assert.Equal(6, place.Position.X, 0.02);
        Assert.InRange(Math.Sqrt(place.Covariance.Xx), 0.02, 0.15);
    }

    [Fact]
    public void Somebody_whose_feet_are_hidden_stands_below_the_head()
    {
        // The counter's edge is taken for the feet, two metres too far.
        var place = See(6, height: 1.7, feetAt: 8, hidden: 0.5).Place((1.7, 0.003), out _);

        Assert.Equal(6, place.Position.X, 0.3);
    }

    [Fact]
    public void Who_is_known_to_be_small_stands_at_the_feet_and_fits_better_so()
    {
        var child = See(6, height: 1.1);

        var known = child.Place((1.1, 0.002), out var fits);
        var unknown = child.Place((1.7, 0.002), out var doesNotFit);

        Assert.Equal(6, known.Position.X, 0.05);
        Assert.True(Math.Abs(unknown.Position.X - 6) > 0.5);
        Assert.True(fits > doesNotFit + 2);
    }

    [Theory]
    [InlineData(1.1)]
    [InlineData(1.7)]
    [InlineData(1.9)]
    public void A_height_is_read_from_the_head_above_a_known_place(double height)
    {
        var (read, variance) = See(5, height).HeightAt(new(new(5, 0), FloorCovariance.Round(0.05)))!.Value;

        Assert.Equal(height, read, 0.01);
        Assert.InRange(Math.Sqrt(variance), 0.01, 0.1);
    }

    [Fact]
    public void A_height_is_learned_within_seconds_and_slowly_doubted_again()
    {
        var height = BodyHeight.Unknown(Options);
        for (var look = 0; look < 20; look++)
        {
            height = height.After(0.2, Options).With(1.15, 0.03, Options);
        }

        Assert.Equal(1.15, height.Mean, 0.12);
        Assert.True(height.After(60, Options).Variance > 2 * height.Variance);
        Assert.Equal(height, height.With(0.3, 0.01, Options));
    }

    [Fact]
    public void Two_cameras_see_one_child_where_it_stands()
    {
        var scene = new FloorScene();
        for (var time = 0.0; time < 10; time += 0.1)
        {
            scene.See("a", time, new CameraObservation(1, See(6, 1.15, hidden: 0.3), 0.8));
            scene.See("b", time + 0.05, new CameraObservation(4, Across(See(6, 1.15, hidden: 0.3)), 0.8));
        }

        var track = Assert.Single(scene.Fusion.Tracks.ToArray());
        Assert.Equal(0, track.Position.DistanceTo(new(6, 0)), 0.15);
        Assert.Single(scene.Born);
    }

    private static BodySight See(double x, double height, double? feetAt = null, double hidden = 0.1)
    {
        // Where the ray over the head meets the plane at 1.7 m.
        var slope = x / (3.4 - height);
        var usual = x - ((1.7 - height) * slope);
        return new()
        {
            Feet = new(new(feetAt ?? x, 0), new(0.01, 0, 0.004)),
            GuessedFeet = new(new(feetAt ?? x, 0), new(0.6, 0, 0.004)),
            HiddenFeet = hidden,
            Head = new(new(usual, 0), new(0.02, 0, 0.004)),
            HeadSlope = (-slope, 0),
        };
    }

    // The same person from the other side of the room: another camera above (12, 0) that looks back.
    private static BodySight Across(BodySight seen) => seen with
    {
        Head = new(new(12 - seen.Head!.Value.Position.X, 0), seen.Head.Value.Covariance),
        HeadSlope = (-seen.HeadSlope.X, 0),
    };
}
