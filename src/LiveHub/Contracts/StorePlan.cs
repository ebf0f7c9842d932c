using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What a store looks like: the part of its configuration that a browser may see.</summary>
public sealed record StorePlan
{
    /// <summary>The store's id.</summary>
    public required StoreId Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The chain whose wall shows the store.</summary>
    public required ChainId Chain { get; init; }

    /// <summary>The IANA time zone in which the store's day begins.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How many people the store may hold; absent where no limit is set.</summary>
    public int? Capacity { get; init; }

    /// <summary>What the cameras give where the store is simulated; absent where they are real.</summary>
    public SimulationLevel? Simulation { get; init; }

    /// <summary>The floors; the furniture of a simulated store is among the walls.</summary>
    public required ImmutableArray<FloorConfiguration> Floors { get; init; }

    /// <summary>The cameras.</summary>
    public required ImmutableArray<CameraPlan> Cameras { get; init; }

    /// <summary>The alerts.</summary>
    public required ImmutableArray<AlertConfiguration> Alerts { get; init; }

    internal static StorePlan Of(StoreConfiguration store) => new()
    {
        Id = store.Id,
        Name = store.Name,
        Chain = store.Chain,
        TimeZone = store.TimeZone,
        Capacity = store.Capacity,
        Simulation = store.Simulation?.Level,
        Floors = Furniture.Draw(store),
        Cameras = [.. store.Cameras.Select(static camera => new CameraPlan
        {
            Id = camera.Id,
            Name = camera.Name,
            Floor = camera.Floor,
            Source = camera.Source.Kind,
        })],
        Alerts = store.Alerts,
    };
}

/// <summary>A camera without its location, which may hold credentials.</summary>
public sealed record CameraPlan
{
    /// <summary>The camera's id within its store.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the floor that it looks at.</summary>
    public required string Floor { get; init; }

    /// <summary>The kind of its source.</summary>
    public required SourceKind Source { get; init; }
}
