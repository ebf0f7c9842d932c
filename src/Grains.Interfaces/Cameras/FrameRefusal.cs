namespace StoreTracking.Grains.Interfaces;

/// <summary>Why a pushed frame was not taken.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FrameRefusal")]
public sealed record FrameRefusal
{
    /// <summary>What was found and what would be right, in one sentence.</summary>
    [Id(0)]
    public required string Reason { get; init; }

    /// <summary>Whether the frame itself may be sound: the camera is not ready, and a later frame may be taken.</summary>
    [Id(1)]
    public required bool IsTransient { get; init; }
}
