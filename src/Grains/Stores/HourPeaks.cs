namespace StoreTracking.Grains.Stores;

/// <summary>The most people at once in an hour.</summary>
/// <param name="Hour">When it began.</param>
/// <param name="Zone">The zone; null for the whole store.</param>
/// <param name="People">How many.</param>
internal readonly record struct HourPeak(DateTimeOffset Hour, string? Zone, int People);

/// <summary>Follows how many people are in a store and its zones, and tells each new peak of the hour.</summary>
internal sealed class HourPeaks
{
    private readonly Dictionary<string, int> _highest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HourPeak> _news = new(StringComparer.Ordinal);
    private DateTimeOffset _hour;

    /// <summary>Takes the numbers of a moment.</summary>
    public void Observe(DateTimeOffset hour, StoreLive live)
    {
        if (hour != _hour)
        {
            _hour = hour;
            _highest.Clear();
        }

        Observe(null, live.Occupancy);
        foreach (var zone in live.Zones)
        {
            Observe(zone.Id, zone.Count);
        }
    }

    /// <summary>The peaks that are new since the last call.</summary>
    public IReadOnlyList<HourPeak> Take()
    {
        HourPeak[] news = [.. _news.Values];
        _news.Clear();
        return news;
    }

    private void Observe(string? zone, int people)
    {
        var key = zone ?? "";
        if (people > _highest.GetValueOrDefault(key))
        {
            _highest[key] = people;
            _news[$"{key}@{_hour.Ticks}"] = new(_hour, zone, people);
        }
    }
}
