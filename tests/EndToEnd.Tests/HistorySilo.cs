using System.Text.Json.Nodes;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>
/// A silo with a past: a shop with eight invented weeks, without the day ten days ago, a bakery with one, and a kiosk with
/// none. Their cameras are of the kind to which others post, so that nothing happens while a test looks.
/// </summary>
public sealed class HistorySilo : IAsyncLifetime
{
    /// <summary>The shop with eight weeks.</summary>
    public const string Shop = "fashion-house";

    /// <summary>The store without a past.</summary>
    public const string Kiosk = "station-kiosk";

    private readonly TemporaryFolder _folder = new();

    public SiloProcess Silo { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var data = Path.Combine(_folder.Path, "data");
        var stores = Path.Combine(_folder.Path, "stores");
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(stores);
        await FillAsync(stores, data, Shop, days: 57, missing: 10, scale: 24);
        await FillAsync(stores, data, "bakery", days: 8, missing: 0, scale: 12);
        await FillAsync(stores, data, Kiosk, days: 0, missing: 0, scale: 0);
        Silo = await SiloProcess.StartAsync("--store", stores, "--data", data);
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

    private static async Task FillAsync(string stores, string data, string id, int days, int missing, double scale)
    {
        var example = Path.Combine(Assets.Repository, "examples", "demo", $"{id}.json");
        var store = JsonNode.Parse(
            await File.ReadAllTextAsync(example), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        store.Remove("$schema");
        store.Remove("simulation");
        store["currency"] = "EUR";
        foreach (var camera in store["cameras"]!.AsArray())
        {
            camera!["source"] = new JsonObject { ["kind"] = "observations" };
            camera["calibration"] = new JsonObject { ["imageWidth"] = 640, ["imageHeight"] = 360 };
        }

        var path = Path.Combine(stores, $"{id}.json");
        await File.WriteAllTextAsync(path, store.ToJsonString());
        await HistorySeed.FillAsync(data, StoreFile.Read(path).Store!, days, missing, scale);
    }
}
