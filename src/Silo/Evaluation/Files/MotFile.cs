using System.Globalization;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>The text files of the MOTChallenge (Leal-Taixé et al., "MOTChallenge 2015: Towards a Benchmark for Multi-Target Tracking", 2015).</summary>
internal static class MotFile
{
    private const int Confidence = 6;
    private const int Class = 7;
    private const int Visibility = 8;

    private static readonly string[] BoxColumns = ["frame", "id", "left", "top", "width", "height"];
    private static readonly string[] DetectionColumns = [.. BoxColumns, "confidence"];

    /// <summary>What a tracker found, which may be nothing; whatever stands behind the box is passed over.</summary>
    /// <exception cref="InputException">The file is none of this kind.</exception>
    public static IReadOnlyList<TrackedBox> Tracks(string path) =>
        [.. TextRows.Read(path, BoxColumns).Select(row => new TrackedBox(row.Frame, row.Id, Box(row)))];

    /// <summary>The truth: a confidence of 0 marks a box to leave out; class and visibility are read where there are such columns.</summary>
    /// <exception cref="InputException">The file is none of this kind.</exception>
    public static IReadOnlyList<MotTruth> Truth(string path) =>
        TextRows.Some(path, TextRows.Read(path, BoxColumns).Select(row => new MotTruth(
            new(row.Frame, row.Id, Box(row)),
            Value(row, Confidence, 1) != 0,
            Value(row, Class, -1),
            Value(row, Visibility, -1) is >= 0 and var visibility ? visibility : 1)));

    /// <summary>The detections of each frame.</summary>
    /// <exception cref="InputException">The file is none of this kind, or a confidence is none.</exception>
    public static ILookup<int, Detection> Detections(string path) =>
        TextRows.Some(path, TextRows.Read(path, DetectionColumns)).ToLookup(row => row.Frame, row => new Detection(Box(row), Score(row)));

    /// <summary>A row of a tracker's result.</summary>
    public static string Format(int frame, int id, in ImageBox box, float score) => string.Create(
        CultureInfo.InvariantCulture,
        $"{frame},{id},{box.Left:F2},{box.Top:F2},{box.Width:F2},{box.Height:F2},{score:F4},-1,-1,-1");

    private static ImageBox Box(Row row)
    {
        var values = row.Values;
        return values[4] > 0 && values[5] > 0
            ? new((float)values[2], (float)values[3], (float)(values[2] + values[4]), (float)(values[3] + values[5]))
            : throw row.Wrong(values[4] > 0 ? 5 : 4, values[4] > 0 ? "height" : "width", "a number above zero");
    }

    private static float Score(Row row) => row.Values[Confidence] is >= 0 and <= 1
        ? (float)row.Values[Confidence]
        : throw row.Wrong(Confidence, "confidence", "a score from 0 to 1");

    private static double Value(Row row, int column, double missing) => row.Values.Length > column ? row.Values[column] : missing;
}

/// <summary>One box of the truth.</summary>
/// <param name="Box">Whose and where.</param>
/// <param name="Counts">Whether the file wants it counted.</param>
/// <param name="Class">Its class; -1 where the file has none.</param>
/// <param name="Visibility">How much of the person shows, 0 to 1; 1 where the file does not say.</param>
internal readonly record struct MotTruth(TrackedBox Box, bool Counts, double Class, double Visibility);
