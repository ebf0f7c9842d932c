using System.Globalization;
using StoreTracking.Testing;
using StoreTracking.Vision.Evaluation;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Accuracy;

/// <summary>One picture of MOT17-mini with its pedestrians (Milan et al., "MOT16: A Benchmark for Multi-Object Tracking").</summary>
public sealed record MotFrame(string Image, ImageSize Size, IReadOnlyList<TrueBox> People)
{
    private const float LeastVisibility = 0.4f;
    private const string Pedestrian = "1";

    /// <summary>All pictures there are, in a fixed order. Pedestrians who are mostly hidden are there, but do not count.</summary>
    public static IReadOnlyList<MotFrame> All { get; } =
        [.. Directory.GetDirectories(Assets.Path("tracking", "MOT17-mini")).Order(StringComparer.Ordinal).SelectMany(Sequence)];

    private static IEnumerable<MotFrame> Sequence(string folder)
    {
        var facts = File.ReadLines(Path.Combine(folder, "seqinfo.ini"))
            .Where(line => line.Contains('=', StringComparison.Ordinal))
            .ToDictionary(line => line.Split('=')[0], line => line.Split('=')[1]);
        var size = new ImageSize(Integer(facts["imWidth"]), Integer(facts["imHeight"]));
        var people = File.ReadLines(Path.Combine(folder, "gt", "gt.txt"))
            .Select(line => line.Split(','))
            .Where(row => row[7] == Pedestrian && row[6] == "1")
            .ToLookup(row => Integer(row[0]), Person);
        return Directory.GetFiles(Path.Combine(folder, "img1"), "*.jpg").Order(StringComparer.Ordinal)
            .Select(image => new MotFrame(image, size, [.. people[Integer(Path.GetFileNameWithoutExtension(image))]]));
    }

    private static TrueBox Person(string[] row)
    {
        var (left, top) = (Number(row[2]) - 1, Number(row[3]) - 1);
        return new(new(left, top, left + Number(row[4]), top + Number(row[5])), Number(row[8]) >= LeastVisibility);
    }

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
