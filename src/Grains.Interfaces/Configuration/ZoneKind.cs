using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What a zone is for.</summary>
[GenerateSerializer, Alias("storetracking.ZoneKind")]
[JsonConverter(typeof(JsonStringEnumConverter<ZoneKind>))]
public enum ZoneKind
{
    /// <summary>A part of the floor.</summary>
    [JsonStringEnumMemberName("area")] Area,

    /// <summary>Where people stand who look at a shelf.</summary>
    [JsonStringEnumMemberName("shelf")] Shelf,

    /// <summary>Where people queue.</summary>
    [JsonStringEnumMemberName("queue")] Queue,

    /// <summary>Where visits begin and end.</summary>
    [JsonStringEnumMemberName("entrance")] Entrance,

    /// <summary>Where only staff go: whoever stays there works here.</summary>
    [JsonStringEnumMemberName("staff")] Staff,
}
