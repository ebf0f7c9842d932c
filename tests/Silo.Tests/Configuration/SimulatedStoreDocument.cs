using System.Text.Json.Nodes;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Configuration;

/// <summary>A valid simulated store without pictures, to be changed by a test and read.</summary>
internal static class SimulatedStoreDocument
{
    private const string Valid = """
        {
          "id": "corner",
          "name": "Corner shop",
          "chain": "demo",
          "timeZone": "Europe/Berlin",
          "floors": [
            {
              "id": "ground", "name": "Ground floor", "min": [0, 0], "max": [8, 6],
              "walls": [[[3, 0.2], [0.2, 0.2], [0.2, 5.8], [7.8, 5.8], [7.8, 0.2], [4.5, 0.2]]],
              "zones": [{ "id": "shelf", "name": "Shelf", "kind": "shelf", "polygon": [[2, 3.6], [5, 3.6], [5, 4.6], [2, 4.6]] }],
              "lines": [{ "id": "door", "name": "Door", "from": [3, 0.8], "to": [4.5, 0.8], "inside": [3.75, 3] }]
            }
          ],
          "cameras": [
            {
              "id": "door", "name": "Above the door", "floor": "ground",
              "source": { "kind": "simulated" },
              "calibration": {
                "imageWidth": 640, "imageHeight": 360,
                "worldToCamera": [1, 0, 0, -3.75, 0, -0.6, -0.8, 2.4, 0, 0.8, -0.6, 1.8],
                "lens": { "fx": 400, "fy": 400, "cx": 320, "cy": 180 }
              }
            }
          ],
          "simulation": {
            "level": "detections",
            "seed": 7,
            "fixtures": [
              { "id": "gondola", "kind": "shelf", "centre": [3.5, 3.2], "size": [3, 0.6], "height": 1.4 },
              { "id": "basket", "kind": "table", "centre": [6.4, 4.6], "size": [1, 0.8], "heading": 30, "height": 0.8 }
            ],
            "doorways": [{ "id": "street", "from": [3, 0.3], "to": [4.5, 0.3], "inside": [3.75, 2] }],
            "tills": [{ "id": "till", "customer": [6.6, 2.2], "cashier": [6.6, 1], "queueEnd": [5, 2.2] }],
            "arrivalsPerHour": [0, 0, 0, 0, 0, 0, 0, 0, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 0, 0, 0, 0],
            "staff": 1,
            "noise": { "misses": 0.1, "falseAlarms": 0, "position": 0.05, "latency": 0 }
          }
        }
        """;

    public static JsonNode Parse() => JsonNode.Parse(Valid)!;

    /// <summary>The valid document after changes, each a path and the JSON to set there, or null to remove it.</summary>
    public static StoreFile Read(params ReadOnlySpan<(string Path, string? Json)> changes)
    {
        using var folder = new TemporaryFolder();
        var root = Parse();
        foreach (var (path, json) in changes)
        {
            StoreDocument.Set(root, path, json);
        }

        return StoreFile.Read(folder.Write("store.json", root.ToJsonString()));
    }

    /// <summary>The mistakes after one change, as a reader sees them.</summary>
    public static IReadOnlyList<string> ProblemsAfter(string path, string? json) =>
        [.. Read((path, json)).Problems.Select(problem => problem.ToString())];
}
