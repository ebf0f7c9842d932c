using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A store's line in the list of stores.</summary>
public sealed record StoreSummary
{
    /// <summary>The store's id.</summary>
    public required StoreId Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The chain whose wall shows the store.</summary>
    public required ChainId Chain { get; init; }

    /// <summary>The region by which the wall groups stores; absent where the chain has none.</summary>
    public string? Region { get; init; }

    /// <summary>How many people the store may hold; absent where no limit is set.</summary>
    public int? Capacity { get; init; }

    /// <summary>What the cameras give where the store is simulated; absent where they are real.</summary>
    public SimulationLevel? Simulation { get; init; }

    /// <summary>How many floors it has.</summary>
    public required int Floors { get; init; }

    /// <summary>How many cameras it has.</summary>
    public required int Cameras { get; init; }

    internal static StoreSummary Of(StoreConfiguration store) => new()
    {
        Id = store.Id,
        Name = store.Name,
        Chain = store.Chain,
        Region = store.Region,
        Capacity = store.Capacity,
        Simulation = store.Simulation?.Level,
        Floors = store.Floors.Length,
        Cameras = store.Cameras.Length,
    };
}
