namespace StoreTracking.Grains.Interfaces;

/// <summary>An opening through which the people of a simulated store come and go.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.DoorwayConfiguration")]
public sealed record DoorwayConfiguration
{
    /// <summary>The doorway's id, unique among those of the store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>One end of the threshold.</summary>
    [Id(1)]
    public required PlanPoint From { get; init; }

    /// <summary>The other end.</summary>
    [Id(2)]
    public required PlanPoint To { get; init; }

    /// <summary>Any point on the inner side.</summary>
    [Id(3)]
    public required PlanPoint Inside { get; init; }
}
