using System.Text.Json;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Simulation.Rendering.Scenes;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Detector.Evaluation;

/// <summary>
/// Pictures in the two files that the training reads: <c>frames.bgr</c>, packed BGR bytes [count, height, width, 3], and
/// <c>boxes.jsonl</c>, a line for each with the people [x, y, width, height, visibility] and, where there are any, boxes
/// to ignore [x, y, width, height].
/// </summary>
/// <param name="folder">The folder of both.</param>
internal sealed class RenderedPictures(string folder)
{
    // No training reaches so far.
    private const int HeldOutSeed = 1_000_000;

    // Whoever is smaller is to be ignored.
    private const float LeastHeight = 24;

    private static readonly ImageSize Size = new(384, 216);

    /// <summary>Renders pictures of scenes that no training has seen; equal counts give equal pictures.</summary>
    public static RenderedPictures Draw(string folder, int count)
    {
        TrainingSet.Write(folder, HeldOutSeed, count, Size);
        return new(folder);
    }

    /// <summary>All pictures.</summary>
    /// <param name="leastVisible">The share of somebody that must show, 0 to 1; whoever shows less is to be ignored.</param>
    /// <exception cref="InvalidDataException">There are not as many pictures of 384x216 as lines.</exception>
    public async IAsyncEnumerable<TruthFrame> ReadAsync(float leastVisible)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "boxes.jsonl"));
        await using var frames = File.OpenRead(Path.Combine(folder, "frames.bgr"));
        var bytes = 3L * Size.Width * Size.Height * lines.Length;
        if (frames.Length != bytes)
        {
            throw new InvalidDataException(
                $"{folder}: frames.bgr has {frames.Length} bytes, but {lines.Length} frames of {Size} have {bytes}.");
        }

        var pool = new FramePool(Size);
        foreach (var (index, line) in lines.Index())
        {
            using var frame = pool.Rent();
            (frame.NativeSize, frame.Sequence) = (Size, index);
            await frames.ReadExactlyAsync(frame.Buffer);
            yield return new(frame, People(line, leastVisible));
        }
    }

    private static TrueBox[] People(string line, float leastVisible)
    {
        using var document = JsonDocument.Parse(line);
        var people = Rows(document, "boxes").Select(row => new TrueBox(Box(row), row[4] >= leastVisible && row[3] >= LeastHeight));
        return [.. people, .. Rows(document, "ignore").Select(row => new TrueBox(Box(row), false))];
    }

    private static float[][] Rows(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var rows) ? rows.Deserialize<float[][]>() ?? [] : [];

    private static ImageBox Box(float[] row) => new(row[0], row[1], row[0] + row[2], row[1] + row[3]);
}
