using StoreTracking.Vision.Detections;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>What one camera wants of its lane.</summary>
public sealed record LaneOptions
{
    /// <summary>What counts as a detection.</summary>
    public DetectorThresholds Thresholds { get; init; } = DetectorThresholds.Default;

    /// <summary>The most detections in one frame, the strongest first; 300 by default.</summary>
    public int MaxDetections { get; init; } = 300;
}
