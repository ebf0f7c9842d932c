using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class FloorMappingTests
{
    private static readonly FloorMapping FromPose = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), ImaginaryCamera.Lens);

    private static readonly Gen<(double X, double Y)> Places =
        from x in Property.Between(-4, 4)
        from y in Property.Between(3, 20)
        select (x, y);

    [Fact]
    public void A_place_is_seen_where_the_camera_sees_it() => Property.Holds(Places, place =>
    {
        Assert.True(FromPose.TryToImage(place.X, place.Y, out var point));

        var expected = ImaginaryCamera.See(place.X, place.Y, 0);
        Assert.Equal(expected.X, point.X, 6);
        Assert.Equal(expected.Y, point.Y, 6);
    });

    [Fact]
    public void Pose_homography_and_points_agree()
    {
        var pairs = new (double X, double Y)[] { (-3, 4), (3, 4), (4, 12), (-4, 12), (0, 7) }
            .Select(place => new CalibrationPair(ImaginaryCamera.See(place.X, place.Y, 0), place.X, place.Y))
            .ToArray();
        var fromPoints = FloorMapping.FromPoints(ImaginaryCamera.Size, pairs);
        var fromHomography = FloorMapping.FromHomography(ImaginaryCamera.Size, -2.5 * ImaginaryCamera.ImageToFloor);

        Property.Holds(Places, place =>
        {
            foreach (var mapping in new[] { FromPose, fromPoints, fromHomography })
            {
                Assert.True(mapping.TryToFloor(ImaginaryCamera.See(place.X, place.Y, 0), 1, out var position));
                Assert.Equal(place.X, position.X, 6);
                Assert.Equal(place.Y, position.Y, 6);
            }
        });
        Assert.InRange(fromPoints.Fit!.Value.RmsMetres, 0, 1e-9);
        Assert.Null(fromHomography.Fit);
    }

    // Looking 25 degrees down, the horizon lies 900·tan(25°) = 419.7 pixels above the middle: 59.7 above the image.
    [Theory]
    [InlineData(-60, false)]
    [InlineData(-59, true)]
    public void Above_the_horizon_there_is_no_floor(double y, bool isFloor) =>
        Assert.Equal(isFloor, FromPose.TryToFloor(new(640, y), 1, out _));

    [Fact]
    public void A_place_behind_the_camera_is_not_seen() => Assert.False(FromPose.TryToImage(0, -5, out _));

    [Fact]
    public void A_smaller_image_of_the_same_view_gives_the_same_places()
    {
        var scaled = FromPose.For(new(640, 180));

        Property.Holds(Places, place =>
        {
            var point = ImaginaryCamera.See(place.X, place.Y, 0);
            Assert.True(scaled.TryToFloor(new(point.X / 2, point.Y / 4), 1, out var position));
            Assert.Equal(place.X, position.X, 6);
            Assert.Equal(place.Y, position.Y, 6);
            Assert.True(scaled.TryToImage(place.X, place.Y, out var back));
            Assert.Equal(point.X / 2, back.X, 6);
            Assert.Equal(point.Y / 4, back.Y, 6);
        });
    }

    [Fact]
    public void The_deviation_is_that_of_many_noisy_points()
    {
        var random = new Random(3);
        var point = ImaginaryCamera.See(2, 8, 0);
        FromPose.TryToFloor(point, 2, out var position);

        var sum = 0.0;
        const int Trials = 20_000;
        for (var trial = 0; trial < Trials; trial++)
        {
            // Uniform noise with a standard deviation of two pixels.
            var noisy = new ImagePoint(point.X + Uniform(random), point.Y + Uniform(random));
            FromPose.TryToFloor(noisy, 2, out var moved);
            sum += Math.Pow(moved.X - 2, 2) + Math.Pow(moved.Y - 8, 2);
        }

        Assert.InRange(position.Sigma / Math.Sqrt(sum / Trials / 2), 0.97, 1.03);
    }

    [Fact]
    public void The_deviation_grows_with_the_distance()
    {
        FromPose.TrySee(ImaginaryCamera.Person(0, 5), 0.9, out var near);
        FromPose.TrySee(ImaginaryCamera.Person(0, 15), 0.9, out var far);

        Assert.InRange(far.Feet!.Value.Sigma / near.Feet!.Value.Sigma, 1.5, 10);
    }

    [Fact]
    public void A_lens_bends_the_way_to_the_floor_and_back()
    {
        var lens = new Lens(900, 900, 640, 360, k1: -0.25, k2: 0.08, p1: 0.001, p2: -0.002);
        var mapping = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), lens);

        Property.Holds(Places, place =>
        {
            Assert.True(mapping.TryToImage(place.X, place.Y, out var point));
            Assert.True(mapping.TryToFloor(point, 1, out var position));
            Assert.Equal(place.X, position.X, 6);
            Assert.Equal(place.Y, position.Y, 6);
        });
    }

    [Fact]
    public void Points_seen_through_a_lens_are_straightened_before_the_fit()
    {
        var lens = new Lens(900, 900, 640, 360, k1: -0.25, k2: 0.08);
        var truth = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), lens);
        var pairs = new (double X, double Y)[] { (-2, 4), (2, 4), (4, 12), (-4, 12), (0, 7), (1, 9) }
            .Select(place => truth.TryToImage(place.X, place.Y, out var point) ? new CalibrationPair(point, place.X, place.Y) : default)
            .ToArray();

        Assert.InRange(FloorMapping.FromPoints(ImaginaryCamera.Size, pairs, lens).Fit!.Value.RmsMetres, 0, 1e-6);
        Assert.InRange(FloorMapping.FromPoints(ImaginaryCamera.Size, pairs).Fit!.Value.RmsMetres, 0.01, 1);
    }

    private static double Uniform(Random random) => 2 * Math.Sqrt(12) * (random.NextDouble() - 0.5);
}
