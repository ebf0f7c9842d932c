using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>What a store's page shows, read as tests need it.</summary>
internal static class StorePage
{
    /// <summary>The number in an element; -1 where there is none.</summary>
    public static async Task<int> Number(IPage page, string id) =>
        int.TryParse(await page.GetByTestId(id).InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    /// <summary>Where everybody is, by shopper.</summary>
    public static async Task<Dictionary<string, (double X, double Y)>> Positions(IPage page)
    {
        var json = await page.GetByTestId("plan").GetAttributeAsync("data-positions-json");
        using var document = JsonDocument.Parse(json ?? "[]");
        return document.RootElement.EnumerateArray().ToDictionary(
            position => position.GetProperty("shopper").GetString()!,
            position => (position.GetProperty("x").GetDouble(), position.GetProperty("y").GetDouble()));
    }

    /// <summary>How many who were there before are now at least half a metre away.</summary>
    public static async Task<int> Moved(IPage page, Dictionary<string, (double X, double Y)> before) =>
        (await Positions(page)).Count(now => before.TryGetValue(now.Key, out var was)
            && Math.Sqrt(Math.Pow(now.Value.X - was.X, 2) + Math.Pow(now.Value.Y - was.Y, 2)) > 0.5);

    /// <summary>Waits for something, at most for a time.</summary>
    public static async Task Until(Func<Task<bool>> condition, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await condition())
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
