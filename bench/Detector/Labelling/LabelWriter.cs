using System.Text.Json;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>
/// Writes what the training reads: <c>frames.bgr</c>, packed BGR bytes [count, 216, 384, 3], and <c>boxes.jsonl</c>, a
/// line for each frame with its people [x, y, width, height, visibility] and the boxes to ignore [x, y, width, height],
/// in pixels of 384x216.
/// </summary>
internal sealed class LabelWriter(string folder) : IDisposable
{
    // Two decimals are a hundredth of a pixel.
    private const int Decimals = 2;

    private readonly FileStream _frames = File.Create(Path.Combine(folder, "frames.bgr"));
    private readonly StreamWriter _boxes = new(Path.Combine(folder, "boxes.jsonl")) { NewLine = "\n" };
    private readonly byte[] _canvas = new byte[3 * Size.Width * Size.Height];

    /// <summary>The size of every frame; what a clip of another aspect leaves free to the right and below is grey.</summary>
    public static ImageSize Size { get; } = new(384, 216);

    /// <summary>How many frames were written.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a frame that was scaled into <see cref="Size"/>.</summary>
    public void Add(Frame frame, TrainingClip clip, FrameLabels labels)
    {
        const byte Padding = 114;
        _canvas.AsSpan().Fill(Padding);
        var stride = 3 * frame.Size.Width;
        for (var y = 0; y < frame.Size.Height; y++)
        {
            frame.Pixels.Slice(y * stride, stride).CopyTo(_canvas.AsSpan(3 * y * Size.Width));
        }

        _frames.Write(_canvas);
        var letterbox = Letterbox.Place(frame.NativeSize, frame.Size, Size, LetterboxAlignment.TopLeft);
        _boxes.WriteLine(JsonSerializer.Serialize(new
        {
            frame = Count++,
            source = clip.Name,
            clipFrame = frame.Sequence,
            boxes = labels.People.Select(box => Row(letterbox.ToInput(box)).Append(1)),
            ignore = labels.Ignored.Select(box => Row(letterbox.ToInput(box))),
        }));
    }

    public void Dispose()
    {
        _frames.Dispose();
        _boxes.Dispose();
    }

    private static IEnumerable<double> Row(ImageBox box) =>
        new[] { box.Left, box.Top, box.Width, box.Height }.Select(value => Math.Round(value, Decimals));
}
