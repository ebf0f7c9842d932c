using System.Diagnostics;
using System.Text.Json;

namespace StoreTracking.Cluster.Tests;

/// <summary>Looks at one store through one silo, as a customer's program would: again and again, and never mind a failure.</summary>
internal sealed class StoreWatch(HttpClient http, Uri silo, string store)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Generous: two silos share the machine with whatever else runs on it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Store => store;

    /// <summary>Waits for a frame that was captured after a moment.</summary>
    public Task<StoreGlance> SeesFrameAfterAsync(DateTimeOffset moment) => UntilAsync(glance => glance.At > moment);

    /// <summary>Waits for another activation than the given one.</summary>
    public Task<StoreGlance> SeesOtherThanAsync(long epoch) => UntilAsync(glance => glance.Epoch != epoch);

    private async Task<StoreGlance> UntilAsync(Func<StoreGlance, bool> condition)
    {
        var waited = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(Pause);
        while (waited.Elapsed < Patience)
        {
            if (await GlanceAsync() is { } glance && condition(glance))
            {
                return glance;
            }

            await tick.WaitForNextTickAsync();
        }

        throw new TimeoutException($"The store '{store}' did not move within {Patience}.");
    }

    private async Task<StoreGlance?> GlanceAsync()
    {
        using var response = await http.GetAsync(new Uri(silo, $"api/stores/{store}/live"));
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        var root = document.RootElement;
        return new(
            root.GetProperty("epoch").GetInt64(), root.GetProperty("sequence").GetInt64(), root.GetProperty("at").GetDateTimeOffset());
    }
}

/// <summary>What a look at a store shows of its age.</summary>
/// <param name="Epoch">The store's activation.</param>
/// <param name="Sequence">The number of its state.</param>
/// <param name="At">When the newest frame was captured.</param>
internal sealed record StoreGlance(long Epoch, long Sequence, DateTimeOffset At);
