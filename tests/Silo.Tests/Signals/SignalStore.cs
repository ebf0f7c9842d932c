using System.Net.Http.Json;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Signals;

/// <summary>
/// A store whose signals all change as its hall fills, with three webhooks. Its people are posted; they come one after another
/// and stand still.
/// </summary>
internal sealed class SignalStore(string id, HttpClient http)
{
    /// <summary>The environment variable of the webhooks' secret.</summary>
    public const string SecretVariable = "STORETRACKING_TEST_SIGNAL_SECRET";

    /// <summary>One webhook is answered at once, one is kept waiting, and one has nobody at first.</summary>
    public static readonly string[] Webhooks = ["prompt", "slow", "late"];

    private const int MostPeople = 8;

    // How many moments pass from one person to the next.
    private const int Moments = 2;

    private int _moment;

    public string Id => id;

    /// <summary>Writes the store's file.</summary>
    public void Write(TemporaryFolder folder, Uri receiver, Uri late) => folder.Write(
        $"{id}.json",
        $$"""
        {
          "id": "{{id}}",
          "name": "Store {{id}}",
          "chain": "signals",
          "notice": { "version": "1", "languages": ["en"], "controller": { "name": "Example Ltd", "email": "privacy@example.com" }, "legalBasis": "A test" },
          "floors": [
            {
              "id": "ground",
              "name": "Ground floor",
              "min": [0, 0],
              "max": [40, 12],
              "zones": [{ "id": "hall", "name": "Hall", "kind": "area", "polygon": [[0, 0], [40, 0], [40, 12], [0, 12]] }]
            }
          ],
          "cameras": [
            { "id": "eye", "name": "Eye", "floor": "ground", "source": { "kind": "observations" }, "calibration": { "imageWidth": 1, "imageHeight": 1 } }
          ],
          "signals": [{{string.Join(",\n    ", Enumerable.Range(1, MostPeople).Select(Signal))}}],
          "webhooks": [{{string.Join(",\n    ", Webhooks.Select(webhook => Webhook(webhook, new Uri(webhook == "late" ? late : receiver, $"{webhook}/{id}"))))}}]
        }
        """);

    /// <summary>Posts the next moment; whether the silo took it is not asked, since it may be dead.</summary>
    public async Task StepAsync(SiloProcess silo)
    {
        var people = Math.Min(_moment++ / Moments, MostPeople);
        var moment = new
        {
            capturedAt = TimeProvider.System.GetUtcNow(),
            observations = Enumerable.Range(1, people).Select(static track => new { track, x = track * 4.5, y = 6, sigma = 0.1, score = 0.9 }),
        };
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri(silo.Url, $"/api/stores/{id}/cameras/eye/observations"), moment);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            // The next one comes in a moment.
        }
    }

    private static string Signal(int people) =>
        $$"""{ "name": "crowd.p{{people}}", "measure": "zone", "zone": "hall", "holdSeconds": 1, "otherwise": "fewer", "levels": [{ "above": {{people}}, "clearBelow": {{people - 1}}, "value": "enough" }] }""";

    private static string Webhook(string webhook, Uri url) =>
        $$"""{ "id": "{{webhook}}", "url": "{{url}}", "secretVariable": "{{SecretVariable}}", "tries": 100, "timeoutSeconds": 1 }""";
}
