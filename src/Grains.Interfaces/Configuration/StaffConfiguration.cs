using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>How the people who work in a store are told from customers; whoever once was is for the rest of the visit.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StaffConfiguration")]
public sealed record StaffConfiguration
{
    /// <summary>After how many hours in the store a person works there.</summary>
    [Id(0)]
    public double PresenceHours { get; init; } = 4;

    /// <summary>After how many seconds in zones of kind <see cref="ZoneKind.Staff"/>, all stays together, a person works there.</summary>
    [Id(1)]
    public double ZoneSeconds { get; init; } = 60;

    /// <summary>Whether staff count as customers do: in occupancy, zones, queues, shelves and heatmaps.</summary>
    [Id(2)]
    public bool Counted { get; init; }

    /// <summary>What staff wear; whoever is seen in it for long enough works there. None where that tells nobody.</summary>
    [Id(3)]
    public ImmutableArray<UniformConfiguration> Uniforms { get; init; } = [];
}
