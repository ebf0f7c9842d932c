using System.Text.Json.Nodes;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Setup.Versions;
using StoreTracking.Silo.Tests.Configuration;

namespace StoreTracking.Silo.Tests.Setup;

public sealed class DocumentChangesTests
{
    [Fact]
    public void The_same_document_has_no_changes() => Assert.Empty(DocumentChanges.Between(StoreDocument.Parse(), StoreDocument.Parse()));

    [Theory]
    [InlineData("name", "\"Corner\"", "name changed \"Corner shop\" -> \"Corner\"")]
    [InlineData("capacity", null, "capacity removed 40 -> ")]
    [InlineData("visits", "{\"reentrySeconds\": 5}", "visits added  -> {\"reentrySeconds\":5}")]
    [InlineData("floors[0].zones[1].name", "\"Pay here\"", "floors[ground].zones[till].name changed \"Till\" -> \"Pay here\"")]
    [InlineData("cameras[0].calibration.imageWidth", "1280", "cameras[pose].calibration.imageWidth changed 640 -> 1280")]
    [InlineData("floors[0].max", "[10, 9]", "floors[ground].max changed [10,8] -> [10,9]")]
    [InlineData("cameras[1].source.location", "\"rtsp://viewer:hunter4@192.0.2.7/stream1?key=hunter3\"", "cameras[points].source.location changed \"rtsp://viewer:***@192.0.2.7/stream1?key=***\" -> \"rtsp://viewer:***@192.0.2.7/stream1?key=***\"")]
    public void A_change_is_told_by_id_and_without_passwords(string path, string? json, string expected)
    {
        var after = StoreDocument.Parse();
        StoreDocument.Set(after, path, json);

        Assert.Equal([expected], Words(StoreDocument.Parse(), after));
    }

    [Fact]
    public void What_is_put_in_between_is_added_and_the_rest_is_not_changed()
    {
        var (before, after) = (StoreDocument.Parse(), StoreDocument.Parse());
        after["cameras"]!.AsArray().Insert(0, JsonNode.Parse("""{"id": "new", "source": {"kind": "rtsp", "location": "rtsp://a:hunter2@h/"}}"""));
        after["cameras"]!.AsArray().RemoveAt(2);

        var changes = DocumentChanges.Between(before, after);

        Assert.Equal([("cameras[new]", ChangeKind.Added), ("cameras[points]", ChangeKind.Removed)], changes.Select(change => (change.Path, change.Kind)));
        Assert.DoesNotContain("hunter", string.Concat(changes.Select(change => $"{change.Before}{change.After}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_order_is_a_change_of_the_list()
    {
        var after = StoreDocument.Parse();
        var zones = after["floors"]![0]!["zones"]!.AsArray();
        var first = zones[0]!;
        zones.RemoveAt(0);
        zones.Add(first);

        Assert.Equal(["floors[ground].zones changed [\"shelf\",\"till\"] -> [\"till\",\"shelf\"]"], Words(StoreDocument.Parse(), after));
    }

    private static IEnumerable<string> Words(JsonNode before, JsonNode after) => DocumentChanges.Between(before, after)
        .Select(change => $"{change.Path} {change.Kind.ToString().ToLowerInvariant()} {change.Before?.GetRawText()} -> {change.After?.GetRawText()}");
}
