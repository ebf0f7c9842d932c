using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Zones;

/// <summary>
/// One person's membership in one zone. Entering and leaving are confirmed by time and then dated back to the crossing of
/// the boundary, so that the confirmation makes them late to hear of, never late in their dates.
/// </summary>
internal sealed class ZoneMembership(Zone zone, ZoneOptions options)
{
    private DateTimeOffset? _enteredAt;
    private DateTimeOffset? _enteringSince;
    private DateTimeOffset? _outsideSince;
    private DateTimeOffset? _beyondMarginSince;
    private (DateTimeOffset At, double Depth)? _last;

    /// <summary>The zone's id.</summary>
    public string Zone => zone.Id;

    /// <summary>The stay that has begun, if any.</summary>
    public ZoneStay? Open => _enteredAt is { } entered ? new(zone.Id, entered) : null;

    /// <summary>Goes on with a stay.</summary>
    public void Resume(DateTimeOffset enteredAt) => _enteredAt = enteredAt;

    public ZoneStay? Observe(FloorPoint position, DateTimeOffset at)
    {
        var depth = zone.Area.SignedDistance(position);
        var change = _enteredAt is null ? Outside(depth, at) : Inside(depth, at);
        _last = (at, depth);
        return change;
    }

    /// <summary>Ends the stay, if there is one: the person is gone.</summary>
    public ZoneStay? End(DateTimeOffset at)
    {
        var stay = _enteredAt is { } entered ? new ZoneStay(zone.Id, entered, _outsideSince ?? at) : (ZoneStay?)null;
        (_enteredAt, _enteringSince, _outsideSince, _beyondMarginSince, _last) = (null, null, null, null, null);
        return stay;
    }

    private ZoneStay? Outside(double depth, DateTimeOffset at)
    {
        if (depth >= 0)
        {
            _enteringSince ??= BoundaryCrossing(depth, at);
        }
        else if (depth < -options.MarginMetres)
        {
            _enteringSince = null;
        }

        if (depth < 0 || _enteringSince is not { } since || at - since < options.EnterTime)
        {
            return null;
        }

        (_enteredAt, _enteringSince) = (since, null);
        return new(zone.Id, since);
    }

    private ZoneStay? Inside(double depth, DateTimeOffset at)
    {
        if (depth >= 0)
        {
            (_outsideSince, _beyondMarginSince) = (null, null);
            return null;
        }

        _outsideSince ??= BoundaryCrossing(depth, at);
        if (depth >= -options.MarginMetres)
        {
            _beyondMarginSince = null;
            return null;
        }

        _beyondMarginSince ??= at;
        if (at - _beyondMarginSince < options.LeaveTime)
        {
            return null;
        }

        var stay = new ZoneStay(zone.Id, _enteredAt!.Value, _outsideSince);
        (_enteredAt, _outsideSince, _beyondMarginSince) = (null, null, null);
        return stay;
    }

    /// <summary>When the boundary was crossed on the way from the last position, taking the distance from it as linear.</summary>
    private DateTimeOffset BoundaryCrossing(double depth, DateTimeOffset at)
    {
        if (_last is not { } last || last.Depth >= 0 == depth >= 0)
        {
            return at;
        }

        var share = last.Depth / (last.Depth - depth);
        return last.At + ((at - last.At) * share);
    }
}
