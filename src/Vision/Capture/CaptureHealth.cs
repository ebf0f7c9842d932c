using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Capture;

/// <summary>How a capture is doing at one moment.</summary>
/// <param name="State">The state.</param>
/// <param name="Since">When it entered that state.</param>
public sealed record CaptureHealth(CaptureState State, DateTimeOffset Since)
{
    /// <summary>Why it is in that state, where that is not obvious: one sentence for an operator.</summary>
    public string? Reason { get; init; }

    /// <summary>How often the source was opened again.</summary>
    public int Restarts { get; init; }

    /// <summary>Frames read from all sources so far.</summary>
    public long FramesRead { get; init; }

    /// <summary>The size of the camera's own image; null before the first frame.</summary>
    public ImageSize? NativeSize { get; init; }

    /// <summary>When the source will be opened again, while the capture waits for that.</summary>
    public DateTimeOffset? NextTryAt { get; init; }
}
