using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>When somebody is to be told that a store, a zone or a queue is too full, and when that it is so no longer.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.AlertConfiguration")]
public sealed record AlertConfiguration
{
    /// <summary>The alert's id, unique in its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>What is watched.</summary>
    [Id(2)]
    public required AlertMeasure Measure { get; init; }

    /// <summary>The zone that is watched; absent where the whole store is.</summary>
    [Id(3)]
    public string? Zone { get; init; }

    /// <summary>The value from which on the alert is raised: people, or seconds of waiting.</summary>
    [Id(4)]
    public required double Raise { get; init; }

    /// <summary>The value down to which a raised alert stays raised; four fifths of <see cref="Raise"/> where it is absent.</summary>
    [Id(5)]
    public double? Clear { get; init; }

    /// <summary>For how many seconds the value must keep beyond a threshold to raise or clear the alert.</summary>
    [Id(6)]
    public double HoldSeconds { get; init; } = 10;
}

/// <summary>What an alert watches.</summary>
[GenerateSerializer, Alias("storetracking.AlertMeasure")]
[JsonConverter(typeof(JsonStringEnumConverter<AlertMeasure>))]
public enum AlertMeasure
{
    /// <summary>People in the store.</summary>
    [JsonStringEnumMemberName("occupancy")] Occupancy,

    /// <summary>People in a zone.</summary>
    [JsonStringEnumMemberName("zone")] Zone,

    /// <summary>People in a queue.</summary>
    [JsonStringEnumMemberName("queue-length")] QueueLength,

    /// <summary>Seconds that whoever joins a queue now is expected to stand in it.</summary>
    [JsonStringEnumMemberName("queue-wait")] QueueWait,
}
