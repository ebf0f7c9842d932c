namespace StoreTracking.Grains.Interfaces;

/// <summary>A place of a simulated store to pay at.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.TillConfiguration")]
public sealed record TillConfiguration
{
    /// <summary>The till's id, unique among those of the store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Where whoever is served stands.</summary>
    [Id(1)]
    public required PlanPoint Customer { get; init; }

    /// <summary>Where the cashier stands.</summary>
    [Id(2)]
    public required PlanPoint Cashier { get; init; }

    /// <summary>Towards which point the queue grows.</summary>
    [Id(3)]
    public required PlanPoint QueueEnd { get; init; }
}
