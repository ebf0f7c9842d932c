namespace StoreTracking.Tracking.Floor;

/// <summary>What became of a camera's frame.</summary>
public enum FrameVerdict
{
    /// <summary>It was fused.</summary>
    Accepted,

    /// <summary>It was discarded: the camera has already delivered a newer one.</summary>
    Stale,

    /// <summary>It was discarded: it is older than the floor by more than the tolerated lateness.</summary>
    Late,
}
