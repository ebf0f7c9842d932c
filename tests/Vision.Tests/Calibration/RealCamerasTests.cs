using System.Globalization;
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

    // The horizons of the two homographies at x = 960, where the third coordinate is zero.
    [Theory]
    [InlineData("HC3", 504, false)]
    [InlineData("HC3", 505, true)]
    [InlineData("HC4", 334, false)]
    [InlineData("HC4", 335, true)]
    public void Above_the_horizon_of_the_auditorium_there_is_no_floor(string view, double row, bool isFloor) =>
        Assert.Equal(isFloor, Auditorium(view).TryToFloor(new ImagePoint(960, row), 1, out _));

    [Theory]
    [InlineData("HC3")]
    [InlineData("HC4")]
    public void Detections_in_the_auditorium_lie_near_the_truth_as_their_deviation_says(string view)
    {
        var mapping = Auditorium(view);
        var errors = new List<double>();
        var deviations = new List<double>();
        foreach (var (box, x, y) in FoundPeople(view))
        {
            Assert.True(mapping.TrySee(box, 0.7, out var sight));
            var position = sight.Feet!.Value;
            var error = Math.Sqrt(Math.Pow(position.X - x, 2) + Math.Pow(position.Y - y, 2));
            errors.Add(error);
            deviations.Add(error / position.Sigma);
        }

        Assert.True(errors.Count > 1500, $"Only {errors.Count} detections had a true place.");
        Assert.InRange(Median(errors), 0.1, 0.25);

        // The length of a plane vector of two standard normal deviates has a median of 1.18.
        Assert.InRange(Median(deviations), 0.3, 1.25);
    }

    // Detections, each with the true place of the person whose true box it overlaps by half or more.
    private static IEnumerable<(ImageBox Box, double X, double Y)> FoundPeople(string view)
    {
        var places = File.ReadLines(Asset("floor.gt.txt"))
            .Select(line => Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture)))
            .ToDictionary(fields => ((int)fields[0], (int)fields[1]), fields => (X: fields[2], Y: fields[3]));
        var truth = MotFile.Read(Asset($"{view}.gt.txt")).ToLookup(row => row.Frame);
        return
            from row in MotFile.Read(Asset($"{view}.det.txt"))
            let box = Box(row)
            let person = truth[row.Frame].OrderByDescending(other => ImageBox.Overlap(Box(other), box)).FirstOrDefault()
            where ImageBox.Overlap(Box(person), box) >= 0.5
            let place = places[(person.Frame, person.Id)]
            select (box, place.X, place.Y);
    }

    private static ImageBox Box(MotRow row) => new(row.Left, row.Top, row.Left + row.Width, row.Top + row.Height);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

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
