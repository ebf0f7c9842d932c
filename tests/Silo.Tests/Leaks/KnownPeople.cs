using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames.Push;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>
/// Pictures of a visit, and of the same place without anybody, with all that the silo must make of them: decoded by the same
/// code, seen by the same model.
/// </summary>
internal sealed class KnownPeople
{
    /// <summary>The kind of markers that are of pixels, coded or not.</summary>
    public const string Picture = "picture";

    /// <summary>The form of pictures as they are received.</summary>
    public const string Jpeg = "JPEG";

    /// <summary>The kind of markers that are of what somebody looks like.</summary>
    public const string Description = "description";

    // Pixels in a row: enough to be found in no other picture.
    private const int Run = 20;

    private readonly List<Marker> _markers = [];

    private KnownPeople(byte[][] visit, byte[][] empty) => (Visit, Empty) = (visit, empty);

    /// <summary>One visitor comes in, stands at the table, and leaves: JPEG images, a tenth of a second apart.</summary>
    public byte[][] Visit { get; }

    /// <summary>The place without anybody.</summary>
    public byte[][] Empty { get; }

    /// <summary>Pixels, coded pictures and descriptions of the visitor in every form that is looked for.</summary>
    public IReadOnlyList<Marker> Markers => _markers;

    /// <summary>What the visitor looks like in each picture.</summary>
    public List<float[]> Descriptions { get; } = [];

    public static async Task<KnownPeople> LoadAsync(string model, TemporaryFolder folder)
    {
        // While the visitor stands still a second is as good as ten.
        var people = new KnownPeople(
            await ExtractAsync(folder, "visit", @"between(n\,62\,104)+between(n\,168\,196)"), await ExtractAsync(folder, "empty", @"between(n\,20\,50)"));
        await people.LookAsync(model);
        return people;
    }

    private static async Task<byte[][]> ExtractAsync(TemporaryFolder folder, string name, string frames)
    {
        var pictures = folder.File(name);
        Directory.CreateDirectory(pictures);
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg")
        {
            ArgumentList =
            {
                "-loglevel", "error", "-i", Assets.Path("videos", "one-by-one-person-detection.mp4"),
                "-vf", $"select=({frames})*not(mod(n\\,2))", "-fps_mode", "passthrough", "-q:v", "3", Path.Combine(pictures, "%03d.jpg"),
            },
        })!;
        await ffmpeg.WaitForExitAsync();
        return [.. Directory.GetFiles(pictures).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    private async Task LookAsync(string path)
    {
        var model = DetectionModel.Load(path, new());
        await using var scheduler = new InferenceScheduler(model, TimeProvider.System);
        using var lane = scheduler.OpenLane("known", new() { KeepsPictures = true });
        await using var source = new PushedFrameSource(new() { Fit = model.InputSize }, TimeProvider.System);
        var background = await SeeAsync(source, lane, Empty[0]);
        foreach (var jpeg in Visit)
        {
            AddCoded(jpeg);
            using var seen = await SeeAsync(source, lane, jpeg);
            for (var i = 0; i < seen.Detections.Length; i++)
            {
                AddPixels(seen.Picture!.Pixels, background.Picture!.Pixels, seen.Picture.Size, seen.NativeSize, seen.Detections[i].Box);
                AddDescription(seen.Appearances.Slice(i * (seen.Appearances.Length / seen.Detections.Length), seen.Appearances.Length / seen.Detections.Length).ToArray());
            }
        }

        background.Dispose();
    }

    private static async Task<DetectionResult> SeeAsync(PushedFrameSource source, InferenceLane lane, byte[] jpeg)
    {
        Assert.True(source.TryPush(jpeg, out var fault), fault);
        lane.Offer((await source.ReadAsync(TestContext.Current.CancellationToken))!);
        return (await lane.ReadAsync(TestContext.Current.CancellationToken))!;
    }

    private void AddCoded(byte[] jpeg)
    {
        // In base64 three bytes are four letters: a piece that begins at a multiple of three looks the same within the whole.
        foreach (var at in new[] { jpeg.Length / 3, jpeg.Length / 2, jpeg.Length * 2 / 3 })
        {
            var piece = jpeg.AsSpan(at / 3 * 3, 48).ToArray();
            Add(Picture, Jpeg, piece);
            AddText(Picture, "base64", Convert.ToBase64String(piece));
        }
    }

    /// <summary>Rows of the person's own pixels: where the picture differs from the one without anybody.</summary>
    private void AddPixels(ReadOnlySpan<byte> picture, ReadOnlySpan<byte> background, ImageSize size, ImageSize native, ImageBox box)
    {
        var scale = (double)size.Width / native.Width;
        for (var row = 1; row < 9; row++)
        {
            var y = (int)((box.Top + (box.Height * row / 9)) * scale);
            var x = (int)((box.Left + (box.Width / 3)) * scale);
            if (y < 0 || y >= size.Height || x < 0 || x + Run > size.Width)
            {
                continue;
            }

            var bgr = picture.Slice(3 * ((y * size.Width) + x), 3 * Run);
            if (Difference(bgr, background.Slice(3 * ((y * size.Width) + x), 3 * Run)) < 40)
            {
                continue;
            }

            Add(Picture, "BGR", bgr.ToArray());
            Add(Picture, "RGB", [.. bgr.ToArray().Chunk(3).SelectMany(static pixel => pixel.Reverse())]);
            for (var channel = 0; channel < 3; channel++)
            {
                float[] plane = [.. bgr.ToArray().Where((_, i) => i % 3 == channel).Select(static value => (float)value)];
                Add(Picture, "float plane", MemoryMarshal.AsBytes<float>(plane).ToArray());
                Add(Picture, "float plane to 1", MemoryMarshal.AsBytes<float>([.. plane.Select(static value => value / 255)]).ToArray());
            }
        }
    }

    private static double Difference(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0d;
        for (var i = 0; i < one.Length; i++)
        {
            sum += Math.Abs(one[i] - other[i]);
        }

        return sum / one.Length;
    }

    private void AddDescription(float[] values)
    {
        Descriptions.Add(values);
        Add(Description, "raw", MemoryMarshal.AsBytes<float>(values).ToArray());
        AddText(Description, "base64", Convert.ToBase64String(MemoryMarshal.AsBytes<float>(values)));
        foreach (var value in values.Where(static value => value.ToString(CultureInfo.InvariantCulture).Length >= 9))
        {
            AddText(Description, "text", value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddText(string kind, string form, string text)
    {
        Add(kind, form, Encoding.UTF8.GetBytes(text));
        Add(kind, $"{form}, UTF-16", Encoding.Unicode.GetBytes(text));
    }

    private void Add(string kind, string form, byte[] bytes) => _markers.Add(new(kind, form, bytes));
}
