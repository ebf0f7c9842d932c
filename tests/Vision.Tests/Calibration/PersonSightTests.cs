using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class PersonSightTests
{
    private static readonly FloorMapping FromPose = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), ImaginaryCamera.Lens);
    private static readonly FloorMapping FromHomography = FloorMapping.FromHomography(ImaginaryCamera.Size, ImaginaryCamera.ImageToFloor);

    public static TheoryData<string> Sources => ["pose", "homography"];

    // A homography alone says nothing of bodies: the nearer foot and the farther shoulder are taken for the person.
    [Theory]
    [InlineData("pose", 0.03)]
    [InlineData("homography", 0.25)]
    public void Feet_and_head_of_somebody_in_full_view_are_above_one_place(string source, double metres)
    {
        foreach (var (x, y) in new[] { (0.0, 8.0), (2.0, 5.0), (-2.5, 6.0), (1.0, 4.0) })
        {
            Assert.True(Mapping(source).TrySee(ImaginaryCamera.Person(x, y), 0.9, out var sight));

            Assert.Equal(0, Distance(sight.Feet!.Value, x, y), metres);
            Assert.Equal(0, Distance(sight.Head!.Value.Place, x, y), metres);
            Assert.InRange(sight.Feet.Value.Sigma, 0.02, 0.5);
        }
    }

    // Seen from 3 m at a distance of 2 m, the ray to a head at 1.7 m falls 1.3 m over 2 m: a metre of height is 1.54 m of floor.
    [Fact]
    public void The_place_below_the_head_moves_with_the_height_as_the_ray_falls()
    {
        FromPose.TrySee(ImaginaryCamera.Person(0, 2) with { Bottom = 720 }, 0.9, out var sight);

        Assert.Equal(0, sight.Head!.Value.SlopeX, 0.01);
        Assert.Equal(-1.54, sight.Head.Value.SlopeY, 0.01);
    }

    [Theory]
    [InlineData(1.1)]
    [InlineData(1.9)]
    public void Whoever_knows_the_height_finds_the_place_below_the_head(double height)
    {
        FromPose.TrySee(ImaginaryCamera.Person(1, 6, height: height), 0.9, out var sight);
        var head = sight.Head!.Value;

        Assert.Equal(0, Distance(sight.Feet!.Value, 1, 6), 0.05);
        Assert.Equal(1, head.Place.X + ((height - 1.7) * head.SlopeX), 0.05);
        Assert.Equal(6, head.Place.Y + ((height - 1.7) * head.SlopeY), 0.1);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_head_of_somebody_behind_a_counter_is_above_their_place(string source)
    {
        var seen = ImaginaryCamera.Person(0, 6, from: 1);

        Assert.True(Mapping(source).TrySee(seen, 0.9, out var sight));

        Assert.Equal(0, Distance(sight.Head!.Value.Place, 0, 6), 0.25);
        Assert.True(sight.Feet!.Value.Y > 8, "The counter's edge seems to lie on the floor farther away.");
        Assert.True(sight.GuessedFeet.Sigma > 2 * sight.Feet.Value.Sigma);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_feet_of_somebody_cut_by_the_lower_edge_are_hidden(string source)
    {
        var whole = ImaginaryCamera.Person(0, 2);
        Assert.True(whole.Bottom > 720, "The feet are below the image.");

        Assert.True(Mapping(source).TrySee(whole with { Bottom = 720 }, 0.9, out var sight));

        Assert.Equal(1, sight.HiddenFeet);
        Assert.Equal(2, sight.Head!.Value.Place.Y, 0.25);
    }

    [Fact]
    public void Doubtful_detections_are_less_exact_and_hide_their_feet_more_often()
    {
        var seen = ImaginaryCamera.Person(0, 8);
        FromPose.TrySee(seen, 0.9, out var sure);
        FromPose.TrySee(seen, 0.2, out var doubtful);

        Assert.InRange(doubtful.Feet!.Value.Sigma / sure.Feet!.Value.Sigma, 1.5, 3);
        Assert.True(doubtful.HiddenFeet > sure.HiddenFeet);
    }

    [Fact]
    public void The_feet_are_less_certain_along_the_view_than_across_it()
    {
        FromPose.TrySee(ImaginaryCamera.Person(0, 10), 0.9, out var sight);

        Assert.True(sight.Feet!.Value.Yy > 4 * sight.Feet.Value.Xx);
    }

    [Fact]
    public void The_head_of_somebody_cut_above_tells_nothing()
    {
        Assert.True(FromPose.TrySee(new ImageBox(500, 0, 800, 600), 0.9, out var sight));

        Assert.Null(sight.Head);
    }

    [Fact]
    public void A_camera_no_higher_than_heads_does_not_place_by_them()
    {
        var low = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(height: 1.75), ImaginaryCamera.Lens);

        Assert.False(low.CorrectsHiddenFeet);
        Assert.True(low.TrySee(new ImageBox(600, 300, 700, 700), 0.9, out var sight));
        Assert.Null(sight.Head);
    }

    [Fact]
    public void A_plan_that_is_a_mirror_image_makes_no_difference()
    {
        var mirror = new Homography(1, 0, 0, 0, -1, 0, 0, 0, 1) * ImaginaryCamera.ImageToFloor;
        var mapping = FloorMapping.FromHomography(ImaginaryCamera.Size, mirror);

        Assert.True(mapping.CorrectsHiddenFeet);
        Assert.True(mapping.TrySee(ImaginaryCamera.Person(0, 2) with { Bottom = 720 }, 0.9, out var sight));
        Assert.Equal(-2, sight.Head!.Value.Place.Y, 0.25);
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
        Assert.False(FromPose.TrySee(new ImageBox(left, top, right, bottom), 0.9, out _));

    [Fact]
    public void Placing_people_allocates_nothing()
    {
        var box = ImaginaryCamera.Person(0, 6, from: 1);
        FromPose.TrySee(box, 0.9, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 1000; call++)
        {
            FromPose.TrySee(box, 0.9, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double Distance(in FloorPosition place, double x, double y) =>
        Math.Sqrt(Math.Pow(place.X - x, 2) + Math.Pow(place.Y - y, 2));

    private static FloorMapping Mapping(string source) => source == "pose" ? FromPose : FromHomography;
}
