using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference;

/// <summary>The steady state allocates nothing on the managed heap: measured, after a first pass that compiles and fills caches.</summary>
public sealed class AllocationTests(ITestOutputHelper output)
{
    [Fact]
    public void Encoding_allocates_nothing()
    {
        var encoder = new FrameEncoder(new(416, 416), InputEncoding.For(DetectionLayout.Yolox));
        var (scaled, native) = (new byte[3 * 416 * 234], new byte[3 * 768 * 432]);
        var tensor = new float[3 * 416 * 416];

        Assert.Equal(0, BytesOf(10, () =>
        {
            encoder.Encode(scaled, new(416, 234), new(768, 432), tensor);
            encoder.Encode(native, new(768, 432), new(768, 432), tensor);
        }));
    }

    [Fact]
    public void Suppression_allocates_nothing()
    {
        var random = new Random(1);
        var candidates = Enumerable.Range(0, 500).Select(_ => new Detection(
            new(random.Next(100), random.Next(100), random.Next(100, 200), random.Next(100, 200)), random.NextSingle())).ToArray();
        var kept = new Detection[500];

        Assert.Equal(0, BytesOf(10, () => NonMaximumSuppression.Suppress(candidates, 0.5f, kept)));
    }

    [Fact]
    public void A_run_with_encoding_and_decoding_allocates_nothing()
    {
        using var model = DetectionModel.Load(Assets.Path("models", "person", "light_person_detector_192.onnx"), new());
        using var batch = model.CreateBatch();
        var size = model.Fit(new(768, 432)).Content;
        var (pixels, kept) = (new byte[3 * size.Width * size.Height], new Detection[300]);
        new Random(1).NextBytes(pixels);
        var thresholds = new DetectorThresholds(0.0001f, 0.5f);

        var bytes = BytesOf(20, () =>
        {
            batch.Encode(0, pixels, size, new(768, 432));
            batch.Run(1);
            batch.Decode(0, thresholds, kept);
        });

        output.WriteLine($"{bytes / 20.0} bytes a frame");
        Assert.Equal(0, bytes);
    }

    private static long BytesOf(int times, Action action)
    {
        for (var i = 0; i < 50; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
