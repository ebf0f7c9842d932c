using System.Text.Json.Nodes;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A silo with small stores, each for one test to be set up, that keeps what is saved.</summary>
public sealed class SetupSilo : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public SiloProcess Silo { get; private set; } = null!;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder.File("stores"));
        foreach (var id in new[] { "drawn", "versions", "conflict", "calibrated", "looks", "first", "named" })
        {
            _folder.Write($"stores/{id}.json", Store(id).ToJsonString());
        }

        Silo = await SiloProcess.StartAsync(
            "--store", _folder.File("stores"), "--data", _folder.File("data"));
        Http.BaseAddress = Silo.Url;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Silo is not null)
        {
            await Silo.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>The page on which a store is set up, at a step.</summary>
    public Uri Page(string store, string step) => new(Silo.Url, $"stores/{store}/setup?step={step}");

    /// <summary>A store's configuration as it is now.</summary>
    public async Task<JsonNode> ConfigurationAsync(string store) =>
        JsonNode.Parse(await Http.GetStringAsync($"api/stores/{store}/setup", TestContext.Current.CancellationToken))!["configuration"]!;

    // Its camera gives what is posted, so that no video runs for those who only draw.
    private static JsonObject Store(string id) => new()
    {
        ["id"] = id,
        ["name"] = $"Shop of {id}",
        ["chain"] = "set-up",
        ["timeZone"] = "Europe/Berlin",
        ["detector"] = new JsonObject { ["model"] = Path.Combine(Assets.Repository, "models", "person.onnx") },
        ["notice"] = JsonNode.Parse("""
            { "version": "1", "languages": ["en"], "controller": { "name": "Example Ltd", "email": "privacy@example.com" }, "legalBasis": "A test" }
            """),
        ["floors"] = JsonNode.Parse("""
            [{
              "id": "ground", "name": "Ground floor", "min": [0, 0], "max": [12, 8], "walls": [[[4, 0], [0, 0], [0, 8], [12, 8], [12, 0], [6, 0]]],
              "zones": [{ "id": "bread", "name": "Bread", "kind": "shelf", "polygon": [[1, 6], [5, 6], [5, 7.5], [1, 7.5]] }],
              "lines": [{ "id": "door", "name": "Door", "from": [3.5, 0.5], "to": [6.5, 0.5], "inside": [5, 2] }]
            }]
            """),
        ["cameras"] = JsonNode.Parse("""
            [{
              "id": "ceiling", "name": "Ceiling", "floor": "ground", "source": { "kind": "push" },
              "calibration": {
                "imageWidth": 640, "imageHeight": 480,
                "points": [
                  { "image": [20, 460], "floor": [0, 0] }, { "image": [620, 460], "floor": [12, 0] },
                  { "image": [520, 60], "floor": [12, 8] }, { "image": [120, 60], "floor": [0, 8] },
                  { "image": [320, 460], "floor": [6, 0] }
                ]
              }
            }]
            """),
    };
}
