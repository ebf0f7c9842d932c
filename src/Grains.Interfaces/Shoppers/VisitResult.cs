namespace StoreTracking.Grains.Interfaces;

/// <summary>What comes of a visit that has ended.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.VisitResult")]
public sealed record VisitResult
{
    /// <summary>The visit's id, which ends here.</summary>
    [Id(0)]
    public required ShopperId Shopper { get; init; }

    /// <summary>The floor that numbered the visit.</summary>
    [Id(1)]
    public required FloorId Floor { get; init; }

    /// <summary>The floor's run that did so.</summary>
    [Id(2)]
    public required long Epoch { get; init; }

    /// <summary>The visit's number in it: one that is told again counts once.</summary>
    [Id(3)]
    public required long Number { get; init; }

    /// <summary>What remains; absent where the visit turned out to be part of another one.</summary>
    [Id(4)]
    public VisitSummary? Summary { get; init; }
}
