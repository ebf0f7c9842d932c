using System.Collections.Immutable;
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
    private readonly Dictionary<string, CameraHealth> _cameras = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineView> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DwellStatistics> _dwells = new(StringComparer.Ordinal);
    private DwellStatistics _visits;
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
        (_layout, _day) = (layout, new(timeZone));
        (_floors, _stays) = (new(layout.Floors, options), new(options));
    }

    /// <summary>Whether <see cref="View"/> would return a view that differs from its last.</summary>
    public bool HasChanged { get; private set; } = true;

    /// <summary>Open stays in zones, for tests of the bounds.</summary>
    internal int OpenStays => _stays.Count;

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
        return true;
    }

    /// <summary>Counts a crossing of a line.</summary>
    /// <returns>False where the line is unknown or the crossing belongs to a day that is over.</returns>
    public bool CountCrossing(string line, bool inwards, DateTimeOffset at)
    {
        Advance(at);
        if (!_layout.Lines.Contains(line) || !_day.Holds(at))
        {
            return false;
        }

        var counts = _lines.GetValueOrDefault(line, new(line, 0, 0));
        _lines[line] = inwards ? counts with { In = counts.In + 1 } : counts with { Out = counts.Out + 1 };
        return HasChanged = true;
    }

    /// <summary>Takes a shopper's entering (no time of leaving) or leaving of a zone.</summary>
    /// <returns>False where the zone is unknown or nothing is new.</returns>
    public bool ReportStay(Guid shopper, ZoneStay stay)
    {
        if (!_layout.Zones.Contains(stay.Zone))
        {
            return false;
        }

        Advance(stay.LeftAt ?? stay.EnteredAt);
        var taken = stay.LeftAt is { } left
            ? Leave(shopper, stay.Zone, left - stay.EnteredAt, left)
            : _stays.Open(stay.Zone, shopper, _now);
        HasChanged |= taken;
        return taken;
    }

    /// <summary>Takes the end of a visit and closes its shopper's stays.</summary>
    /// <returns>False where the visit ended on a day that is over.</returns>
    public bool EndVisit(Guid shopper, DateTimeOffset beganAt, DateTimeOffset endedAt)
    {
        Advance(endedAt);
        HasChanged |= _stays.CloseAll(shopper);
        if (!_day.Holds(endedAt))
        {
            return false;
        }

        _visits = _visits.With(endedAt - beganAt);
        return HasChanged = true;
    }

    /// <summary>Closes the stays of a shopper whose visit turned out to be part of another one.</summary>
    public void DropVisit(Guid shopper) => HasChanged |= _stays.CloseAll(shopper);

    /// <summary>Takes a camera's health.</summary>
    /// <returns>False where the camera is unknown or nothing is new.</returns>
    public bool ReportCamera(CameraHealth camera)
    {
        if (!_layout.Cameras.Contains(camera.Id) || _cameras.GetValueOrDefault(camera.Id) == camera)
        {
            return false;
        }

        _cameras[camera.Id] = camera;
        return HasChanged = true;
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
            HasChanged = true;
        }

        HasChanged |= _floors.Expire(now);
        HasChanged |= _stays.Expire(_floors, now);
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
            Zones = [.. _layout.Zones.Select(zone => new ZoneView(zone, _stays.CountIn(zone), _dwells.GetValueOrDefault(zone)))],
            Cameras = [.. _layout.Cameras.Where(_cameras.ContainsKey).Select(camera => _cameras[camera])],
            Positions = _floors.Positions(),
        };
    }

    private bool Leave(Guid shopper, string zone, TimeSpan length, DateTimeOffset at)
    {
        var closed = _stays.Close(zone, shopper);
        if (!_day.Holds(at))
        {
            return closed;
        }

        _dwells[zone] = _dwells.GetValueOrDefault(zone).With(length);
        return true;
    }
}
