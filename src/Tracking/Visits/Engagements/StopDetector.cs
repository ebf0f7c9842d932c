using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>
/// Tells standing from walking: a stay point is a place that a person does not leave, by more than a radius, for a least time
/// (Li et al., "Mining user similarity based on location history", ACM GIS 2008), found here while the path still grows.
/// </summary>
internal sealed class StopDetector(EngagementOptions options)
{
    // The place follows whoever shifts from one foot to the other, or slowly along a shelf.
    private static readonly TimeSpan Shift = TimeSpan.FromSeconds(4);

    private readonly RecentSteps _recent = new(Capacity(options));
    private DateTimeOffset _nearAt;
    private DateTimeOffset? _beyondSince;

    /// <summary>Where the person stands; null while walking.</summary>
    public Stop? Current { get; private set; }

    /// <summary>When the person was last near the place of the current stop, or of the last one.</summary>
    public DateTimeOffset NearAt => _nearAt;

    /// <summary>Follows the person; positions nearer in time than <see cref="EngagementOptions.SampleTime"/> are left out.</summary>
    public void Follow(TimedPoint point)
    {
        if (_recent.Count > 0 && point.At - _recent[0].At < options.SampleTime)
        {
            return;
        }

        var gap = _recent.Count > 0 ? point.At - _recent[0].At : TimeSpan.Zero;
        _recent.Add(point);
        if (Current is { } stop)
        {
            Stand(stop, point, gap);
        }
        else
        {
            Current = Find();
        }
    }

    public void Clear()
    {
        _recent.Clear();
        (Current, _nearAt, _beyondSince) = (null, default, null);
    }

    private void Stand(Stop stop, TimedPoint point, TimeSpan gap)
    {
        var metres = stop.Place.DistanceTo(point.Position);
        if (metres > options.RadiusMetres)
        {
            _beyondSince ??= point.At;
            if (point.At - _beyondSince >= options.LeaveTime)
            {
                (Current, _beyondSince) = (null, null);
            }

            return;
        }

        _beyondSince = null;
        _nearAt = metres <= options.CoreMetres ? point.At : _nearAt;
        Current = stop with { Place = stop.Place.Towards(point.Position, 1 - Math.Exp(-gap / Shift)) };
    }

    private Stop? Find()
    {
        var now = _recent[0].At;
        var count = 1;
        while (count < _recent.Count && now - _recent[count - 1].At < options.MinimumTime)
        {
            count++;
        }

        if (now - _recent[count - 1].At < options.MinimumTime)
        {
            return null;
        }

        var place = _recent.Mean(count);
        for (var age = 0; age < count; age++)
        {
            if (_recent[age].Position.DistanceTo(place) > options.RadiusMetres)
            {
                return null;
            }
        }

        _nearAt = now;
        var since = Beginning(place);
        return new(place, _recent[since].At, Arrival(since, place));
    }

    /// <summary>The oldest position near a place after which the person did not leave it.</summary>
    private int Beginning(FloorPoint place)
    {
        var since = 0;
        for (var age = 0; age < _recent.Count && _recent[age].Position.DistanceTo(place) <= options.RadiusMetres; age++)
        {
            since = _recent[age].Position.DistanceTo(place) <= options.CoreMetres ? age : since;
        }

        return since;
    }

    private FloorVelocity? Arrival(int since, FloorPoint place)
    {
        var from = since;
        while (from + 1 < _recent.Count && _recent[since].At - _recent[from].At < options.ArrivalTime)
        {
            from++;
        }

        // Within the radius a direction would be noise.
        var (start, metres) = (_recent[from].Position, _recent[from].Position.DistanceTo(place));
        return metres > options.RadiusMetres ? new((place.X - start.X) / metres, (place.Y - start.Y) / metres) : null;
    }

    private static int Capacity(EngagementOptions options) =>
        (int)Math.Ceiling(((options.MinimumTime * 2) + options.ArrivalTime) / options.SampleTime) + 2;
}
