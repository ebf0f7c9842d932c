using StoreTracking.Grains.Cameras;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Pipeline;

/// <summary>The managed bytes that each step of a frame allocates once the buffers fit.</summary>
internal static class FrameAllocations
{
    private const int Warmup = 100;
    private const int Frames = 200;

    public static IReadOnlyList<(string Step, double Bytes)> Measure(string path, string clip)
    {
        using var model = DetectionModel.Load(path, new());
        using var batch = model.CreateBatch();
        var store = BenchStore.Make(path, clip);
        var options = CameraSettings.Tracker(store.Detector);
        var tracker = new CameraTracker(options);
        var thresholds = CameraSettings.Lane(store.Detector).Thresholds;
        var kept = new Detection[300];
        var tracks = new CameraTrack[options.MaximumTracks];
        var found = 0;
        var frames = Read(clip, model);
        var sums = new long[4];
        for (var i = 0; i < Warmup + Frames; i++)
        {
            var frame = frames[i % frames.Count];
            var at = frames[0].CapturedAt + TimeSpan.FromSeconds(i * 0.1);
            long[] bytes =
            [
                Bytes(() => batch.Encode(0, frame.Pixels, frame.Size, frame.NativeSize)),
                Bytes(() => batch.Run(1)),
                Bytes(() => found = batch.Decode(0, thresholds, kept)),
                Bytes(() => tracker.Update(kept.AsSpan(0, found), at, tracks)),
            ];
            for (var step = 0; i >= Warmup && step < sums.Length; step++)
            {
                sums[step] += bytes[step];
            }
        }

        string[] steps = ["preprocess", "run (ONNX Runtime's own)", "decode and suppress", "track"];
        return [.. steps.Zip(sums, (step, sum) => (step, (double)sum / Frames))];
    }

    private static long Bytes(Action step)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<Frame> Read(string clip, DetectionModel model)
    {
        var options = new FrameSourceOptions { Kind = FrameSourceKind.File, Location = clip, Fit = model.InputSize };
        var frames = new List<Frame>();
        var source = FrameSources.Open(options, TimeProvider.System);
        try
        {
            while (frames.Count < 400 && source.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } frame)
            {
                frames.Add(frame);
            }
        }
        finally
        {
            source.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return frames;
    }
}
