using System.Text.Json.Nodes;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Configuration;

/// <summary>A valid configuration in a folder of its own, to be changed by a test and read.</summary>
internal sealed class StoreDocument : IDisposable
{
    private const string Valid = """
        {
          "$schema": "store.schema.json",
          "id": "corner",
          "name": "Corner shop",
          "chain": "demo",
          "timeZone": "Europe/Berlin",
          "capacity": 40,
          "detector": { "model": "person.onnx", "layout": "yolox", "score": 0.4, "overlap": 0.5 },
          "notice": {
            "version": "2026-11", "languages": ["en", "de"],
            "controller": { "name": "Corner Ltd", "address": "1 Corner Street", "email": "privacy@example.com", "phone": "+49 30 123456" },
            "dataProtectionOfficer": { "name": "A. Officer", "phone": "030 123457" },
            "legalBasis": "Legitimate interest", "complaintAuthority": "The authority of Berlin"
          },
          "floors": [
            {
              "id": "ground", "name": "Ground floor", "min": [0, 0], "max": [10, 8],
              "walls": [[[0, 0], [10, 0], [10, 8]]],
              "zones": [
                { "id": "shelf", "name": "Shelf", "kind": "shelf", "polygon": [[1, 1], [4, 1], [4, 3], [1, 3]] },
                { "id": "till", "name": "Till", "kind": "queue", "polygon": [[6, 1], [9, 1], [9, 3]] }
              ],
              "lines": [{ "id": "door", "name": "Door", "from": [4, 0], "to": [6, 0], "inside": [5, 2] }]
            }
          ],
          "cameras": [
            {
              "id": "pose", "name": "Pose", "floor": "ground", "maxFrameRate": 8,
              "source": { "kind": "file", "location": "clip.mp4", "loop": true },
              "calibration": {
                "imageWidth": 640, "imageHeight": 480,
                "worldToCamera": [1, 0, 0, 0, 0, 0, -1, 2.5, 0, 1, 0, 0, 0, 0, 0, 1],
                "lens": { "fx": 500, "fy": 500, "cx": 320, "cy": 240, "k1": 0.1, "k2": 0, "p1": 0, "p2": 0, "k3": 0 }
              }
            },
            {
              "id": "points", "name": "Points", "floor": "ground",
              "source": { "kind": "rtsp", "location": "rtsp://viewer:hunter2@192.0.2.7/stream1?key=hunter3" },
              "calibration": {
                "imageWidth": 640, "imageHeight": 480,
                "points": [
                  { "image": [100, 100], "floor": [0, 0] }, { "image": [500, 100], "floor": [4, 0] },
                  { "image": [600, 400], "floor": [4, 3] }, { "image": [20, 400], "floor": [0, 3] }
                ]
              }
            },
            {
              "id": "homography", "name": "Homography", "floor": "ground",
              "source": { "kind": "push" },
              "calibration": { "imageWidth": 640, "imageHeight": 480, "homography": [0.01, 0, 0, 0, 0.01, 0, 0, 0, 1] }
            }
          ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public StoreDocument()
    {
        _folder.Write("person.onnx", "");
        _folder.Write("clip.mp4", "");
    }

    public JsonNode Root { get; } = Parse();

    public string Folder => _folder.Path;

    public static JsonNode Parse() => JsonNode.Parse(Valid)!;

    /// <summary>Sets the value at a path such as <c>cameras[1].source.kind</c>, given as JSON; null removes it.</summary>
    public static void Set(JsonNode root, string path, string? json)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => step[0] == '[' ? node[int.Parse(step[1..^1], null)]! : node[step]!);
        var value = json is null ? null : JsonNode.Parse(json);
        switch (parent)
        {
            case JsonObject fields when json is null:
                Assert.True(fields.Remove(steps[^1]), $"{path} is not in the document.");
                break;
            case JsonObject fields:
                fields[steps[^1]] = value;
                break;
            default:
                parent.AsArray()[int.Parse(steps[^1][1..^1], null)] = value;
                break;
        }
    }

    /// <summary>The mistakes of the valid document after one change.</summary>
    public static IReadOnlyList<string> ProblemsAfter(string path, string? json)
    {
        using var document = new StoreDocument();
        Set(document.Root, path, json);
        return document.Problems();
    }

    public StoreFile Read() => ReadText(Root.ToJsonString());

    public StoreFile ReadText(string text) => StoreFile.Read(_folder.Write("store.json", text));

    /// <summary>The mistakes as a reader sees them, with the folder of this test left out.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Read().Problems.Select(problem => problem.ToString().Replace(Folder, "FOLDER", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();
}
