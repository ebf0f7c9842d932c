using System.Collections.Immutable;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Masks;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>What one camera wants of its lane.</summary>
public sealed record LaneOptions
{
    /// <summary>What counts as a detection.</summary>
    public DetectorThresholds Thresholds { get; init; } = DetectorThresholds.Default;

    /// <summary>The most detections in one frame, the strongest first; 300 by default.</summary>
    public int MaxDetections { get; init; } = 300;

    /// <summary>The uniforms with which everybody's clothes are compared; none by default.</summary>
    public ImmutableArray<Uniform> Uniforms { get; init; } = [];

    /// <summary>Whether a result keeps its picture until it is disposed, for whoever looks closer; not by default.</summary>
    public bool KeepsPictures { get; init; }

    /// <summary>What of each frame is blacked out before anything looks at it; nothing by default. No other lane may use the same.</summary>
    public PrivacyMask? Mask { get; init; }
}
