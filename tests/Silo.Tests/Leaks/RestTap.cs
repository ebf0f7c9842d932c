using System.Globalization;
using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Asks every route that answers anything about a store, again and again, and keeps the answers with their headers.</summary>
internal sealed class RestTap(Capture capture, HttpClient http, string store)
{
    private readonly Dictionary<Guid, DateTimeOffset> _seen = [];

    /// <summary>The ids of visits that the live state showed, by when they were first seen.</summary>
    public IReadOnlyList<Guid> Visits => [.. _seen.OrderBy(static visit => visit.Value).Select(static visit => visit.Key)];

    /// <summary>The ids that the live state shows now.</summary>
    public IReadOnlyList<Guid> Present { get; private set; } = [];

    /// <summary>Whether the camera delivers.</summary>
    public bool IsLive { get; private set; }

    /// <summary>What was not answered.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>How many visits have ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Asks until nobody wants it any more.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        try
        {
            for (var i = 0; await tick.WaitForNextTickAsync(end); i++)
            {
                await LookAsync(end);
                var routes = Routes();
                await AskAsync(routes[i % routes.Length], end);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody wants it any more.
        }
    }

    /// <summary>Asks each route once.</summary>
    public async Task AskAllAsync(CancellationToken end)
    {
        foreach (var route in Routes())
        {
            await AskAsync(route, end);
        }
    }

    private string[] Routes()
    {
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var hour = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:00Z", CultureInfo.InvariantCulture);
        string[] ofStore =
        [
            "", "/live", "/heatmap", $"/heatmap?hour={hour}", "/flow", "/signals", "/signals/deliveries", "/privacy", "/access-log", "/setup", "/setup/versions",
            $"/history?from={today}&to={tomorrow}&by=hour", $"/history.csv?from={today}&to={tomorrow}&by=day",
        ];
        return
        [
            .. ofStore.Select(route => $"api/stores/{store}{route}"), "api/stores", "api/chains", "api/chains/demo/trends", $"notice/{store}",
            $"stores/{store}/privacy", "metrics", "health/live", "health/ready", "openapi/v1.json",
        ];
    }

    private async Task AskAsync(string route, CancellationToken end)
    {
        using var answer = await http.GetAsync(route, end);
        if (IsLive && !answer.IsSuccessStatusCode && answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
        {
            Refused.Add($"{route} was answered with {answer.StatusCode}");
        }

        capture.Add(route.Split('?')[0], [.. System.Text.Encoding.UTF8.GetBytes(answer.Headers.ToString()), .. await answer.Content.ReadAsByteArrayAsync(end)]);
    }

    private async Task LookAsync(CancellationToken end)
    {
        using var answer = await http.GetAsync($"api/stores/{store}/live", end);
        if (!answer.IsSuccessStatusCode)
        {
            // The store is starting.
            return;
        }

        var live = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(end));
        Present = [.. live.GetProperty("positions").EnumerateArray().Select(static position => position.GetProperty("shopper").Deserialize<ShopperId>().Value)];
        IsLive = live.GetProperty("cameras")[0].GetProperty("state").ToString() is "live" or "Live";
        Ended = live.GetProperty("visits").GetInt32();
        foreach (var visit in Present)
        {
            _seen.TryAdd(visit, TimeProvider.System.GetUtcNow());
        }
    }
}
