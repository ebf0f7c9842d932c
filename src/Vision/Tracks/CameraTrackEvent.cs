namespace StoreTracking.Vision.Tracks;

/// <summary>What one frame means for one camera track.</summary>
public enum CameraTrackEvent
{
    /// <summary>A detection belongs to it.</summary>
    Seen,

    /// <summary>A detection belongs to it, and it has now been seen for long enough to be believed.</summary>
    Proven,

    /// <summary>No detection belongs to it.</summary>
    Missed,

    /// <summary>It has been missed for longer than it is remembered, or its place was needed.</summary>
    Forgotten,
}
