using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Adds up hours. Sums are kept, and means are made of them only at the end, so that those of a week are exact and not means
/// of means. A mean is of hours that are over and in each of which it is about as many as the store asks for: whatever
/// periods are asked for and taken from each other, what is left is about so many.
/// </summary>
/// <param name="closedAt">What began so early is over, and nothing of it is still to come.</param>
/// <param name="fewest">Of fewer people than this no mean is told.</param>
internal sealed class HistoryTally(DateTimeOffset closedAt, int fewest)
{
    private readonly Dictionary<string, ZoneSums> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Served, (int Count, TimeSpan Time) Time)> _queues = new(StringComparer.Ordinal);
    private bool _isKnown;
    private TimeSpan _watched;
    private (TimeSpan Watched, TimeSpan Time) _presence;
    private (int Count, TimeSpan Time) _stays;
    private int _entries;
    private int _exits;
    private int _visits;
    private int _peak;
    private int _transactions;
    private decimal _amount;

    public void Add(in StoreHour hour)
    {
        _isKnown = true;
        _watched += hour.Watched;
        if (hour.PersonTime == TimeSpan.Zero || IsTold(hour.Hour, hour.Visits))
        {
            _presence = (_presence.Watched + hour.Watched, _presence.Time + hour.PersonTime);
        }

        _stays = Told(_stays, hour.Hour, hour.Visits, hour.VisitTime);
        _entries += hour.Entries;
        _exits += hour.Exits;
        _visits += hour.Visits;
        _peak = Math.Max(_peak, hour.Peak);
    }

    public void Add(in ZoneHour hour)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_zones, hour.Zone, out _);
        sums = new(
            sums.Stays + hour.Stays, Told(sums.StayTime, hour.Hour, hour.Stays, hour.StayTime), sums.Visitors + hour.Visitors,
            sums.Engagements + hour.Engagements, Told(sums.EngagementTime, hour.Hour, hour.Engagements, hour.EngagementTime),
            sums.Returns + hour.Returns, Math.Max(sums.Peak, hour.Peak));
    }

    public void Add(in QueueHour hour)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_queues, hour.Zone, out _);
        sums = (sums.Served + hour.Served, Told(sums.Time, hour.Hour, hour.Served, hour.WaitTime));
    }

    public void Add(in SaleHour hour)
    {
        _transactions += hour.Transactions;
        _amount += hour.Amount;
    }

    /// <summary>What the hours come to.</summary>
    /// <param name="zones">The zones to tell of.</param>
    /// <param name="hasSales">Whether sales are known of the period.</param>
    public HistoryFigures ToFigures(HistoryZones zones, bool hasSales)
    {
        var sales = hasSales
            ? new SalesFigures { Transactions = _transactions, Amount = Shortest(_amount), Conversion = Ratio(_transactions, _visits) }
            : null;
        if (!_isKnown)
        {
            return new() { WatchedSeconds = 0, Zones = [], Shelves = [], Queues = [], Sales = sales };
        }

        return new()
        {
            WatchedSeconds = Seconds(_watched),
            Entries = _entries,
            Exits = _exits,
            Visits = _visits,
            MeanVisitSeconds = Mean(_stays),
            MeanOccupancy = _presence.Watched > TimeSpan.Zero ? Math.Round(_presence.Time / _presence.Watched, 1) : null,
            PeakOccupancy = _peak,
            Zones = [.. zones.Zones.Select(ToZone)],
            Shelves = [.. zones.Shelves.Select(ToShelf)],
            Queues = [.. zones.Queues.Select(ToQueue)],
            Sales = sales,
        };
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1);

    // In steps of five seconds: two zones of which one lies in the other may differ by the stay of a single visitor.
    private static double? Mean((int Count, TimeSpan Time) sum) => sum.Count > 0 ? Math.Round(sum.Time.TotalSeconds / sum.Count / 5) * 5 : null;

    private (int Count, TimeSpan Time) Told((int Count, TimeSpan Time) sum, DateTimeOffset hour, int count, TimeSpan time) =>
        IsTold(hour, count) ? (sum.Count + count, sum.Time + time) : sum;

    private bool IsTold(DateTimeOffset hour, int count) => count >= fewest && hour <= closedAt;

    private static double? Ratio(int part, int whole) => whole > 0 ? Math.Round((double)part / whole, 4) : null;

    // A quotient has no zeros at its end.
    private static decimal Shortest(decimal amount) => amount * 10_000m / 10_000m;

    private ZoneFigures ToZone(string zone)
    {
        var sums = _zones.GetValueOrDefault(zone);
        return new()
        {
            Id = zone,
            Stays = sums.Stays,
            MeanStaySeconds = Mean(sums.StayTime),

            // Stays without visitors are of hours that were kept before visitors were.
            VisitShare = sums.Stays > 0 && sums.Visitors == 0 ? null : Ratio(sums.Visitors, _visits),
            Peak = sums.Peak,
        };
    }

    private ShelfFigures ToShelf(string shelf)
    {
        var sums = _zones.GetValueOrDefault(shelf);
        return new()
        {
            Id = shelf,
            Engagements = sums.Engagements,
            MeanDwellSeconds = Mean(sums.EngagementTime),
            Returns = sums.Returns,
        };
    }

    private QueueFigures ToQueue(string queue)
    {
        var (served, time) = _queues.GetValueOrDefault(queue);
        return new() { Id = queue, Served = served, MeanWaitSeconds = Mean(time) };
    }

    private readonly record struct ZoneSums(
        int Stays, (int Count, TimeSpan Time) StayTime, int Visitors, int Engagements, (int Count, TimeSpan Time) EngagementTime, int Returns, int Peak);
}

/// <summary>The zones that a history tells of: those of the configuration in their order, then those that were removed from it.</summary>
/// <param name="Zones">All of them.</param>
/// <param name="Shelves">Those that are shelves.</param>
/// <param name="Queues">Those that are queues.</param>
internal sealed record HistoryZones(ImmutableArray<string> Zones, ImmutableArray<string> Shelves, ImmutableArray<string> Queues)
{
    public static HistoryZones Of(StoreConfiguration store, IReadOnlyList<ZoneHour> zones, IReadOnlyList<QueueHour> queues)
    {
        var configured = store.Floors.SelectMany(static floor => floor.Zones).ToArray();
        return new(
            With(configured.Select(static zone => zone.Id), zones.Select(static hour => hour.Zone)),
            With(
                configured.Where(static zone => zone.Kind == ZoneKind.Shelf).Select(static zone => zone.Id),
                zones.Where(static hour => hour.Engagements > 0).Select(static hour => hour.Zone)),
            With(
                configured.Where(static zone => zone.Kind == ZoneKind.Queue).Select(static zone => zone.Id),
                queues.Select(static hour => hour.Zone)));
    }

    private static ImmutableArray<string> With(IEnumerable<string> configured, IEnumerable<string> recorded)
    {
        ImmutableArray<string> first = [.. configured];
        return [.. first, .. recorded.Distinct().Except(first).Order(StringComparer.Ordinal)];
    }
}
