using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Where a version of a configuration came from.</summary>
[GenerateSerializer, Alias("storetracking.ConfigurationOrigin")]
[JsonConverter(typeof(JsonStringEnumConverter<ConfigurationOrigin>))]
public enum ConfigurationOrigin
{
    /// <summary>A file that the command line named.</summary>
    [JsonStringEnumMemberName("file")] File,

    /// <summary>The set-up page, or another program that used the API.</summary>
    [JsonStringEnumMemberName("page")] Page,
}
