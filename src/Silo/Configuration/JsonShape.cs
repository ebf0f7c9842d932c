using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StoreTracking.Silo.Configuration;

/// <summary>
/// Compares a document with the type that it shall become: unknown, missing and mistyped fields. The serializer would
/// stop at the first of them and speak of .NET types; this finds all and speaks of fields.
/// </summary>
internal static class JsonShape
{
    public static void Check(JsonElement element, Type type, Problems problems)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = ConfigurationJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(element, info, problems);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckArray(element, info.ElementType!, problems);
                break;
            default:
                CheckValue(element, type, problems);
                break;
        }
    }

    private static void CheckObject(JsonElement element, JsonTypeInfo info, Problems problems)
    {
        if (!problems.Require(element.ValueKind == JsonValueKind.Object, $"expected an object in braces, found {Found(element)}."))
        {
            return;
        }

        var known = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            if (!known.TryGetValue(field.Name, out var property))
            {
                problems.At(field.Name).Add($"no such field; {Suggestion.For(field.Name, known.Keys)}");
            }
            else if (!seen.Add(field.Name))
            {
                problems.At(field.Name).Add("the field is there twice; keep one.");
            }
            else if (field.Value.ValueKind != JsonValueKind.Null || property.IsRequired || !property.IsSetNullable)
            {
                Check(field.Value, property.PropertyType, problems.At(field.Name));
            }
        }

        foreach (var property in info.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            problems.At(property.Name).Add($"the field is missing; expected {Expected(property.PropertyType)}.");
        }
    }

    private static void CheckArray(JsonElement element, Type item, Problems problems)
    {
        if (!problems.Require(element.ValueKind == JsonValueKind.Array, $"expected a list in brackets, found {Found(element)}."))
        {
            return;
        }

        var index = 0;
        foreach (var value in element.EnumerateArray())
        {
            Check(value, item, problems.Item(index++));
        }
    }

    private static void CheckValue(JsonElement element, Type type, Problems problems)
    {
        try
        {
            element.Deserialize(type, ConfigurationJson.Options);
        }
        catch (JsonException error)
        {
            // Our own converters say what is wrong; the serializer's message would name .NET types.
            problems.Add(error.InnerException is FormatException own
                ? own.Message
                : $"expected {Expected(type)}, found {Found(element)}.");
        }
    }

    private static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            var names = Enum.GetValues(type).Cast<object>()
                .Select(value => JsonSerializer.SerializeToElement(value, type, ConfigurationJson.Options).GetString());
            return $"one of {string.Join(", ", names)}";
        }

        return ConfigurationJson.Options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Object => "an object in braces",
            JsonTypeInfoKind.Enumerable => "a list in brackets",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ when type == typeof(bool) => "true or false",
            _ when type.Name.EndsWith("Point", StringComparison.Ordinal) => "a point written as two numbers, such as [1.5, 2]",
            _ => "a text in quotes",
        };
    }

    private static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Null => "null",
        _ when element.GetRawText() is { Length: <= 40 } raw => raw,
        JsonValueKind.Array => "a list",
        _ => "a long text",
    };
}
