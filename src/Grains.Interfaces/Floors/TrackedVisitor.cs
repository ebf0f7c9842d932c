namespace StoreTracking.Grains.Interfaces;

/// <summary>Whose visit a camera's track belongs to.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.TrackedVisitor")]
public readonly record struct TrackedVisitor
{
    /// <summary>The number of the track within the camera.</summary>
    [Id(0)]
    public required int Track { get; init; }

    /// <summary>The visit.</summary>
    [Id(1)]
    public required ShopperId Visitor { get; init; }
}
