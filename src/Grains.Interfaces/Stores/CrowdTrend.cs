using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Whether people become more or fewer.</summary>
[GenerateSerializer, Alias("storetracking.CrowdTrend")]
[JsonConverter(typeof(JsonStringEnumConverter<CrowdTrend>))]
public enum CrowdTrend
{
    /// <summary>About as many as over the last minutes, or too few to tell.</summary>
    [JsonStringEnumMemberName("steady")] Steady,

    /// <summary>A third more, or beyond.</summary>
    [JsonStringEnumMemberName("filling")] Filling,

    /// <summary>A quarter fewer, or beyond.</summary>
    [JsonStringEnumMemberName("emptying")] Emptying,
}
