using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Zones;

/// <summary>One person's presence in the zones of a floor. In each zone, entering and leaving alternate.</summary>
public sealed class ZonePresence
{
    private readonly ZoneMembership[] _zones;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Makes the presence of somebody who is in no zone.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public ZonePresence(IEnumerable<Zone> zones, ZoneOptions? options = null)
    {
        options ??= new();
        options.Validate();
        _zones = [.. zones.Select(zone => new ZoneMembership(zone, options))];
    }

    /// <summary>The stays that have begun.</summary>
    internal IEnumerable<ZoneStay> Open => _zones.Select(static zone => zone.Open).OfType<ZoneStay>();

    /// <summary>Goes on with a stay that has begun; one in a zone that is no more is passed over.</summary>
    internal void Resume(ZoneStay stay) => Array.Find(_zones, zone => zone.Zone == stay.Zone)?.Resume(stay.EnteredAt);

    /// <summary>Follows the person. A position that is not finite, or older than the newest, is ignored.</summary>
    /// <param name="position">Where the person is.</param>
    /// <param name="at">When.</param>
    /// <param name="changes">Receives the stays that began and ended.</param>
    public void Observe(FloorPoint position, DateTimeOffset at, ICollection<ZoneStay> changes)
    {
        if (!position.IsFinite || at < _last)
        {
            return;
        }

        _last = at;
        foreach (var zone in _zones)
        {
            if (zone.Observe(position, at) is { } change)
            {
                changes.Add(change);
            }
        }
    }

    /// <summary>Ends all stays: the person is gone.</summary>
    /// <param name="at">When the person was last seen.</param>
    /// <param name="changes">Receives the stays that ended.</param>
    public void End(DateTimeOffset at, ICollection<ZoneStay> changes)
    {
        foreach (var zone in _zones)
        {
            if (zone.End(at) is { } change)
            {
                changes.Add(change);
            }
        }
    }
}
