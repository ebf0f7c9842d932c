using System.Globalization;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Rendering.Scenes;

/// <summary>Writes pictures with the truth about them in the two files that a detector's training reads.</summary>
public static class TrainingSet
{
    /// <summary>How many pictures show the same room.</summary>
    public const int PicturesPerRoom = 8;

    /// <summary>
    /// Writes <c>frames.bgr</c>, packed bytes [count, height, width, 3] in BGR, and <c>boxes.jsonl</c>, a line for each
    /// picture: <c>{"frame":0,"boxes":[[x,y,width,height,visibility],...]}</c> in pixels. Half of the rooms are drawn at
    /// twice the size and averaged down, as a camera's own scaler does; the others at their own size.
    /// </summary>
    /// <param name="folder">Where to; it is made if need be, and files there are replaced.</param>
    /// <param name="seed">Equal seeds give equal files.</param>
    /// <param name="count">How many pictures.</param>
    /// <param name="size">Their size.</param>
    /// <param name="progress">Told how many pictures are written, once a room.</param>
    public static void Write(string folder, int seed, int count, ImageSize size, Action<int>? progress = null)
    {
        Directory.CreateDirectory(folder);
        using var frames = new FileStream(Path.Combine(folder, "frames.bgr"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var lines = new StreamWriter(Path.Combine(folder, "boxes.jsonl"));
        for (var first = 0; first < count; first += PicturesPerRoom)
        {
            WriteRoom(new Random(unchecked((seed * 1_000_003) + first)), first, Math.Min(PicturesPerRoom, count - first), size, frames, lines);
            progress?.Invoke(Math.Min(first + PicturesPerRoom, count));
        }
    }

    private static void WriteRoom(Random random, int first, int count, ImageSize size, FileStream frames, StreamWriter lines)
    {
        var scale = 1 + random.Next(2);
        var drawn = new ImageSize(size.Width * scale, size.Height * scale);
        var scene = RandomScenes.Draw(random, drawn);
        var renderer = new CameraRenderer(scene.Plan, scene.Camera, scene.Look);
        var pixels = new byte[3 * drawn.Width * drawn.Height];
        var written = new byte[3 * size.Width * size.Height];
        var boxes = new List<PersonBox>();
        for (var i = 0; i < count; i++)
        {
            var at = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(random.NextDouble() * 600);
            renderer.Render([.. scene.People], at, pixels, boxes);
            if (scale == 2)
            {
                Halve(pixels, written, size);
            }

            frames.Write(scale == 2 ? written : pixels);
            lines.WriteLine(Line(first + i, boxes, scale));
            scene = RandomScenes.WithOtherPeople(random, scene);
        }
    }

    private static string Line(int frame, List<PersonBox> boxes, int scale)
    {
        var rows = boxes.Select(box => string.Create(
            CultureInfo.InvariantCulture,
            $"[{box.Box.Left / scale:0.##},{box.Box.Top / scale:0.##},{box.Box.Width / scale:0.##},{box.Box.Height / scale:0.##},{box.Visibility:0.###}]"));
        return string.Create(CultureInfo.InvariantCulture, $"{{\"frame\":{frame},\"boxes\":[{string.Join(',', rows)}]}}");
    }

    private static void Halve(ReadOnlySpan<byte> from, Span<byte> to, ImageSize size)
    {
        var rowLength = 6 * size.Width;
        for (var y = 0; y < size.Height; y++)
        {
            var upper = from.Slice(2 * y * rowLength, rowLength);
            var lower = from.Slice(((2 * y) + 1) * rowLength, rowLength);
            var row = to.Slice(3 * y * size.Width, 3 * size.Width);
            for (var i = 0; i < row.Length; i++)
            {
                var left = (6 * (i / 3)) + (i % 3);
                row[i] = (byte)((upper[left] + upper[left + 3] + lower[left] + lower[left + 3] + 2) >> 2);
            }
        }
    }
}
