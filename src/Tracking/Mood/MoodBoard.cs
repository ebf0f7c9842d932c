using System.Collections.Immutable;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Mood;

/// <summary>
/// The energy of a store and of its zones: of customers alone, in what is in view. Between the seconds it allocates nothing.
/// </summary>
internal sealed class MoodBoard
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // A floor that is silent for longer tells nothing.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A third more, or a quarter fewer.
    private const double TrendGrowth = 0.415;

    private readonly EnergyOptions _options;
    private readonly TimeZoneInfo _timeZone;
    private readonly Dictionary<string, WalkMeter> _floors;
    private readonly Area _store;
    private readonly Area[] _zones;
    private readonly ToldAreas _told;
    private readonly int[] _inside;
    private DateTimeOffset _at;

    public MoodBoard(StoreLayout layout, StoreCoverage coverage, TimeZoneInfo timeZone, EnergyOptions options)
    {
        (_options, _timeZone) = (options, timeZone);
        _floors = layout.Floors.ToDictionary(floor => floor, _ => new WalkMeter(), StringComparer.Ordinal);
        _store = new("", null, null, new(coverage.SeeableSquareMetres, options));
        _zones = [.. layout.Coverage.Zones.Select(zone => new Area(zone.Id, zone.Floor, zone.Area, new(zone.Area.Area, options)))];
        (_told, _inside) = (new(_zones.Length, options.FewestPeople), new int[_zones.Length]);
    }

    /// <summary>The store's mood.</summary>
    public MoodView View => _store.Mood;

    /// <summary>Whether <see cref="Weeks"/> has changed since it was last read.</summary>
    public bool HasLearnt { get; private set; }

    /// <summary>Takes what is usual.</summary>
    public ImmutableArray<UsualWeek> Weeks()
    {
        HasLearnt = false;
        return [.. _zones.Prepend(_store).Select(area => new UsualWeek(area.Id, area.Usual.Week))];
    }

    /// <summary>Goes on with what was learnt before; areas that are gone are forgotten.</summary>
    public void Restore(IEnumerable<UsualWeek> weeks)
    {
        foreach (var week in weeks)
        {
            _zones.Prepend(_store).FirstOrDefault(area => area.Id == week.Area)?.Usual.Restore(week.Week);
        }
    }

    /// <summary>Follows the customers on a floor.</summary>
    public void Observe(string floor, ReadOnlySpan<StorePosition> customers, DateTimeOffset at) => _floors[floor].Observe(customers, at);

    /// <summary>Takes note that somebody came into the store or left it.</summary>
    public void Cross() => _store.Meter.Change();

    /// <summary>Takes note that somebody came into a zone or left it.</summary>
    public void Change(string zone) => Find(zone)?.Meter.Change();

    /// <summary>A zone's mood.</summary>
    public MoodView In(string zone) => Find(zone)?.Mood ?? MoodView.Withheld;

    /// <summary>Lets time pass.</summary>
    /// <returns>Whether a mood changed.</returns>
    public bool Advance(DateTimeOffset now, StoreCoverage coverage)
    {
        if (now - _at < Period)
        {
            return false;
        }

        // After a gap there is nothing to be said of the time between.
        var seconds = Math.Min((now - _at).TotalSeconds, 10 * Period.TotalSeconds);
        _at = now;
        var local = TimeZoneInfo.ConvertTime(now, _timeZone);
        Count(now);
        var told = _told.Decide();
        var hasChanged = Step(_store, local, seconds, coverage.SeenShare, mayBeTold: true);
        for (var i = 0; i < _zones.Length; i++)
        {
            hasChanged |= Step(_zones[i], local, seconds, coverage.View.BlindZones.Contains(_zones[i].Id) ? 0.5 : 1, told[i]);
        }

        return hasChanged;
    }

    /// <summary>Counts who is where, and how many walk how fast.</summary>
    private void Count(DateTimeOffset now)
    {
        _told.Clear();
        _store.Crowd = default;
        foreach (var zone in _zones)
        {
            zone.Crowd = default;
        }

        foreach (var (floor, meter) in _floors)
        {
            if (now - meter.At > Patience)
            {
                continue;
            }

            foreach (var walker in meter.Walkers)
            {
                if (walker.SeenAt == meter.At)
                {
                    Count(floor, walker);
                }
            }
        }
    }

    private void Count(string floor, in WalkMeter.Walker walker)
    {
        var speed = walker.Speed >= _options.WalkingSpeed ? walker.Speed : null;
        _store.Crowd = _store.Crowd.With(speed);
        var count = 0;
        for (var i = 0; i < _zones.Length; i++)
        {
            if (_zones[i].Floor == floor && _zones[i].Shape!.Contains(walker.Place))
            {
                _zones[i].Crowd = _zones[i].Crowd.With(speed);
                _inside[count++] = i;
            }
        }

        _told.Add(_inside.AsSpan(0, count));
    }

    // Asked for every zone of every view; a search with a lambda would allocate.
    private Area? Find(string zone)
    {
        foreach (var area in _zones)
        {
            if (area.Id == zone)
            {
                return area;
            }
        }

        return null;
    }

    private bool Step(Area area, DateTimeOffset local, double seconds, double seen, bool mayBeTold)
    {
        area.Meter.Step(area.Crowd.People, area.Crowd.Walkers, area.Crowd.Speeds, seconds, mayBeTold);
        HasLearnt |= area.Usual.Observe(local, area.Meter.Energy, seconds);
        var before = area.Mood;
        area.Mood = area.Meter.Energy is { } energy ? Tell(area, energy, seen) : MoodView.Withheld;
        return area.Mood != before;
    }

    private static MoodView Tell(Area area, double energy, double seen)
    {
        var growth = area.Meter.Growth;
        return new(
            Math.Round(energy, 2),
            Math.Round(area.Meter.Confidence * seen * 20) / 20,
            area.Usual.Now is { } usual ? Math.Round(usual, 2) : null,
            growth >= TrendGrowth ? CrowdTrend.Filling : growth <= -TrendGrowth ? CrowdTrend.Emptying : CrowdTrend.Steady);
    }

    private sealed class Area(string id, string? floor, Polygon? shape, EnergyMeter meter)
    {
        public string Id => id;

        public string? Floor => floor;

        public Polygon? Shape => shape;

        public EnergyMeter Meter => meter;

        public CrowdPace Crowd { get; set; }

        public UsualEnergy Usual { get; } = new();

        public MoodView Mood { get; set; } = MoodView.Withheld;
    }

    /// <summary>Who is in an area: how many, how many of them walk, and the sum of the walkers' speeds.</summary>
    private readonly record struct CrowdPace(int People, int Walkers, double Speeds)
    {
        public CrowdPace With(double? walkingSpeed) =>
            walkingSpeed is { } speed ? new(People + 1, Walkers + 1, Speeds + speed) : this with { People = People + 1 };
    }
}
