using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What simulated cameras give: the less, the more of them a machine can run.</summary>
[GenerateSerializer, Alias("storetracking.SimulationLevel")]
[JsonConverter(typeof(JsonStringEnumConverter<SimulationLevel>))]
public enum SimulationLevel
{
    /// <summary>Pictures, in which the store's detector finds the people.</summary>
    [JsonStringEnumMemberName("rendered")] Rendered,

    /// <summary>The boxes of people, as a detector would find them; tracking is real.</summary>
    [JsonStringEnumMemberName("detections")] Detections,

    /// <summary>Positions on the floor, as a camera's tracks would give them; everything from the floor on is real.</summary>
    [JsonStringEnumMemberName("floor")] Floor,
}
