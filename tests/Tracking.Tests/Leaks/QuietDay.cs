using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Stores.Queues;
using StoreTracking.Tracking.Tests.Simulated;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Leaks;

/// <summary>
/// The opening hours of a simulated shop in which there are few at most times, as the store's domain takes it in: three zones, of
/// which one lies in another and the third overlaps both, a queue, and the heat of the floor.
/// </summary>
internal sealed class QuietDay
{
    private static readonly ImmutableArray<(string Id, Polygon Area)> Zones =
    [
        ("tills", ShopPlan.Tills),
        ("front", Rectangle(0, 0, 16, 6)),
        ("middle", Rectangle(6, 2, 11, 9)),
    ];

    private readonly Dictionary<int, (Guid Id, DateTimeOffset Began, DateTimeOffset At, FloorPoint Place)> _people = [];
    private readonly Dictionary<(int Person, string Zone), DateTimeOffset> _inside = [];
    private readonly Shop _shop = new(ShopPlan.Make(parties: 30), seed: 77, positionsPerSecond: 1);

    public QuietDay() => State = new(
        new()
        {
            Floors = ["ground"],
            Lines = ["door"],
            Zones = [.. Zones.Select(static zone => zone.Id)],
            Queues = [new QueueZone("tills", "ground", ShopPlan.Tills)],
            Plans = [new FloorPlan("ground", new(new(0, -3.3), new(16, 12)))],
            Coverage = new()
            {
                Floors = [new FloorArea("ground", new(0, 0), new(16, 12))],
                Zones = [.. Zones.Select(static zone => new ZoneArea(zone.Id, "ground", zone.Area))],
            },
        },
        TimeZoneInfo.Utc);

    public StoreState State { get; }

    public static IEnumerable<string> ZoneIds => Zones.Select(static zone => zone.Id);

    /// <summary>How many are in an area: a zone's id, or nothing for the store.</summary>
    public int CountIn(string area) => PeopleIn(area).Count();

    /// <summary>Who is in an area.</summary>
    public IEnumerable<int> PeopleIn(string area) =>
        area.Length == 0 ? _people.Keys : _inside.Keys.Where(key => key.Zone == area).Select(static key => key.Person);

    /// <summary>Lets the shop be open, and looks at it once a second.</summary>
    public void Open(TimeSpan duration, Action<StoreView, DateTimeOffset> look)
    {
        var sequence = 0;
        _shop.Run(duration, (at, seen) =>
        {
            foreach (var (person, place) in seen.Where(static one => !one.True.Staff))
            {
                Follow(person.Person, place, at);
            }

            foreach (var gone in _people.Where(one => at - one.Value.At > TimeSpan.FromSeconds(10)).Select(static one => one.Key).ToArray())
            {
                Leave(gone);
            }

            State.Update("ground", 1, ++sequence, at, [.. _people.Values.Select(static one => new StorePosition(one.Id, "ground", one.Place))]);
            State.Advance(at);
            look(State.View(), at);
        });
    }

    private static Polygon Rectangle(double left, double bottom, double right, double top) =>
        new([new(left, bottom), new(right, bottom), new(right, top), new(left, top)]);

    private void Follow(int person, FloorPoint place, DateTimeOffset at)
    {
        var (id, began, _, _) = _people.TryGetValue(person, out var known) ? known : (Guid.NewGuid(), at, at, place);
        _people[person] = (id, began, at, place);
        foreach (var (zone, area) in Zones)
        {
            if (area.Contains(place) && _inside.TryAdd((person, zone), at))
            {
                State.ReportStay(id, new(zone, at));
            }
            else if (!area.Contains(place) && _inside.Remove((person, zone), out var entered))
            {
                State.ReportStay(id, new(zone, entered, at));
            }
        }
    }

    private void Leave(int person)
    {
        _people.Remove(person, out var gone);
        foreach (var (zone, _) in Zones)
        {
            if (_inside.Remove((person, zone), out var entered))
            {
                State.ReportStay(gone.Id, new(zone, entered, gone.At));
            }
        }

        State.EndVisit(gone.Id, gone.Began, gone.At);
    }
}
