using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoreTracking.LiveHub;

/// <summary>How everything that a browser sees is written: camelCase, what is absent left out.</summary>
internal static class LiveJson
{
    /// <summary>The options, for what is written outside of a request.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        return options;
    }
}
