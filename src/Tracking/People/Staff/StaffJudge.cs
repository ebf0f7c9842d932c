using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.People.Staff;

/// <summary>Tells whether one person works in the store. Whoever once did does so for the rest of the visit.</summary>
public sealed class StaffJudge
{
    // An unseen person may have been anywhere: of a longer gap only this much counts as time in the zone.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1);

    private readonly ImmutableArray<Polygon> _zones;
    private readonly StaffOptions _options;
    private DateTimeOffset? _began;
    private DateTimeOffset _last;
    private TimeSpan _inZones;
    private double _likeness;
    private int _looks;

    /// <summary>Makes the judge of a person of whom nothing is known.</summary>
    /// <param name="zones">Where only staff go.</param>
    /// <param name="options">The options; the defaults if absent.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public StaffJudge(ImmutableArray<Polygon> zones, StaffOptions? options = null)
    {
        (_zones, _options) = (zones, options ?? new());
        _options.Validate();
    }

    /// <summary>Whether the person works here, as far as is known.</summary>
    public bool IsStaff { get; private set; }

    /// <summary>Follows the person; positions older than the newest are ignored.</summary>
    public void Follow(TimedPoint point)
    {
        if (_began is null)
        {
            (_began, _last) = (point.At, point.At);
        }

        if (IsStaff || point.At < _last)
        {
            return;
        }

        var passed = point.At - _last;
        _last = point.At;
        if (IsInZone(point.Position))
        {
            _inZones += passed < LongestGap ? passed : LongestGap;
        }

        IsStaff = _inZones >= _options.ZoneTime || point.At - _began >= _options.PresenceTime;
    }

    /// <summary>Takes the result of one comparison of the clothes with the store's enrolled uniforms.</summary>
    /// <param name="likeness">0, nothing like them, to 1; a value that is not finite is ignored.</param>
    public void ObserveUniform(double likeness)
    {
        if (double.IsFinite(likeness))
        {
            _looks++;
            _likeness += (Math.Clamp(likeness, 0, 1) - _likeness) / _looks;
            IsStaff |= _looks >= _options.UniformLooks && _likeness >= _options.UniformLikeness;
        }
    }

    private bool IsInZone(FloorPoint position)
    {
        foreach (var zone in _zones)
        {
            if (zone.Contains(position))
            {
                return true;
            }
        }

        return false;
    }
}
