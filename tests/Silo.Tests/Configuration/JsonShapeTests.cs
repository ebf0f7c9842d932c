using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class JsonShapeTests
{
    [Theory]
    [InlineData("nmae", "\"x\"", "nmae: no such field; did you mean 'name'?")]
    [InlineData("ID", "\"x\"", "ID: no such field; did you mean 'id'?")]
    [InlineData("floors[0].colour", "1", "floors[0].colour: no such field; known: id, name, min, max, walls, zones, lines, picture.")]
    [InlineData("cameras[0].source.locatoin", "1", "cameras[0].source.locatoin: no such field; did you mean 'location'?")]
    [InlineData("two words", "1", "'two words': no such field; known: $schema, id, name, chain, timeZone, capacity, detector, floors, cameras, simulation, alerts, signals, webhooks, staff, visits, reidentification, region, currency, notice, anonymity, expression.")]
    [InlineData("id", "7", "id: expected a text in quotes, found 7.")]
    [InlineData("id", "\"Corner Shop\"", "id: 'Corner Shop' is not an id; expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'; did you mean 'corner-shop'?")]
    [InlineData("chain", "\"\"", "chain: '' is not an id; expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    [InlineData("name", "null", "name: expected a text in quotes, found null.")]
    [InlineData("timeZone", "null", "timeZone: expected a text in quotes, found null.")]
    [InlineData("capacity", "1.5", "capacity: expected a whole number, found 1.5.")]
    [InlineData("capacity", "\"7\"", "capacity: expected a whole number, found \"7\".")]
    [InlineData("capacity", "3000000000", "capacity: expected a whole number, found 3000000000.")]
    [InlineData("detector", "[]", "detector: expected an object in braces, found [].")]
    [InlineData("detector.score", "1e999", "detector.score: expected a number, found 1e999.")]
    [InlineData("detector.score", "\"NaN\"", "detector.score: expected a number, found \"NaN\".")]
    [InlineData("detector.layout", "\"YOLOX\"", "detector.layout: 'YOLOX' is not a known value; did you mean 'yolox'?")]
    [InlineData("detector.layout", "\"tensor\"", "detector.layout: 'tensor' is not a known value; known: auto, yolox, yolov8, yolo-nms, detr, ssd.")]
    [InlineData("detector.layout", "1", "detector.layout: expected one of auto, yolox, yolov8, yolo-nms, detr, ssd, found 1.")]
    [InlineData("floors", "{}", "floors: expected a list in brackets, found an object.")]
    [InlineData("floors[0].zones", "null", "floors[0].zones: expected a list in brackets, found null.")]
    [InlineData("floors[0].zones[0]", "null", "floors[0].zones[0]: expected an object in braces, found null.")]
    [InlineData("floors[0].min", "[1]", "floors[0].min: expected a point written as two numbers, such as [1.5, 2], found [1].")]
    [InlineData("floors[0].min", "[1, 1e999]", "floors[0].min: expected a point written as two numbers, such as [1.5, 2], found [1,1e999].")]
    [InlineData("floors[0].zones[0].polygon[2]", "{\"x\": 1}", "floors[0].zones[0].polygon[2]: expected a point written as two numbers, such as [1.5, 2], found an object.")]
    [InlineData("cameras[0].source.loop", "\"yes\"", "cameras[0].source.loop: expected true or false, found \"yes\".")]
    [InlineData("cameras[1].source.kind", "\"rtps\"", "cameras[1].source.kind: 'rtps' is not a known value; did you mean 'rtsp'?")]
    [InlineData("cameras[1].source.kind", "\"rtsp://viewer:hunter2@192.0.2.7/a?b=c\"", "cameras[1].source.kind: 'rtsp://192.0.2.7/a?...' is not a known value; known: file, rtsp, http, device, images, push, simulated, observations.")]
    [InlineData("cameras[1].source.location", "[\"rtsp://viewer:hunter2@192.0.2.7\"]", "cameras[1].source.location: expected a text in quotes, found [\"rtsp://192.0.2.7\"].")]
    public void A_field_of_the_wrong_shape_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Fact]
    public void A_field_that_is_there_twice_is_reported()
    {
        using var document = new StoreDocument();
        var problems = document.ReadText("""{ "name": "a", """ + document.Root.ToJsonString()[1..]).Problems;
        Assert.Equal(["name: the field is there twice; keep one."], problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_mistyped_required_field_is_not_reported_as_missing_too()
    {
        using var document = new StoreDocument();
        var floor = document.Root["floors"]![0]!.AsObject();
        floor["mim"] = floor["min"]!.DeepClone();
        floor.Remove("min");

        Assert.Equal(["floors[0].mim: no such field; did you mean 'min'?"], document.Problems());
    }

    [Fact]
    public void Removing_any_required_field_is_one_problem_at_that_field()
    {
        var required = Paths(StoreDocument.Parse()).Where(IsRequired).ToList();
        Assert.NotEmpty(required);
        Assert.All(required, path =>
        {
            var problem = Assert.Single(StoreDocument.ProblemsAfter(path, null));
            Assert.StartsWith($"{path}: the field is missing; expected ", problem, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"id\": { \"id\": [] } }")]
    [InlineData("[[1]]")]
    [InlineData("1e999")]
    public void Replacing_any_value_by_one_of_another_kind_is_one_problem_at_that_value(string json)
    {
        var values = Paths(StoreDocument.Parse(), scalarsOnly: true);
        Assert.NotEmpty(values);
        Assert.All(values, path =>
        {
            var problem = Assert.Single(StoreDocument.ProblemsAfter(path, json));
            Assert.StartsWith($"{path}: ", problem, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", problem, StringComparison.Ordinal);
            Assert.DoesNotContain("StoreTracking", problem, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Whatever_one_value_becomes_no_message_shows_a_type_or_a_password()
    {
        string[] values = ["null", "true", "-1", "\"\"", "\"\\u0000\"", "\"rtsp://u:hunter2@h/?hunter3\"", "\"rtsp//u:hunter2@h\"", "[]", "[null]", "{ \"hunter2@\": 1 }"];
        Assert.All(Paths(StoreDocument.Parse()).SelectMany(path => values.Select(json => (path, json))), change =>
        {
            foreach (var problem in StoreDocument.ProblemsAfter(change.path, change.json))
            {
                Assert.DoesNotContain("hunter", problem.Replace("'hunter2@'", "", StringComparison.Ordinal), StringComparison.Ordinal);
                Assert.DoesNotContain("StoreTracking.", problem, StringComparison.Ordinal);
                Assert.DoesNotContain("System.", problem, StringComparison.Ordinal);
                Assert.DoesNotContain(problem, char.IsControl);
            }
        });
    }

    // A point is one value, written as two numbers.
    private static List<string> Paths(JsonNode node, bool scalarsOnly = false, string path = "")
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => (Path: path.Length == 0 ? field.Key : $"{path}.{field.Key}", Value: field.Value!)),
            JsonArray { Count: 2 } point when point[0]?.GetValueKind() == JsonValueKind.Number => [],
            JsonArray items => items.Select((item, index) => (Path: $"{path}[{index}]", Value: item!)),
            _ => [],
        };
        var nested = children.SelectMany(child => Paths(child.Value, scalarsOnly, child.Path)).ToList();
        var leaf = nested.Count == 0;
        return path.Length > 0 && (leaf || !scalarsOnly) ? [path, .. nested] : nested;
    }

    private static bool IsRequired(string path)
    {
        string[] optional =
        [
            "$schema", "timeZone", "capacity", "layout", "score", "overlap", "walls", "zones", "lines", "kind", "maxFrameRate", "location", "loop",
            "points", "homography", "worldToCamera", "lens", "k1", "k2", "p1", "p2", "k3",
            "notice", "address", "email", "phone", "dataProtectionOfficer", "complaintAuthority",
        ];
        var name = path[(path.LastIndexOf('.') + 1)..];
        return !name.EndsWith(']') && (!optional.Contains(name) || path.EndsWith("source.kind", StringComparison.Ordinal));
    }
}
