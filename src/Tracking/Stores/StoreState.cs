using System.Collections.Immutable;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Expressions;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Stores.Alerts;
using StoreTracking.Tracking.Stores.Flows;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Stores.Occupancy;
using StoreTracking.Tracking.Visits.Engagements;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Stores;

/// <summary>
/// What a store knows of itself: who is where, what was counted since its midnight, how its cameras are doing.
/// </summary>
/// <remarks>
/// Every method that takes something returns whether it was taken; <see cref="HasChanged"/> tells whether a new view
/// differs from the last. A moved clock alone is no difference. Ids that the layout does not name are refused. The counts
/// of a day can be rebuilt by handing in its crossings and ended visits again. Not safe for concurrent use.
/// </remarks>
public sealed class StoreState
{
    private readonly StoreLayout _layout;
    private readonly BusinessDay _day;
    private readonly FloorLedger _floors;
    private readonly StayLedger _stays;
    private readonly ShelfBoard _shelves;
    private readonly VisitorRoster _roster;
    private readonly CrowdWatch _crowd;
    private readonly CameraBoard _cameras;
    private readonly OccupancyEstimator _occupancy;
    private readonly FlowBoard _flows;
    private readonly AlertBoard _alerts;
    private readonly MoodBoard _mood;
    private readonly ExpressionBoard _expressions = new();
    private readonly Func<AlertRule, double> _measure;
    private readonly Dictionary<string, LineView> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrowdDwell> _dwells = new(StringComparer.Ordinal);
    private readonly int _fewest;
    private CrowdDwell _visits;
    private DateTimeOffset _now = DateTimeOffset.MinValue;
    private DateTimeOffset _heardAt = DateTimeOffset.MinValue;
    private StoreView? _view;

    /// <summary>Makes the state of an empty store.</summary>
    /// <param name="layout">What the store consists of.</param>
    /// <param name="timeZone">The time zone in which its day begins.</param>
    /// <param name="options">The options; the defaults if absent.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public StoreState(StoreLayout layout, TimeZoneInfo timeZone, StoreOptions? options = null)
    {
        options ??= new();
        options.Validate();
        (_layout, _day, _fewest) = (layout, new(timeZone), options.FewestPeople);
        (_floors, _stays, _roster) = (new(layout.Floors, options), new(options), new(options));
        (_shelves, _flows) = (new(layout.Shelves, options), new(layout.Zones, options.MaximumStays));
        _crowd = new(layout, timeZone, options);
        _cameras = new(layout, options.CameraPatience);
        _occupancy = new(options.Occupancy, hasLedger: !layout.Lines.IsEmpty);
        _mood = new(layout, _cameras.Coverage, timeZone, options.Energy);
        (_alerts, _measure) = (new(layout.Alerts, options.FloorPatience), Measure);
    }

    /// <summary>Whether <see cref="View"/> would return a view that differs from its last.</summary>
    public bool HasChanged { get; private set; } = true;

    /// <summary>The zone-to-zone flows of the day.</summary>
    public ImmutableArray<FlowView> Flows => _flows.View;

    /// <summary>Open stays, engagements, flows and known people, for tests of the bounds.</summary>
    internal (int Stays, int Engagements, int Flows, int People) Held =>
        (_stays.Count, _shelves.Count, _flows.Held, _roster.Count);

    /// <summary>Whether a floor's update is newer than what the store knows.</summary>
    public bool IsNewer(string floor, long epoch, long sequence) => _floors.IsNewer(floor, epoch, sequence);

    /// <summary>Takes a floor's update.</summary>
    /// <param name="floor">The floor's id.</param>
    /// <param name="epoch">The floor's activation; a higher one is later and begins to count anew.</param>
    /// <param name="sequence">Counts the updates of an activation.</param>
    /// <param name="at">The capture time up to which the floor is fused.</param>
    /// <param name="positions">Everybody on the floor.</param>
    /// <returns>False where the update is stale or the floor unknown.</returns>
    public bool Update(string floor, long epoch, long sequence, DateTimeOffset at, ImmutableArray<StorePosition> positions)
    {
        if (!_floors.IsNewer(floor, epoch, sequence))
        {
            return false;
        }

        HasChanged |= _floors.Replace(floor, epoch, sequence, at, positions);
        _heardAt = at > _heardAt ? at : _heardAt;
        Advance(at);
        _roster.See(positions.AsSpan(), _now);
        HasChanged |= _crowd.Observe(floor, positions.AsSpan(), _roster, at);
        _mood.Observe(floor, _crowd.Customers, at);
        var before = _occupancy.Band;
        var coverage = _cameras.Coverage;
        _occupancy.Observe(_crowd.Inside(_floors, _roster, coverage), _floors.InView(coverage), coverage.LinesInView, _heardAt);
        HasChanged |= _occupancy.Band != before;
        return true;
    }

    /// <summary>Whether somebody is known to work here, so that nothing of their visit counts.</summary>
    public bool Excludes(Guid shopper) => !_layout.CountsStaff && _roster.IsStaff(shopper);

    /// <summary>Counts a crossing of a line.</summary>
    /// <param name="line">The line's id.</param>
    /// <param name="inwards">Whether towards the inside.</param>
    /// <param name="at">When.</param>
    /// <param name="shopper">Whose; empty where that is forgotten.</param>
    /// <returns>
    /// False where the line is unknown, the crossing belongs to a day that is over, or whoever crossed is known to work here.
    /// </returns>
    public bool CountCrossing(string line, bool inwards, DateTimeOffset at, Guid shopper = default)
    {
        Advance(at);
        if (!_layout.Lines.Contains(line) || !_day.Holds(at) || Excludes(shopper))
        {
            return false;
        }

        _occupancy.Cross(inwards);
        _mood.Cross();

        var counts = _lines.GetValueOrDefault(line, new(line, 0, 0));
        _lines[line] = inwards ? counts with { In = counts.In + 1 } : counts with { Out = counts.Out + 1 };
        return HasChanged = true;
    }

    /// <summary>Takes a shopper's entering (no time of leaving) or leaving of a zone.</summary>
    /// <returns>False where the zone is unknown or nothing is new.</returns>
    public bool ReportStay(Guid shopper, ZoneStay stay)
    {
        if (!_layout.Zones.Contains(stay.Zone) || Excludes(shopper))
        {
            return false;
        }

        Advance(stay.LeftAt ?? stay.EnteredAt);
        var taken = stay.LeftAt is { } left
            ? Leave(shopper, stay.Zone, left - stay.EnteredAt, left)
            : Enter(shopper, stay.Zone);
        HasChanged |= taken;
        return taken;
    }

    /// <summary>Takes a shopper's engagement with a shelf, that it is certain (no end) or that it has ended.</summary>
    /// <returns>False where the shelf is unknown or nothing is new.</returns>
    public bool ReportEngagement(Guid shopper, ShelfEngagement engagement)
    {
        if (!_shelves.Has(engagement.Shelf) || Excludes(shopper))
        {
            return false;
        }

        Advance(engagement.EndedAt ?? engagement.BeganAt);
        if (engagement.EndedAt is not { } ended)
        {
            var opened = _shelves.Open(shopper, engagement.Shelf, _now);
            HasChanged |= opened;
            return opened;
        }

        var closed = _shelves.Close(shopper, engagement.Shelf);
        var counts = _day.Holds(ended);
        if (counts)
        {
            _shelves.Add(engagement);
        }

        HasChanged |= closed || counts;
        return closed || counts;
    }

    /// <summary>Takes note that somebody works here: from now on nothing of their visit counts.</summary>
    /// <returns>False where that is known.</returns>
    public bool ReportStaff(Guid shopper)
    {
        if (!_roster.Enrol(shopper, _now))
        {
            return false;
        }

        if (!_layout.CountsStaff)
        {
            Close(shopper);
            _flows.Drop(shopper);
            _crowd.Exclude(shopper);
            _occupancy.Exclude();
        }

        return HasChanged = true;
    }

    /// <summary>Takes the end of a visit and closes its shopper's stays.</summary>
    /// <returns>False where the visit ended on a day that is over, or was no customer's.</returns>
    public bool EndVisit(Guid shopper, DateTimeOffset beganAt, DateTimeOffset endedAt)
    {
        Advance(endedAt);
        Close(shopper);
        _flows.Leave(shopper);
        var isExcluded = Excludes(shopper);
        _roster.Remove(shopper);
        if (isExcluded || !_day.Holds(endedAt))
        {
            return false;
        }

        _visits = _visits.With(endedAt - beganAt, _fewest);
        return HasChanged = true;
    }

    /// <summary>Forgets a shopper whose visit turned out to be part of another one, or no customer's.</summary>
    public void DropVisit(Guid shopper)
    {
        Close(shopper);
        _flows.Drop(shopper);
        _roster.Remove(shopper);
    }

    /// <summary>Where people were on a floor lately; null where the floor is not kept.</summary>
    public HeatView? Heat(string floor) => _crowd.Heat(floor) is { } heat ? new(heat.Plan, heat.Lately(_heardAt)) : null;

    /// <summary>Where people were on each floor in the hours that have changed since the last call.</summary>
    public ImmutableArray<(FloorPlan Floor, HourHeat Hour)> TakeHeat() => [.. _crowd.TakeHeat()];

    /// <summary>The zone-to-zone flows since the last call.</summary>
    public ImmutableArray<FlowView> TakeFlows() => _flows.Take();

    /// <summary>
    /// Ends the counting anew of what happened before: what was told of it, and when, is not known; see <see cref="CrowdDwell.Resume"/>.
    /// </summary>
    public void Resume()
    {
        _visits = CrowdDwell.Resume(_visits.All);
        foreach (var (zone, dwell) in _dwells)
        {
            _dwells[zone] = CrowdDwell.Resume(dwell.All);
        }

        _shelves.Resume();
        HasChanged = true;
    }

    /// <summary>Adds a flow that was counted before on the present day.</summary>
    public void Restore(FlowView flow) => _flows.Restore(flow);

    /// <summary>Adds who was served before on the present day in a queue.</summary>
    public void Restore(string queue, DwellStatistics waited)
    {
        _crowd.Restore(queue, waited);
        HasChanged = true;
    }

    /// <summary>Whether more is known of what energy is usual since <see cref="UsualEnergy"/> was last asked.</summary>
    public bool HasLearntUsualEnergy => _mood.HasLearnt;

    /// <summary>What energy is usual in the store and its zones.</summary>
    public ImmutableArray<UsualWeek> UsualEnergy() => _mood.Weeks();

    /// <summary>Goes on with what energy was usual before.</summary>
    public void Restore(IEnumerable<UsualWeek> weeks) => _mood.Restore(weeks);

    /// <summary>Who of the people in the store is known to work here.</summary>
    public IEnumerable<Guid> Staff => _roster.Staff;

    /// <summary>Takes what the faces of a camera's visitors say together.</summary>
    /// <returns>False where the camera is unknown.</returns>
    public bool ReportExpression(string camera, CrowdExpression crowd)
    {
        Advance(crowd.Until);
        if (!_layout.Cameras.Contains(camera))
        {
            return false;
        }

        _expressions.Report(camera, crowd);
        return HasChanged = true;
    }

    /// <summary>Takes a camera's health.</summary>
    /// <returns>False where the camera is unknown or nothing is new.</returns>
    public bool ReportCamera(CameraHealth camera)
    {
        var isNew = _cameras.Report(camera, _now);
        HasChanged |= isNew;
        return isNew;
    }

    /// <summary>An alert as it is now; null where there is none of that id.</summary>
    public AlertView? FindAlert(string alert) => _alerts.Find(alert);

    /// <summary>Takes note that somebody sees to a raised alert.</summary>
    /// <returns>False where it is unknown, not raised, or was acknowledged before.</returns>
    public bool Acknowledge(string alert, DateTimeOffset at)
    {
        var isNew = _alerts.Acknowledge(alert, at);
        HasChanged |= isNew;
        return isNew;
    }

    /// <summary>Goes on with raised alerts as they were, which are believed for <see cref="StoreOptions.FloorPatience"/>.</summary>
    public void Resume(IEnumerable<AlertView> alerts, DateTimeOffset now)
    {
        _alerts.Resume(alerts, now);
        HasChanged = true;
    }

    /// <summary>Lets time pass: a new day begins at midnight, and what nobody confirms runs out.</summary>
    /// <param name="now">The time; an earlier one than the newest changes nothing.</param>
    public void Advance(DateTimeOffset now)
    {
        if (now <= _now)
        {
            return;
        }

        _now = now;
        if (_day.MoveTo(now))
        {
            _lines.Clear();
            _dwells.Clear();
            _visits = default;
            _shelves.BeginDay();
            _crowd.BeginDay();
            _flows.BeginDay();
            _expressions.BeginDay();
            HasChanged = true;
        }

        var before = _occupancy.Band;
        _occupancy.Wait(now);
        HasChanged |= _occupancy.Band != before;
        HasChanged |= _floors.Expire(now) | _cameras.Expire(now);
        HasChanged |= _stays.Expire(_floors, now) | _shelves.Expire(_floors, now);
        foreach (var shopper in _roster.Expire(now))
        {
            _flows.Drop(shopper);
        }

        HasChanged |= _expressions.Advance(now);
        HasChanged |= _mood.Advance(now, _cameras.Coverage);
        HasChanged |= _alerts.Observe(_measure, now);
    }

    /// <summary>The store as it is now. The sequence moves on where it differs from the last view.</summary>
    public StoreView View()
    {
        if (_view is not null && !HasChanged)
        {
            return _view;
        }

        var lines = _layout.Lines.Select(line => _lines.GetValueOrDefault(line, new(line, 0, 0))).ToImmutableArray();
        HasChanged = false;
        return _view = new()
        {
            Sequence = (_view?.Sequence ?? 0) + 1,
            At = _heardAt,
            Day = _day.Current ?? DateOnly.MinValue,
            Entries = lines.Sum(line => line.In),
            Exits = lines.Sum(line => line.Out),
            Visits = _visits,
            Lines = lines,
            Zones = [.. _layout.Zones.Select(zone => new ZoneView(zone, _stays.CountIn(zone), _dwells.GetValueOrDefault(zone), _mood.In(zone)))],
            Cameras = _cameras.View,
            Coverage = _cameras.Coverage.View,
            Positions = _floors.Positions(),
            Occupancy = _occupancy.Band,
            Staff = _roster.StaffPresent(_now),
            Groups = _crowd.Groups,
            Mood = _mood.View,
            Expression = _expressions.View,
            Shelves = _shelves.View,
            Queues = _crowd.Queues,
            Alerts = _alerts.View,
        };
    }

    private double Measure(AlertRule rule) => rule.Measure switch
    {
        AlertMeasure.Occupancy => _occupancy.Band.People,
        AlertMeasure.ZonePeople => _stays.CountIn(rule.Zone!),
        AlertMeasure.QueueLength => _crowd.Queue(rule.Zone!)?.Length ?? 0,
        _ => _crowd.Queue(rule.Zone!)?.Expected?.TotalSeconds ?? 0,
    };

    private void Close(Guid shopper) => HasChanged |= _stays.CloseAll(shopper) | _shelves.CloseAll(shopper);

    private bool Enter(Guid shopper, string zone)
    {
        if (!_stays.Open(zone, shopper, _now))
        {
            return false;
        }

        _flows.Enter(shopper, zone);
        _mood.Change(zone);
        return true;
    }

    private bool Leave(Guid shopper, string zone, TimeSpan length, DateTimeOffset at)
    {
        var closed = _stays.Close(zone, shopper);
        _mood.Change(zone);
        if (!_day.Holds(at))
        {
            return closed;
        }

        _dwells[zone] = _dwells.GetValueOrDefault(zone).With(length, _fewest);
        return true;
    }
}
