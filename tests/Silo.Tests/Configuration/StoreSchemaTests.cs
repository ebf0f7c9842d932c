using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class StoreSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(StoreSchema.Generate())!;

    [Fact]
    public void The_committed_schema_is_the_generated_one() => Assert.True(
        File.ReadAllText(Path.Combine(Assets.Repository, "docs", "store.schema.json")) == StoreSchema.Generate(),
        "docs/store.schema.json is out of date; refresh it with: dotnet run --project src/Silo -- schema > docs/store.schema.json");

    [Fact]
    public void Every_field_is_described()
    {
        var fields = Objects(Schema).SelectMany(schema => schema["properties"]!.AsObject()).ToList();
        Assert.True(fields.Count > 40, $"{fields.Count} fields");
        Assert.All(fields, field => Assert.False(string.IsNullOrWhiteSpace((string?)field.Value!["description"]), field.Key));
    }

    [Fact]
    public void No_object_takes_unknown_fields() =>
        Assert.All(Objects(Schema), schema => Assert.Equal(JsonValueKind.False, schema["additionalProperties"]!.GetValueKind()));

    [Fact]
    public void Required_fields_bounds_values_and_defaults_are_stated()
    {
        Assert.Equal(
            ["id", "name", "chain", "floors", "cameras"], Schema["required"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(1, (int)Schema["properties"]!["capacity"]!["minimum"]!);
        var detector = Schema["properties"]!["detector"]!["properties"]!;
        Assert.Equal(0.45, (double)detector["score"]!["default"]!);
        Assert.Equal(1, (int)detector["score"]!["maximum"]!);
        Assert.Equal("auto", (string)detector["layout"]!["default"]!);
        Assert.Equal(
            ["auto", "yolox", "yolov8", "yolo-nms", "detr", "ssd"], detector["layout"]!["enum"]!.AsArray().Select(name => (string)name!));
        var min = Schema["properties"]!["floors"]!["items"]!["properties"]!["min"]!;
        Assert.Equal((2, 2), ((int)min["minItems"]!, (int)min["maxItems"]!));
    }

    private static IEnumerable<JsonNode> Objects(JsonNode node)
    {
        var nested = node switch
        {
            JsonObject fields => fields.SelectMany(field => field.Value is null ? [] : Objects(field.Value)),
            JsonArray items => items.SelectMany(item => item is null ? [] : Objects(item)),
            _ => [],
        };
        return node is JsonObject schema && schema["properties"] is JsonObject ? [schema, .. nested] : nested;
    }
}
