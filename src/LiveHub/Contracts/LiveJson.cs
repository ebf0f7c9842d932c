using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoreTracking.LiveHub;

/// <summary>How everything that a browser sees is written: camelCase, what is absent left out.</summary>
internal static class LiveJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }
}
