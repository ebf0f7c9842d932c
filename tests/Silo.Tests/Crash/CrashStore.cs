using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Crash;

/// <summary>The stores of the crash test: a door, a shelf, and a camera whose people are posted; no model, no FFmpeg.</summary>
internal static class CrashStore
{
    /// <summary>Where the door's line runs.</summary>
    public const double Door = 3;

    public const double Width = 12;

    public const double Depth = 48;

    public static string Write(TemporaryFolder folder, string id) => folder.Write(
        $"{id}.json",
        $$"""
        {
          "id": "{{id}}",
          "name": "Store {{id}}",
          "chain": "crash",
          "notice": { "version": "1", "languages": ["en"], "controller": { "name": "Example Ltd", "email": "privacy@example.com" }, "legalBasis": "A test" },
          "visits": { "reentrySeconds": 5 },
          "floors": [
            {
              "id": "ground",
              "name": "Ground floor",
              "min": [0, 0],
              "max": [{{Width}}, {{Depth}}],
              "zones": [
                { "id": "entrance", "name": "Entrance", "kind": "entrance", "polygon": [[0, 0], [2, 0], [2, {{Depth}}], [0, {{Depth}}]] },
                { "id": "shelf", "name": "Shelf", "kind": "shelf", "polygon": [[7, 0], [{{Width}}, 0], [{{Width}}, {{Depth}}], [7, {{Depth}}]] }
              ],
              "lines": [{ "id": "door", "name": "Door", "from": [{{Door}}, 0], "to": [{{Door}}, {{Depth}}], "inside": [8, 24] }]
            }
          ],
          "cameras": [
            {
              "id": "eye",
              "name": "Eye",
              "floor": "ground",
              "source": { "kind": "observations" },
              "calibration": { "imageWidth": 1, "imageHeight": 1 }
            }
          ]
        }
        """);
}
