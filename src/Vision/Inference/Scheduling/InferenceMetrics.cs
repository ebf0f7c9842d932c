using System.Diagnostics.Metrics;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// The meter <c>StoreTracking.Vision</c>. Names, units and tags are part of the contract: frames carry the tag
/// <c>lane</c>, runs the tag <c>model</c>.
/// </summary>
public static class InferenceMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "StoreTracking.Vision";

    private static readonly Meter Meter = new(MeterName);

    /// <summary><c>storetracking.vision.frames.analysed</c>, {frame}: frames whose result was handed over.</summary>
    internal static Counter<long> FramesAnalysed { get; } = Meter.CreateCounter<long>(
        "storetracking.vision.frames.analysed", "{frame}", "Frames whose detections were handed over.");

    /// <summary><c>storetracking.vision.frames.dropped</c>, {frame}: frames that a newer one replaced.</summary>
    internal static Counter<long> FramesDropped { get; } = Meter.CreateCounter<long>(
        "storetracking.vision.frames.dropped", "{frame}", "Frames that a newer one replaced before their turn.");

    /// <summary><c>storetracking.vision.frames.failed</c>, {frame}: frames that could not be analysed.</summary>
    internal static Counter<long> FramesFailed { get; } = Meter.CreateCounter<long>(
        "storetracking.vision.frames.failed", "{frame}", "Frames that could not be analysed.");

    /// <summary><c>storetracking.vision.frame.wait</c>, s: from a frame's arrival in its lane to its turn.</summary>
    internal static Histogram<double> FrameWait { get; } = Meter.CreateHistogram<double>(
        "storetracking.vision.frame.wait", "s", "Time from a frame's arrival in its lane to its turn.");

    /// <summary><c>storetracking.vision.run.duration</c>, s: encoding, run and decoding of one batch.</summary>
    internal static Histogram<double> RunDuration { get; } = Meter.CreateHistogram<double>(
        "storetracking.vision.run.duration", "s", "Time for encoding, running and decoding one batch.");

    /// <summary><c>storetracking.vision.run.batch</c>, {frame}: frames in one run.</summary>
    internal static Histogram<int> RunBatch { get; } = Meter.CreateHistogram<int>(
        "storetracking.vision.run.batch", "{frame}", "Frames in one run of the model.");
}
