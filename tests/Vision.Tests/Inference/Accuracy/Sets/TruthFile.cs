using System.Globalization;
using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

/// <summary>
/// The people in a file of truth as MOT16 and later write it (Milan et al., "MOT16: A Benchmark for Multi-Object
/// Tracking"): frame, identity, left, top, width, height, whether it counts, class, visibility; frames and pixels from 1.
/// </summary>
public static class TruthFile
{
    private const string Pedestrian = "1";

    /// <summary>The people by frame; who does not count, or shows less than the least visibility, is to be ignored.</summary>
    public static ILookup<int, TrueBox> Read(string path, double leastVisibility) => File.ReadLines(path)
        .Select(line => line.Split(','))
        .Where(row => row[7] == Pedestrian)
        .ToLookup(row => (int)Number(row[0]), row => Person(row, leastVisibility));

    private static TrueBox Person(string[] row, double leastVisibility)
    {
        var (left, top) = (Number(row[2]) - 1, Number(row[3]) - 1);
        return new(
            new(left, top, left + Number(row[4]), top + Number(row[5])),
            Number(row[6]) != 0 && Number(row[8]) >= leastVisibility);
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
