using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A box on the floor of a simulated store, which hides what is behind it.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FixtureConfiguration")]
public sealed record FixtureConfiguration
{
    /// <summary>The fixture's id, unique among those of the store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)]
    public required FixtureKind Kind { get; init; }

    /// <summary>The centre of its footprint.</summary>
    [Id(2)]
    public required PlanPoint Centre { get; init; }

    /// <summary>Its length along its own x axis and its depth along its own y axis, in metres.</summary>
    [Id(3)]
    public required PlanPoint Size { get; init; }

    /// <summary>How far its own x axis is turned from the plan's, in degrees, counterclockwise.</summary>
    [Id(4)]
    public double Heading { get; init; }

    /// <summary>Its height, in metres.</summary>
    [Id(5)]
    public required double Height { get; init; }
}

/// <summary>The kinds of fixtures.</summary>
[GenerateSerializer, Alias("storetracking.FixtureKind")]
[JsonConverter(typeof(JsonStringEnumConverter<FixtureKind>))]
public enum FixtureKind
{
    /// <summary>A gondola with goods on both long sides.</summary>
    [JsonStringEnumMemberName("shelf")] Shelf,

    /// <summary>A shelf with goods on the long side towards its own positive y axis.</summary>
    [JsonStringEnumMemberName("wall-shelf")] WallShelf,

    /// <summary>A rail with clothes.</summary>
    [JsonStringEnumMemberName("rack")] Rack,

    /// <summary>A low table with goods, reached from every side.</summary>
    [JsonStringEnumMemberName("table")] Table,

    /// <summary>A counter behind which staff work.</summary>
    [JsonStringEnumMemberName("counter")] Counter,

    /// <summary>A pillar, or anything else without goods.</summary>
    [JsonStringEnumMemberName("pillar")] Pillar,
}
