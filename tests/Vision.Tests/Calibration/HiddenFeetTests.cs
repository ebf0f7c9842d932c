using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class HiddenFeetTests
{
    private static readonly FloorMapping FromPose = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), ImaginaryCamera.Lens);
    private static readonly FloorMapping FromHomography = FloorMapping.FromHomography(ImaginaryCamera.Size, ImaginaryCamera.ImageToFloor);

    public static TheoryData<string> Sources => ["pose", "homography"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Somebody_in_full_view_stands_at_the_feet(string source)
    {
        Assert.True(Mapping(source).TryToFloor(ImaginaryCamera.Person(0, 8), out var position));

        Assert.Equal(0, position.X, 2);
        Assert.Equal(8, position.Y, 2);
        Assert.InRange(position.Sigma, 0.05, 0.5);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Somebody_cut_by_the_lower_edge_is_placed_by_the_head(string source)
    {
        var whole = ImaginaryCamera.Person(0, 2);
        Assert.True(whole.Bottom > 720, "The feet are below the image.");

        Assert.True(Mapping(source).TryToFloor(whole with { Bottom = 720 }, out var position));

        Assert.Equal(2, position.Y, 2);
        Assert.InRange(position.Sigma, 0.05, 0.5);
    }

    // Seen from 3 m at a distance of 2 m, the ray to a head at 1.7 m falls 1.3 m over 2 m: 0.1 m of height is 0.154 m of
    // floor, or 0.109 m as the mean over the two axes.
    [Fact]
    public void A_place_by_the_head_is_as_uncertain_as_the_height_makes_it()
    {
        var sure = FloorMapping.FromPose(
            ImaginaryCamera.Size, ImaginaryCamera.Pose(), ImaginaryCamera.Lens, new() { HeightSigma = 0.001 });
        var seen = ImaginaryCamera.Person(0, 2) with { Bottom = 720 };

        FromPose.TryToFloor(seen, out var usual);
        sure.TryToFloor(seen, out var exact);

        Assert.Equal(0.109, Math.Sqrt(Math.Pow(usual.Sigma, 2) - Math.Pow(exact.Sigma, 2)), 2);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Somebody_behind_a_counter_is_placed_by_the_head_with_doubt(string source)
    {
        var seen = ImaginaryCamera.Person(0, 6, from: 1);
        FromPose.TryToFloor(new ImagePoint(640, seen.Bottom), 1, out var naive);
        Assert.True(naive.Y > 8, "The counter's edge seems to lie on the floor farther away.");

        Assert.True(Mapping(source).TryToFloor(seen, out var position));

        Assert.Equal(6, position.Y, 2);
        Assert.InRange(position.Sigma, (naive.Y - 6) / 4, naive.Y - 6);
    }

    // At the threshold itself the box is that of somebody just tall enough; rounding decides, so it is not tested.
    [Theory]
    [InlineData(1.19, false)]
    [InlineData(1.21, true)]
    public void A_box_just_tall_enough_stands_at_the_feet(double height, bool isAtFeet)
    {
        Assert.True(FromPose.TryToFloor(ImaginaryCamera.Person(0, 8, height: height), out var position));

        Assert.Equal(isAtFeet, Math.Abs(position.Y - 8) < 0.01);
    }

    [Fact]
    public void Somebody_cut_above_and_below_is_placed_at_the_edge_with_great_doubt()
    {
        Assert.True(FromPose.TryToFloor(new ImageBox(500, 0, 800, 720), out var position));

        FromPose.TryToFloor(new ImagePoint(650, 720), 360, out var edge);
        Assert.Equal(edge, position);
    }

    [Fact]
    public void A_camera_no_higher_than_heads_does_not_place_by_them()
    {
        var low = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(height: 2), ImaginaryCamera.Lens);

        Assert.False(low.CorrectsHiddenFeet);
        Assert.True(low.TryToFloor(new ImageBox(600, 300, 700, 720), out var position));
        low.TryToFloor(new ImagePoint(650, 720), 210, out var edge);
        Assert.Equal(edge, position);
    }

    [Fact]
    public void A_plan_that_is_a_mirror_image_makes_no_difference()
    {
        var mirror = new Homography(1, 0, 0, 0, -1, 0, 0, 0, 1) * ImaginaryCamera.ImageToFloor;
        var mapping = FloorMapping.FromHomography(ImaginaryCamera.Size, mirror);

        Assert.True(mapping.CorrectsHiddenFeet);
        Assert.True(mapping.TryToFloor(ImaginaryCamera.Person(0, 2) with { Bottom = 720 }, out var position));
        Assert.Equal(-2, position.Y, 2);
    }

    [Fact]
    public void A_view_straight_down_has_no_upright_direction() =>
        Assert.False(FloorMapping.FromHomography(ImaginaryCamera.Size, new(0.01, 0, 0, 0, 0.01, 0, 0, 0, 1)).CorrectsHiddenFeet);

    [Theory]
    [InlineData(10, 10, 10, 20)]
    [InlineData(20, 20, 10, 10)]
    [InlineData(float.NaN, 10, 20, 20)]
    [InlineData(0, 0, float.PositiveInfinity, 20)]
    public void A_box_that_is_no_box_is_nowhere(float left, float top, float right, float bottom) =>
        Assert.False(FromPose.TryToFloor(new ImageBox(left, top, right, bottom), out _));

    [Fact]
    public void Placing_people_allocates_nothing()
    {
        var box = ImaginaryCamera.Person(0, 6, from: 1);
        FromPose.TryToFloor(box, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 1000; call++)
        {
            FromPose.TryToFloor(box, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static FloorMapping Mapping(string source) => source == "pose" ? FromPose : FromHomography;
}
