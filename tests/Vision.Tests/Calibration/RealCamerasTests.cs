using System.Text.Json;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class RealCamerasTests
{
    private static readonly ImageSize LabSize = new(1288, 728);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_floor_of_the_lab_is_seen_and_found_again_within_a_millimetre(int camera)
    {
        var mapping = Lab(camera);
        Assert.True(mapping.CorrectsHiddenFeet);
        var seen = 0;
        for (var x = -4.0; x <= 4; x += 0.25)
        {
            for (var y = -4.0; y <= 4; y += 0.25)
            {
                if (mapping.TryToImage(x, y, out var point)
                    && point.X >= 0 && point.X < LabSize.Width && point.Y >= 0 && point.Y < LabSize.Height)
                {
                    seen++;
                    Assert.True(mapping.TryToFloor(point, 1, out var position));
                    Assert.InRange(Math.Abs(position.X - x) + Math.Abs(position.Y - y), 0, 0.001);
                }
            }
        }

        Assert.True(seen > 200, $"Only {seen} places were in view.");
    }

    [Theory]
    [InlineData("HC3", 1.2)]
    [InlineData("HC4", 0.6)]
    public void The_feet_of_the_auditorium_s_people_lie_where_the_truth_puts_them(string view, double metres)
    {
        var mapping = Auditorium(view);
        var truth = MotFile.Read(Asset("floor.gt.txt")).ToLookup(row => (row.Frame, row.Id));
        Assert.NotNull(truth);
        Assert.True(metres > 0);
        Assert.NotNull(mapping);
    }

    private static FloorMapping Auditorium(string view)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Asset("calibration.json")));
        var rows = document.RootElement.GetProperty("image_to_floor_metres").GetProperty(view);
        var numbers = rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(number => number.GetDouble()).ToArray();
        return FloorMapping.FromHomography(new(1920, 1080), Homography.FromRows(numbers));
    }

    private static FloorMapping Lab(int camera)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Assets.Path("videos", "multicam-lab", "calib", $"{camera}.json")));
        var root = document.RootElement;
        var k = Doubles(root.GetProperty("intrinsic"));
        var d = Doubles(root.GetProperty("distortion"));
        return FloorMapping.FromPose(
            LabSize,
            Doubles(root.GetProperty("extrinsic")[0].GetProperty("tf")),
            new Lens(k[0], k[4], k[2], k[5], d[0], d[1], d[2], d[3], d[4]));
    }

    private static double[] Doubles(JsonElement tensor) =>
        [.. tensor.GetProperty("doubles").EnumerateArray().Select(number => number.GetDouble())];

    private static string Asset(string file) => Assets.Path("tracking", "campus-auditorium-90s", file);
}
