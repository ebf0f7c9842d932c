using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>
/// Fills a database with weeks of invented visits to a store, sampled from what its hours and weekdays are like, so that tests
/// have a past to look at. The same seed gives the same past.
/// </summary>
internal sealed class HistorySeed
{
    private static readonly double[] ByHour = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0.3, 0.5, 0.7, 0.9, 0.8, 0.7, 0.8, 1, 1.1, 1, 0.7, 0.3, 0, 0, 0];

    private static readonly double[] ByWeekday = [0.55, 0.75, 0.75, 0.8, 0.9, 1.1, 1.5];

    private static readonly (string Zone, double Share, double Seconds)[] Zones =
        [("women", 0.52, 190), ("men", 0.34, 150), ("shoes", 0.28, 110), ("fitting", 0.17, 240)];

    private readonly Random _random = new(1);
    private readonly StoreConfiguration _store;
    private readonly TimeZoneInfo _zone;
    private readonly List<Fact> _facts = [];
    private readonly List<Sale> _sales = [];
    private readonly SortedDictionary<DateTimeOffset, TimeSpan> _personTime = [];
    private readonly SortedDictionary<DateTimeOffset, (int Served, TimeSpan Wait)> _queue = [];
    private long _number;

    private HistorySeed(StoreConfiguration store) =>
        (_store, _zone) = (store, TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone));

    /// <summary>Fills the database of a data folder with the full days before today.</summary>
    /// <param name="folder">The folder; a silo is started on it afterwards.</param>
    /// <param name="store">The store.</param>
    /// <param name="days">How many days back.</param>
    /// <param name="missing">A day on which the store did not run, so many days back; none where it is zero.</param>
    /// <param name="scale">How many visits the busiest hour of a usual day has.</param>
    public static async Task FillAsync(string folder, StoreConfiguration store, int days, int missing, double scale)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddFacts(new() { Folder = folder });
        using var host = builder.Build();
        await host.StartAsync();
        var seed = new HistorySeed(store);
        var today = StoreHours.DayOf(TimeProvider.System.GetUtcNow(), seed._zone);
        for (var back = days; back > 0; back--)
        {
            if (back != missing)
            {
                seed.AddDay(today.AddDays(-back), scale);
            }
        }

        await host.Services.GetRequiredService<IFactStore>().AppendAsync(seed._facts);
        await host.Services.GetRequiredService<ISaleStore>().AppendAsync(store.Id, seed._sales);
        await host.StopAsync();
    }

    private void AddDay(DateOnly day, double scale)
    {
        var (midnight, end) = (StoreHours.Midnight(day, _zone), StoreHours.Midnight(day.AddDays(1), _zone));
        for (var hour = midnight; hour < end; hour = hour.AddHours(1))
        {
            _personTime[hour] = TimeSpan.Zero;
            var mean = scale * ByHour[TimeZoneInfo.ConvertTime(hour, _zone).Hour] * ByWeekday[(int)day.DayOfWeek];
            for (var visits = (int)Math.Round(mean * (0.75 + (_random.NextDouble() / 2))); visits > 0; visits--)
            {
                AddVisit(hour.AddMinutes(_random.NextDouble() * 60));
            }
        }

        foreach (var (hour, time) in _personTime)
        {
            _facts.Add(new OccupancyFact { Store = _store.Id, At = hour, Hour = hour, Run = 1, PersonTime = time, Watched = TimeSpan.FromHours(1) });
            var peak = (int)Math.Ceiling(time.TotalHours * (1.2 + (_random.NextDouble() / 2)));
            _facts.Add(new PeakFact { Store = _store.Id, At = hour, Hour = hour, People = peak });
        }

        foreach (var (hour, (served, wait)) in _queue)
        {
            _facts.Add(new QueueFact { Store = _store.Id, At = hour, Hour = hour, Run = 1, Zone = "tills", Served = served, WaitTime = wait });
        }

        _personTime.Clear();
        _queue.Clear();
    }

    private void AddVisit(DateTimeOffset began)
    {
        var ended = began + TimeSpan.FromMinutes(3 + (14 * -Math.Log(1 - (0.95 * _random.NextDouble()))));
        AddCrossing(began, inwards: true);
        AddCrossing(ended, inwards: false);
        AddPersonTime(began, ended);
        var buys = _random.NextDouble() < 0.31;
        _facts.Add(new VisitFact
        {
            Store = _store.Id,
            At = ended,
            Hour = StoreHours.Of(ended, _zone),
            Floor = "ground",
            Epoch = 1,
            Number = ++_number,
            Summary = new()
            {
                BeganAt = began,
                EndedAt = ended,
                Metres = 80,
                Zones = [.. Stays(buys)],
                Shelves = _random.NextDouble() < 0.2 ? [new() { Shelf = "shoes", Engagements = 1 + _random.Next(3), Seconds = 40 + (60 * _random.NextDouble()) }] : [],
            },
        });
        if (buys)
        {
            AddSale(ended.AddMinutes(-1));
        }
    }

    private IEnumerable<ZoneDwell> Stays(bool buys)
    {
        foreach (var (zone, share, seconds) in Zones)
        {
            if (_random.NextDouble() < share)
            {
                yield return new() { Zone = zone, Visits = 1 + _random.Next(2), Seconds = seconds * (0.5 + _random.NextDouble()) };
            }
        }

        if (buys)
        {
            yield return new() { Zone = "tills", Visits = 1, Seconds = 90 };
        }
    }

    private void AddCrossing(DateTimeOffset at, bool inwards) => _facts.Add(new CrossingFact
    {
        Store = _store.Id,
        At = at,
        Hour = StoreHours.Of(at, _zone),
        Floor = "ground",
        Epoch = 1,
        Number = ++_number,
        Line = _random.Next(2) == 0 ? "west" : "east",
        Inwards = inwards,
    });

    private void AddPersonTime(DateTimeOffset began, DateTimeOffset ended)
    {
        for (var hour = StoreHours.Of(began, _zone); hour < ended; hour = hour.AddHours(1))
        {
            var (from, to) = (began > hour ? began : hour, ended < hour.AddHours(1) ? ended : hour.AddHours(1));
            _personTime[hour] = _personTime.GetValueOrDefault(hour) + (to - from);
        }
    }

    private void AddSale(DateTimeOffset at)
    {
        var hour = StoreHours.Of(at, _zone);
        var (served, wait) = _queue.GetValueOrDefault(hour);
        _queue[hour] = (served + 1, wait + TimeSpan.FromSeconds(25 + (70 * _random.NextDouble())));
        _sales.Add(new()
        {
            At = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()),
            Hour = hour,
            Till = $"{1 + _random.Next(2)}",
            Amount = Math.Round((decimal)(12 + (45 * -Math.Log(1 - (0.97 * _random.NextDouble())))), 2),
        });
    }
}
