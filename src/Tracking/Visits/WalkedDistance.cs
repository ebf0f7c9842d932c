using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits;

/// <summary>
/// The length of a walk, to which the jitter of a person who stands adds nothing: positions are averaged exponentially
/// over <see cref="VisitOptions.Smoothing"/> of elapsed time, and the way counts each time that the average has moved
/// <see cref="VisitOptions.StepMetres"/> from where it last counted. Curves narrower than a step are cut short.
/// </summary>
internal sealed class WalkedDistance(VisitOptions options)
{
    private TimedPoint? _last;
    private FloorPoint _average;
    private FloorPoint _anchor;

    /// <summary>The metres so far.</summary>
    public double Metres { get; private set; }

    public void Follow(TimedPoint point)
    {
        if (_last is not { } last)
        {
            (_average, _anchor) = (point.Position, point.Position);
        }
        else
        {
            var weight = 1 - Math.Exp(-(point.At - last.At) / options.Smoothing);
            _average = _average.Towards(point.Position, weight);
            Count(_average);
        }

        _last = point;
    }

    /// <summary>Adds the last step: the average trails behind a person who walks out.</summary>
    public void End()
    {
        if (_last is { } last)
        {
            Count(last.Position);
        }
    }

    /// <summary>Goes on after so many metres, from where the person was last.</summary>
    public void Resume(double metres, TimedPoint last)
    {
        Metres = metres;
        Follow(last);
    }

    private void Count(FloorPoint place)
    {
        var step = _anchor.DistanceTo(place);
        if (step >= options.StepMetres)
        {
            Metres += step;
            _anchor = place;
        }
    }
}
