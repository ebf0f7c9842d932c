using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>Says in a reader's words what a field holds and what it should hold.</summary>
internal static class JsonWords
{
    /// <summary>How the values of an enum are written.</summary>
    public static IReadOnlyList<string> Values(Type type) =>
        [.. Enum.GetValues(type).Cast<object>().Select(value => Value(value, type))];

    /// <summary>How one value of an enum is written.</summary>
    public static string Value<T>(T value)
        where T : struct, Enum => Value(value, typeof(T));

    /// <summary>What a field of this type should hold.</summary>
    public static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return ConfigurationJson.Options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Object => "an object in braces",
            JsonTypeInfoKind.Enumerable => "a list in brackets",
            _ when type.IsEnum => $"one of {string.Join(", ", Values(type))}",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(PlanPoint) || type == typeof(PixelPoint) => "a point written as two numbers, such as [1.5, 2]",
            _ => "a text in quotes",
        };
    }

    /// <summary>What a field holds, shortened.</summary>
    public static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Null => "null",
        _ when element.GetRawText() is { Length: <= 40 } raw => raw,
        JsonValueKind.Array => "a long list",
        JsonValueKind.Number => "a long number",
        _ => "a long text",
    };

    private static string Value(object value, Type type) =>
        JsonSerializer.SerializeToElement(value, type, ConfigurationJson.Options).GetString()!;
}
