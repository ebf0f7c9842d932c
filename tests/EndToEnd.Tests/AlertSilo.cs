using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A silo with a simulated store that never closes, and an alert that somebody in it is enough to raise.</summary>
public sealed class AlertSilo : IAsyncLifetime
{
    private static readonly JsonDocumentOptions AsConfigured = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly TemporaryFolder _folder = new();

    public SiloProcess Silo { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var example = await File.ReadAllTextAsync(Path.Combine(Assets.Repository, "examples", "demo", "supermarket.json"));
        var store = JsonNode.Parse(example, documentOptions: AsConfigured)!;
        store["alerts"] = new JsonArray(
            new JsonObject { ["id"] = "anybody", ["name"] = "Somebody is here", ["measure"] = "occupancy", ["raise"] = 1, ["holdSeconds"] = 0 },
            new JsonObject { ["id"] = "crowd", ["name"] = "A crowd", ["measure"] = "occupancy", ["raise"] = 100000 });
        Silo = await SiloProcess.StartAsync("--store", _folder.Write("supermarket.json", store.ToJsonString()));
    }

    public async ValueTask DisposeAsync()
    {
        if (Silo is not null)
        {
            await Silo.DisposeAsync();
        }

        _folder.Dispose();
    }
}
