using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Facts;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Flows;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Stores;

/// <summary>
/// Adds up what one run of a store counts of an hour and no single fact tells: how full it was, who was served, who went
/// where, and where people stood. What is pending holds the whole of the hour so far, so it may be written any number of times.
/// </summary>
internal sealed class HourLedger(StoreId store, long run)
{
    // A tick that comes later than this does not know what was meanwhile.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(DateTimeOffset Hour, string Key), HourFact> _pending = [];
    private readonly Dictionary<string, DwellStatistics> _waitedBefore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DwellStatistics> _waited = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? From, string? To), int> _flows = [];
    private DateTimeOffset _hour;
    private DateTimeOffset _at;
    private TimeSpan _personTime;
    private TimeSpan _watched;
    private bool _hasNews;

    /// <summary>Takes a moment.</summary>
    /// <param name="hour">The store's hour that it belongs to.</param>
    /// <param name="now">The moment, later than the last one.</param>
    /// <param name="view">The store at this moment.</param>
    /// <param name="flows">The flows since the last moment.</param>
    public void Observe(DateTimeOffset hour, DateTimeOffset now, StoreView view, ImmutableArray<FlowView> flows)
    {
        if (hour > _hour)
        {
            Settle();
            (_hour, _personTime, _watched) = (hour, default, default);
            _waited.Clear();
            _flows.Clear();
        }

        AddTime(now, view);
        AddQueues(view);
        foreach (var flow in flows)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_flows, (flow.From, flow.To), out _) += flow.People;
            Keep(FlowFact(flow.From, flow.To));
        }
    }

    /// <summary>Takes an hour's map as it is so far.</summary>
    public void Add(FloorPlan floor, HourHeat heat) => Keep(heat.Began, $"heat {floor.Id}", new HeatFact
    {
        Store = store,
        At = heat.Began,
        Hour = heat.Began,
        Run = run,
        Heat = new()
        {
            Floor = floor.Id,
            Min = new(floor.Grid.Min.X, floor.Grid.Min.Y),
            CellMetres = HeatGrid.CellMetres,
            Columns = floor.Grid.Columns,
            Rows = floor.Grid.Rows,
            Cells = [.. heat.Cells.Select(static cell => new HeatmapCell { Cell = cell.Cell, Seconds = cell.Seconds })],
        },
    });

    /// <summary>What has changed since it was last confirmed.</summary>
    public IReadOnlyCollection<HourFact> Pending()
    {
        Settle();
        return [.. _pending.Values];
    }

    /// <summary>Gives up what is written, unless it has changed again meanwhile.</summary>
    public void Confirm(IReadOnlyCollection<HourFact> written)
    {
        var done = written.ToHashSet<HourFact>(ReferenceEqualityComparer.Instance);
        foreach (var (key, fact) in _pending)
        {
            if (done.Contains(fact))
            {
                _pending.Remove(key);
            }
        }
    }

    private void AddTime(DateTimeOffset now, StoreView view)
    {
        var step = _at == default ? TimeSpan.Zero : now - _at;
        _at = now;
        if (step <= TimeSpan.Zero || step > LongestStep || !view.Cameras.Any(static camera => camera.Condition == CameraCondition.Live))
        {
            return;
        }

        _watched += step;
        _personTime += step * view.Occupancy.People;
        _hasNews = true;
    }

    private void AddQueues(StoreView view)
    {
        foreach (var queue in view.Queues)
        {
            ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(_waitedBefore, queue.Zone, out var isKnown);
            if (isKnown && queue.Waited.All != before)
            {
                // With a new day the store counts from none again.
                var since = queue.Waited.Count > before.Count ? before : default;
                ref var waited = ref CollectionsMarshal.GetValueRefOrAddDefault(_waited, queue.Zone, out _);
                waited = new(waited.Count + queue.Waited.Count - since.Count, waited.Total + queue.Waited.All.Total - since.Total);
                if (waited.Count > 0)
                {
                    Keep(QueueFact(queue.Zone, waited));
                }
            }

            before = queue.Waited.All;
        }
    }

    private void Settle()
    {
        if (_hasNews)
        {
            Keep(_hour, "occupancy", new OccupancyFact { Store = store, At = _hour, Hour = _hour, Run = run, PersonTime = _personTime, Watched = _watched });
            _hasNews = false;
        }
    }

    private void Keep(QueueFact fact) => Keep(_hour, $"queue {fact.Zone}", fact);

    private void Keep(FlowFact fact) => Keep(_hour, $"flow {fact.From} {fact.To}", fact);

    private void Keep(DateTimeOffset hour, string key, HourFact fact) => _pending[(hour, key)] = fact;

    private QueueFact QueueFact(string zone, DwellStatistics waited) => new()
    {
        Store = store,
        At = _hour,
        Hour = _hour,
        Run = run,
        Zone = zone,
        Served = waited.Count,
        WaitTime = waited.Total,
    };

    private FlowFact FlowFact(string? from, string? to) => new()
    {
        Store = store,
        At = _hour,
        Hour = _hour,
        Run = run,
        From = from,
        To = to,
        People = _flows[(from, to)],
    };
}
