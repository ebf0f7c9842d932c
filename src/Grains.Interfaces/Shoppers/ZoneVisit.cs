namespace StoreTracking.Grains.Interfaces;

/// <summary>A shopper's entering or leaving of a zone.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ZoneVisit")]
public sealed record ZoneVisit
{
    /// <summary>The visit.</summary>
    [Id(0)]
    public required ShopperId Shopper { get; init; }

    /// <summary>The zone's id.</summary>
    [Id(1)]
    public required string Zone { get; init; }

    /// <summary>When the shopper entered.</summary>
    [Id(2)]
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>When the shopper left; absent while inside.</summary>
    [Id(3)]
    public DateTimeOffset? LeftAt { get; init; }
}
