using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>
/// Compares a document with the type that it shall become: unknown, missing and mistyped fields. The serializer would
/// stop at the first of them, speak of .NET types, and take numbers for enum values and infinity for 1e999.
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
        if (!Require(element, JsonValueKind.Object, info.Type, problems))
        {
            return;
        }

        var known = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var absent = known.Keys.Except(element.EnumerateObject().Select(field => field.Name)).ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            if (!known.TryGetValue(field.Name, out var property))
            {
                // The field that was meant is not reported as missing too: one mistake, one message.
                if (Suggestion.Nearest(field.Name, absent) is { } meant)
                {
                    absent.Remove(meant);
                }

                problems.At(PathOf(field.Name)).Add($"no such field; {Suggestion.For(field.Name, known.Keys)}");
            }
            else if (!seen.Add(field.Name))
            {
                problems.At(field.Name).Add("the field is there twice; keep one.");
            }
            else if (field.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
            {
                Check(field.Value, property.PropertyType, problems.At(field.Name));
            }
        }

        foreach (var property in info.Properties.Where(property => property.IsRequired && absent.Contains(property.Name)))
        {
            problems.At(property.Name).Add($"the field is missing; expected {JsonWords.Expected(property.PropertyType)}.");
        }
    }

    private static void CheckArray(JsonElement element, Type item, Problems problems)
    {
        if (!problems.Require(
            element.ValueKind == JsonValueKind.Array, $"expected a list in brackets, found {JsonWords.Found(element)}."))
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
        if (type.IsEnum)
        {
            CheckEnum(element, type, problems);
        }
        else if (element.ValueKind == JsonValueKind.Null || !TryRead(element, type))
        {
            problems.Add(element.ValueKind == JsonValueKind.String && (type == typeof(StoreId) || type == typeof(ChainId))
                ? Names.NotAnId(element.GetString()!)
                : $"expected {JsonWords.Expected(type)}, found {JsonWords.Found(element)}.");
        }
    }

    private static void CheckEnum(JsonElement element, Type type, Problems problems)
    {
        if (!Require(element, JsonValueKind.String, type, problems))
        {
            return;
        }

        var (value, known) = (element.GetString()!, JsonWords.Values(type));
        problems.Require(known.Contains(value), $"{Redaction.Quote(value)} is not a known value; {Suggestion.For(value, known)}");
    }

    private static bool TryRead(JsonElement element, Type type)
    {
        try
        {
            return element.Deserialize(type, ConfigurationJson.Options) switch
            {
                double number => double.IsFinite(number),
                PlanPoint point => double.IsFinite(point.X) && double.IsFinite(point.Y),
                PixelPoint point => double.IsFinite(point.X) && double.IsFinite(point.Y),
                _ => true,
            };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Require(JsonElement element, JsonValueKind kind, Type type, Problems problems) => problems.Require(
        element.ValueKind == kind, $"expected {JsonWords.Expected(type)}, found {JsonWords.Found(element)}.");

    private static string PathOf(string field) =>
        field.Length is > 0 and <= 40 && field.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '-')
            ? field
            : Redaction.Quote(field);
}
