using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A silo with a calm simulated shop into which a crowd comes once, soon; nobody pays, so that the crowd is gone again soon.</summary>
public sealed class RushSilo : IAsyncLifetime
{
    private static readonly JsonDocumentOptions AsConfigured = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly TemporaryFolder _folder = new();

    public SiloProcess Silo { get; private set; } = null!;

    /// <summary>When the crowd comes.</summary>
    public DateTimeOffset At { get; } = TimeProvider.System.GetUtcNow().AddSeconds(75);

    public async ValueTask InitializeAsync()
    {
        var example = await File.ReadAllTextAsync(Path.Combine(Assets.Repository, "examples", "demo", "fashion-house.json"));
        var store = JsonNode.Parse(example, documentOptions: AsConfigured)!;
        var simulation = store["simulation"]!;
        simulation["arrivalsPerHour"] = new JsonArray([.. Enumerable.Range(0, 24).Select(_ => JsonValue.Create(90))]);
        simulation["tills"] = new JsonArray();

        // Crowds come at multiples of this time since the year 1, about one a day; the next one is the moment.
        var days = Math.Ceiling(At.UtcTicks / (double)TimeSpan.TicksPerDay);
        simulation["surge"] = new JsonObject
        {
            ["everyMinutes"] = JsonNode.Parse((At.UtcTicks / (double)TimeSpan.TicksPerMinute / days).ToString("R", CultureInfo.InvariantCulture)),
            ["withinSeconds"] = 25,
            ["parties"] = 45,
        };
        Silo = await SiloProcess.StartAsync("--store", _folder.Write("fashion-house.json", store.ToJsonString()));
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
