using FsCheck.Fluent;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class FloorGridTests
{
    private static readonly ImageSize Size = new(1280, 720);
    private static readonly Lens Plain = new(900, 900, 640, 360);
    private static readonly Lens Barrel = new(600, 600, 640, 360, k1: -0.3, k2: 0.1, k3: -0.015);

    [Fact]
    public void Every_point_of_a_shown_line_is_in_the_image_and_lies_on_the_line() => Property.Holds(
        from lens in Gen.Elements(Plain, Barrel)
        from height in Property.Between(2.2, 6)
        from tilt in Property.Between(5, 90)
        from x in Property.Between(-20, 20)
        select (lens, height, tilt, x),
        given =>
        {
            var mapping = Mapping(given.lens, given.height, given.tilt);
            foreach (var line in FloorGrid.Show(mapping, Size, (given.x, -30), (given.x, 30)))
            {
                Assert.True(line.Length >= 2);
                foreach (var point in line)
                {
                    Assert.InRange(point.X, -1e-6, Size.Width + 1e-6);
                    Assert.InRange(point.Y, -1e-6, Size.Height + 1e-6);

                    // To a pixel, as far as a pixel is worth less than a tenth of a metre.
                    if (mapping.TryToFloor(point, 1, out var place) && place.Sigma < 0.1)
                    {
                        Assert.Equal(given.x, place.X, 0.1 + place.Sigma);
                    }
                }
            }
        });

    [Fact]
    public void A_straight_line_without_distortion_needs_two_points()
    {
        var line = Assert.Single(FloorGrid.Show(Mapping(Plain, 3, 30), Size, (1, 0), (1, 10)));

        Assert.Equal(2, line.Length);
    }

    [Fact]
    public void A_line_through_a_distorting_lens_is_bent()
    {
        var line = Assert.Single(FloorGrid.Show(Mapping(Barrel, 3, 45), Size, (-6, 4), (6, 4)));

        Assert.InRange(line.Length, 4, 40);
    }

    [Fact]
    public void A_line_from_behind_the_camera_runs_from_the_lower_edge_to_below_the_horizon()
    {
        // Level but for 10 degrees: the horizon is 900 tan 10 = 158.7 pixels above the middle, and 2 km away is 1.4 below it.
        var line = Assert.Single(FloorGrid.Show(Mapping(Plain, 3, 10), Size, (0, -2000), (0, 2000)));

        Assert.Equal(720, line.Max(point => point.Y), 1e-6);
        Assert.Equal(360 - 158.7 + 1.4, line.Min(point => point.Y), 0.1);
    }

    [Fact]
    public void A_line_behind_the_camera_is_not_shown() => Assert.Empty(FloorGrid.Show(Mapping(Plain, 3, 30), Size, (-5, -10), (5, -10)));

    // At the origin, so high, looking along the plan's y axis and down by so many degrees.
    private static FloorMapping Mapping(Lens lens, double height, double tilt)
    {
        var (s, c) = Math.SinCos(tilt * Math.PI / 180);
        return FloorMapping.FromPose(Size, [1, 0, 0, 0, 0, -s, -c, c * height, 0, c, -s, s * height], lens);
    }
}
