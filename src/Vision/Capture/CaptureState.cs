namespace StoreTracking.Vision.Capture;

/// <summary>The states of a capture.</summary>
public enum CaptureState
{
    /// <summary>It has not given a frame yet.</summary>
    Starting,

    /// <summary>Frames arrive.</summary>
    Live,

    /// <summary>It failed and waits for, or is at, its next try.</summary>
    Retrying,

    /// <summary>Its recording came to an end, or it was stopped.</summary>
    Ended,

    /// <summary>It failed in a way that trying again does not mend.</summary>
    Faulted,
}
