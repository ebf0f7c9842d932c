using FsCheck.Fluent;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class ViewOutlineTests
{
    private static readonly ImageSize Size = new(1280, 720);
    private static readonly Lens Plain = new(900, 900, 640, 360);
    private static readonly Lens Barrel = new(600, 600, 640, 360, k1: -0.3, k2: 0.1, k3: -0.015);

    [Fact]
    public void A_place_lies_in_the_outline_if_it_is_seen_in_the_image_and_exactly_enough() => Property.Holds(
        from lens in Gen.Elements(Plain, Barrel)
        from height in Property.Between(2.2, 6)
        from tilt in Property.Between(10, 90)
        from roll in Property.Between(-180, 180)
        from x in Property.Between(-25, 25)
        from y in Property.Between(-25, 25)
        select (lens, height, tilt, roll, x, y),
        given =>
        {
            var mapping = FloorMapping.FromPose(Size, Pose(given.height, given.tilt, given.roll), given.lens);
            var outline = mapping.Outline();
            var isInside = Contains(outline, given.x, given.y);

            // What is within a tenth of the limit, or of the image's edge, may be on either side of a line between corners.
            if (isInside)
            {
                Assert.True(Sees(mapping, given.x, given.y, slack: 0.1), "inside, and not seen");
            }
            else
            {
                Assert.False(Sees(mapping, given.x, given.y, slack: -0.1), "seen, and not inside");
            }
        });

    [Fact]
    public void A_camera_that_looks_straight_down_sees_a_rectangle()
    {
        // 4 m high with a focal length of 900 pixels: 1280 pixels are 5.689 m, 720 are 3.2 m.
        var outline = FloorMapping.FromPose(Size, Pose(4, 90, 0), Plain).Outline();

        Assert.Equal(5.689, outline.Max(place => place.X) - outline.Min(place => place.X), 0.001);
        Assert.Equal(3.2, outline.Max(place => place.Y) - outline.Min(place => place.Y), 0.001);
    }

    [Fact]
    public void A_homography_gives_the_same_outline_as_its_pose()
    {
        var posed = FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), ImaginaryCamera.Lens).Outline();
        var mapped = FloorMapping.FromHomography(ImaginaryCamera.Size, ImaginaryCamera.ImageToFloor).Outline();

        Assert.Equal(posed.Max(place => place.X), mapped.Max(place => place.X), 0.05);
        Assert.Equal(posed.Min(place => place.X), mapped.Min(place => place.X), 0.05);
        Assert.Equal(posed.Max(place => place.Y), mapped.Max(place => place.Y), 0.05);
        Assert.Equal(posed.Min(place => place.Y), mapped.Min(place => place.Y), 0.05);
    }

    [Fact]
    public void A_camera_that_looks_above_the_horizon_sees_no_floor() =>
        Assert.Empty(FloorMapping.FromPose(Size, Pose(3, -40, 0), Plain).Outline());

    [Theory]
    [InlineData(18, true)]
    [InlineData(30, false)]
    public void The_far_floor_is_not_part_of_it(double y, bool isInside) => Assert.Equal(
        isInside, Contains(FloorMapping.FromPose(ImaginaryCamera.Size, ImaginaryCamera.Pose(), ImaginaryCamera.Lens).Outline(), 0, y));

    private static bool Sees(FloorMapping mapping, double x, double y, double slack) =>
        mapping.TryToImage(x, y, out var point)
        && point.X >= -slack * Size.Width && point.X <= (1 + slack) * Size.Width
        && point.Y >= -slack * Size.Height && point.Y <= (1 + slack) * Size.Height
        && mapping.TryToFloor(point, Size.Height / 360.0, out var place)
        && place.Sigma <= 0.25 * (1 + slack);

    private static bool Contains(IReadOnlyList<(double X, double Y)> corners, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = corners.Count - 1; i < corners.Count; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            inside ^= a.Y > y != b.Y > y && x < a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y));
        }

        return inside;
    }

    /// <summary>A pose above (0, 0), which looks along y and so many degrees down, turned about its axis.</summary>
    private static double[] Pose(double height, double tilt, double roll)
    {
        var (down, turn) = (tilt * Math.PI / 180, roll * Math.PI / 180);
        double[] right = [1, 0, 0];
        double[] below = [0, -Math.Sin(down), -Math.Cos(down)];
        double[] forward = [0, Math.Cos(down), -Math.Sin(down)];
        double[][] rows =
        [
            [.. right.Zip(below, (r, b) => (Math.Cos(turn) * r) + (Math.Sin(turn) * b))],
            [.. right.Zip(below, (r, b) => (Math.Cos(turn) * b) - (Math.Sin(turn) * r))],
            forward,
        ];
        return [.. rows.SelectMany(row => row.Append(-row[2] * height))];
    }
}
