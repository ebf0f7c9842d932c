using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The JSON Schema of a store's file, for editors: made from the types, their documentation and the rules.</summary>
public static class StoreSchema
{
    /// <summary>Makes the schema as indented JSON with a final line break. The same build makes the same text.</summary>
    public static string Generate()
    {
        var texts = new SchemaTexts(typeof(StoreConfiguration).Assembly);
        var exported = ConfigurationJson.Options.GetJsonSchemaAsNode(typeof(StoreConfiguration), new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Complete(context, node, texts),
        });
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "A store of StoreTracking" };
        Merge(schema, exported.AsObject());
        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static JsonObject Complete(JsonSchemaExporterContext context, JsonNode node, SchemaTexts texts)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = new JsonObject();
        if (Describe(context, type, texts) is { } description)
        {
            schema["description"] = description;
        }

        // A type with a converter of its own is exported as true: anything goes.
        Merge(schema, node as JsonObject ?? []);
        Merge(schema, SchemaRules.Of(type) ?? []);

        // For the same reason the items of a list of such values are left out.
        if (context.TypeInfo.ElementType is { } item && SchemaRules.Of(item) is { } items && !schema.ContainsKey("items"))
        {
            schema["items"] = items;
        }

        if (context.PropertyInfo is { } property)
        {
            Merge(schema, SchemaRules.Of(property.DeclaringType, NameInCode(property)) ?? []);
            if (Default(property) is { } value)
            {
                schema["default"] = value;
            }
        }

        return schema;
    }

    private static string? Describe(JsonSchemaExporterContext context, Type type, SchemaTexts texts)
    {
        var text = context.PropertyInfo is { } property
            ? texts.Of(property.DeclaringType, NameInCode(property))
            : texts.Of(type);
        if (text is null || !type.IsEnum)
        {
            return text;
        }

        var values = Enum.GetNames(type).Zip(JsonWords.Values(type))
            .Select(value => $"{value.Second}: {texts.OfValue(type, value.First)}");
        return $"{text} {string.Join(" ", values)}";
    }

    private static string NameInCode(JsonPropertyInfo property) => ((System.Reflection.MemberInfo)property.AttributeProvider!).Name;

    /// <summary>What an absent field means, where that is more than "none".</summary>
    private static JsonNode? Default(JsonPropertyInfo property)
    {
        if (property.IsRequired || property.Get is null)
        {
            return null;
        }

        var value = JsonSerializer.SerializeToNode(
            property.Get(Activator.CreateInstance(property.DeclaringType)!), property.PropertyType, ConfigurationJson.Options);
        return value is JsonArray { Count: 0 } ? null : value;
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
        {
            into[key] = value?.DeepClone();
        }
    }
}
