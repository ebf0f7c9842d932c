using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What music, signage and other systems are told of the store, and when it changes.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.SignalConfiguration")]
public sealed record SignalConfiguration
{
    /// <summary>The signal's name, unique in its store: dotted lower-case words, such as <c>music.tempo</c>.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>What is measured.</summary>
    [Id(1)]
    public required SignalMeasure Measure { get; init; }

    /// <summary>The zone in which it is measured; absent where it is the whole store.</summary>
    [Id(2)]
    public string? Zone { get; init; }

    /// <summary>The levels, from the lowest to the highest.</summary>
    [Id(3)]
    public required ImmutableArray<SignalLevelConfiguration> Levels { get; init; }

    /// <summary>The value below all levels.</summary>
    [Id(4)]
    public required string Otherwise { get; init; }

    /// <summary>For how many seconds a value stays at least.</summary>
    [Id(5)]
    public double HoldSeconds { get; init; } = 30;

    /// <summary>The time of day at which the levels hold; absent for always.</summary>
    [Id(6)]
    public SignalHoursConfiguration? Hours { get; init; }
}

/// <summary>One level of a signal, with its hysteresis.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.SignalLevelConfiguration")]
public sealed record SignalLevelConfiguration
{
    /// <summary>What is measured, from which on the level holds.</summary>
    [Id(0)]
    public required double Above { get; init; }

    /// <summary>What is measured, below which it ends: less than <see cref="Above"/>, and no less than the level below begins at.</summary>
    [Id(1)]
    public required double ClearBelow { get; init; }

    /// <summary>The value that the signal has on this level.</summary>
    [Id(2)]
    public required string Value { get; init; }
}

/// <summary>A time of day on the store's clock, every day.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.SignalHoursConfiguration")]
public sealed record SignalHoursConfiguration
{
    /// <summary>When it begins, such as <c>09:00</c>.</summary>
    [Id(0)]
    public required string From { get; init; }

    /// <summary>When it ends, such as <c>20:00</c>; before <see cref="From"/> where midnight lies between the two.</summary>
    [Id(1)]
    public required string To { get; init; }

    /// <summary>The value at any other time; absent where the signal says nothing then.</summary>
    [Id(2)]
    public string? Outside { get; init; }
}

/// <summary>What a signal measures.</summary>
[GenerateSerializer, Alias("storetracking.SignalMeasure")]
[JsonConverter(typeof(JsonStringEnumConverter<SignalMeasure>))]
public enum SignalMeasure
{
    /// <summary>People in the store.</summary>
    [JsonStringEnumMemberName("occupancy")] Occupancy,

    /// <summary>People in a zone.</summary>
    [JsonStringEnumMemberName("zone")] Zone,

    /// <summary>People in a queue.</summary>
    [JsonStringEnumMemberName("queue-length")] QueueLength,

    /// <summary>Seconds that whoever joins a queue now is expected to stand in it.</summary>
    [JsonStringEnumMemberName("queue-wait")] QueueWait,

    /// <summary>How lively the crowd is in the store or a zone, 0 to 1.</summary>
    [JsonStringEnumMemberName("energy")] Energy,

    /// <summary>How pleasant the faces of the crowd look, -1 to 1; only where the store reads expressions.</summary>
    [JsonStringEnumMemberName("valence")] Valence,
}
