using System.Text.Json;
using StoreTracking.Vision.Evaluation;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Detector.Evaluation;

/// <summary>
/// Pictures in the two files that the training reads: <c>frames.bgr</c>, packed BGR bytes [count, height, width, 3], and
/// <c>boxes.jsonl</c>, a line for each with the people [x, y, width, height, visibility] and, where there are any, boxes
/// to ignore [x, y, width, height].
/// </summary>
internal sealed class RenderedPictures(string folder, ImageSize size)
{
    // Whoever shows less or is smaller is to be ignored: nobody could tell.
    private const float LeastVisibility = 0.3f;
    private const float LeastHeight = 24;

    /// <summary>All pictures.</summary>
    /// <exception cref="InvalidDataException">There are more or fewer pictures than lines, as where the size is another.</exception>
    public async IAsyncEnumerable<TruthFrame> ReadAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "boxes.jsonl"));
        await using var frames = File.OpenRead(Path.Combine(folder, "frames.bgr"));
        if (frames.Length != 3L * size.Width * size.Height * lines.Length)
        {
            throw new InvalidDataException(
                $"{folder}: frames.bgr has {frames.Length} bytes, but {lines.Length} frames of {size} have {3L * size.Width * size.Height * lines.Length}; is the size right?");
        }

        var pool = new FramePool(size);
        foreach (var (index, line) in lines.Index())
        {
            using var frame = pool.Rent();
            (frame.NativeSize, frame.Sequence) = (size, index);
            await frames.ReadExactlyAsync(frame.Buffer);
            yield return new(frame, People(line));
        }
    }

    private static TrueBox[] People(string line)
    {
        using var document = JsonDocument.Parse(line);
        var people = Rows(document, "boxes").Select(row => new TrueBox(Box(row), row[4] >= LeastVisibility && row[3] >= LeastHeight));
        return [.. people, .. Rows(document, "ignore").Select(row => new TrueBox(Box(row), false))];
    }

    private static float[][] Rows(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var rows) ? rows.Deserialize<float[][]>() ?? [] : [];

    private static ImageBox Box(float[] row) => new(row[0], row[1], row[0] + row[2], row[1] + row[3]);
}
