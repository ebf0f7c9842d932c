using System.Text.Json;

namespace StoreTracking.Facts;

/// <summary>How values are written that the database only keeps.</summary>
internal static class FactJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
