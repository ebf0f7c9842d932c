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

    /// <summary>The currency of the store's tills (ISO 4217); absent where none is configured.</summary>
    public string? Currency { get; init; }

    /// <summary>How many people the store may hold; absent where no limit is set.</summary>
    public int? Capacity { get; init; }

    /// <summary>What the cameras give where the store is simulated; absent where they are real.</summary>
    public SimulationLevel? Simulation { get; init; }

    /// <summary>The floors; the furniture of a simulated store is among the walls.</summary>
    public required ImmutableArray<FloorConfiguration> Floors { get; init; }

    /// <summary>The pictures that lie beneath the floors' plans, of those floors that have one.</summary>
    public required ImmutableArray<PlanPicture> Pictures { get; init; }

    /// <summary>The version of the configuration that this is of, as in <see cref="StoreLive.Configuration"/>.</summary>
    public required int Configuration { get; init; }

    /// <summary>The cameras.</summary>
    public required ImmutableArray<CameraPlan> Cameras { get; init; }

    /// <summary>The alerts.</summary>
    public required ImmutableArray<AlertConfiguration> Alerts { get; init; }

    internal static StorePlan Of(StoreConfiguration store, int version) => new()
    {
        Id = store.Id,
        Name = store.Name,
        Chain = store.Chain,
        TimeZone = store.TimeZone,
        Currency = store.Currency,
        Capacity = store.Capacity,
        Simulation = store.Simulation?.Level,
        Floors = [.. Furniture.Draw(store).Select(static floor => floor with { Picture = null })],
        Pictures = [.. store.Floors.Where(static floor => floor.Picture is not null).Select(floor => Beneath(store.Id, floor, version))],
        Configuration = version,
        Cameras = [.. store.Cameras.Select(static camera => new CameraPlan
        {
            Id = camera.Id,
            Name = camera.Name,
            Floor = camera.Floor,
            Source = camera.Source.Kind,
        })],
        Alerts = store.Alerts,
    };

    // The version makes a picture that was replaced another one for the browser's cache.
    private static PlanPicture Beneath(StoreId store, FloorConfiguration floor, int version) => new()
    {
        Floor = floor.Id,
        Url = $"/api/stores/{store}/setup/plans/{floor.Id}?version={version}",
        Min = floor.Picture!.Min,
        Width = floor.Picture.Width,
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
