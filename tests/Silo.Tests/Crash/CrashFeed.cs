using System.Net.Http.Json;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Crash;

/// <summary>
/// One store's camera and its watcher. It posts ten moments a second, lets the world go on only with those that were taken,
/// and remembers the highest counts that the silo ever showed.
/// </summary>
internal sealed class CrashFeed(string store, CrashWorld world, HttpClient http)
{
    private const double Frame = 0.1;

    private readonly List<(double World, DateTimeOffset First)> _clock = [];

    public string Store => store;

    public CrashWorld World => world;

    /// <summary>The newest state that the silo showed; null before the first.</summary>
    public StoreLive? Shown { get; private set; }

    /// <summary>The highest counts that were ever shown.</summary>
    public (int Entries, int Exits, int Visits) Highest { get; private set; }

    /// <summary>Posts one moment and, where it was taken, lets time go on.</summary>
    public async Task StepAsync(SiloProcess silo)
    {
        if (await PostAsync(silo))
        {
            world.Advance(Frame);
        }
    }

    /// <summary>Posts one moment, in which everybody may stand still; true where it was taken.</summary>
    public async Task<bool> PostAsync(SiloProcess silo)
    {
        var at = TimeProvider.System.GetUtcNow();
        var moment = new
        {
            capturedAt = at,
            observations = world.Look().Select(static seen => new { track = seen.Track, x = seen.X, y = seen.Y, sigma = 0.1, score = 0.9 }),
        };
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri(silo.Url, $"/api/stores/{store}/cameras/eye/observations"), moment);
            if (!answer.IsSuccessStatusCode)
            {
                return false;
            }
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            // The silo is dead: nobody knows whether it took the moment, so the same is posted again.
            return false;
        }

        if (_clock.Count == 0 || _clock[^1].World < world.Now)
        {
            _clock.Add((world.Now, at));
        }

        return true;
    }

    /// <summary>Asks what the silo shows; false where it shows nothing.</summary>
    public async Task<bool> WatchAsync(SiloProcess silo)
    {
        try
        {
            if (await http.GetFromJsonAsync<StoreLive>(new Uri(silo.Url, $"/api/stores/{store}/live")) is not { } live)
            {
                return false;
            }

            Shown = live;
            Highest = (
                Math.Max(Highest.Entries, live.Entries), Math.Max(Highest.Exits, live.Exits), Math.Max(Highest.Visits, live.Visits));
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>The world's time, in seconds, at a time by the clock of the silo.</summary>
    public double WorldTimeOf(DateTimeOffset at) => _clock.Last(entry => entry.First <= at.AddMilliseconds(1)).World;
}
