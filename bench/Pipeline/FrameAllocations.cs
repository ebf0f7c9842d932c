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

    public static IReadOnlyList<(string Step, double Bytes)> Measure(string path, string clip)
    {
        using var model = DetectionModel.Load(path, new());
        using var batch = model.CreateBatch();
        var detector = BenchStore.Make(path, clip).Detector!;
        var thresholds = CameraSettings.Lane(detector).Thresholds;
        var kept = new Detection[300];
        var found = new List<Detection[]>();
        var frames = Read(clip, model);
        var (encoded, ran, decoded) = (0L, 0L, 0L);
        for (var i = 0; i < frames.Count; i++)
        {
            var (frame, count) = (frames[i], 0);
            var encode = Bytes(() => batch.Encode(0, frame.Pixels, frame.Size, frame.NativeSize));
            var run = Bytes(() => batch.Run(1));
            var decode = Bytes(() => count = batch.Decode(0, thresholds, kept));
            found.Add(kept[..count]);
            if (i >= Warmup)
            {
                (encoded, ran, decoded) = (encoded + encode, ran + run, decoded + decode);
            }
        }

        double measured = frames.Count - Warmup;
        return
        [
            ("preprocess", encoded / measured),
            ("run, ONNX Runtime's own", ran / measured),
            ("decode and suppress", decoded / measured),
            ("track", Track(CameraSettings.Tracker(detector), found)),
        ];
    }

    /// <summary>The tracker over the same detections again and again; the last time counts.</summary>
    private static double Track(CameraTrackerOptions options, List<Detection[]> found)
    {
        const int Plays = 5;
        var tracker = new CameraTracker(options);
        var tracks = new CameraTrack[options.MaximumTracks];
        var at = DateTimeOffset.UnixEpoch;
        var allocated = 0L;
        for (var play = 1; play <= Plays; play++)
        {
            allocated = Bytes(() =>
            {
                foreach (var detections in found)
                {
                    at += TimeSpan.FromSeconds(0.1);
                    tracker.Update(detections, at, tracks);
                }
            });
        }

        return (double)allocated / found.Count;
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
