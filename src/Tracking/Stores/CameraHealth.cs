namespace StoreTracking.Tracking.Stores;

/// <summary>How a camera is doing, as it last reported.</summary>
public sealed record CameraHealth
{
    /// <summary>The camera's id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it delivers, or why not.</summary>
    public required CameraCondition Condition { get; init; }

    /// <summary>One sentence for an operator, where the condition is not obvious.</summary>
    public string? Reason { get; init; }

    /// <summary>Frames analysed per second.</summary>
    public double FrameRate { get; init; }

    /// <summary>Frames that gave way to newer ones since the camera started.</summary>
    public long DroppedFrames { get; init; }

    /// <summary>How often the capture was restarted.</summary>
    public int Restarts { get; init; }

    /// <summary>When the newest analysed frame was captured.</summary>
    public DateTimeOffset? LastFrameAt { get; init; }

    /// <summary>Whether it reads faces.</summary>
    public bool ReadsFaces { get; init; }

    /// <summary>What it runs without, and why; null where nothing is missing.</summary>
    public string? Lacks { get; init; }
}

/// <summary>The conditions of a camera.</summary>
public enum CameraCondition
{
    /// <summary>Told to start, no frame yet.</summary>
    Starting,

    /// <summary>Frames arrive.</summary>
    Live,

    /// <summary>Failed; will be tried again.</summary>
    Retrying,

    /// <summary>Its recording came to an end.</summary>
    Ended,

    /// <summary>Cannot run until its configuration changes.</summary>
    Faulted,
}
