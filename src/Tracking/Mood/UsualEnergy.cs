using System.Collections.Immutable;

namespace StoreTracking.Tracking.Mood;

/// <summary>What energy is usual in each hour of the week in one area, learnt as the weeks pass.</summary>
internal sealed class UsualEnergy
{
    private const int Hours = 7 * 24;

    // The last four weeks or so count.
    private const double WeekShare = 0.3;

    // A quarter of an hour tells what an hour is like.
    private const double EnoughSeconds = 900;

    private readonly double?[] _usual = new double?[Hours];
    private int _hour = -1;
    private double _sum;
    private double _seconds;

    /// <summary>The usual energy of each hour since Monday's midnight; null where it is not known yet.</summary>
    public ImmutableArray<double?> Week => [.. _usual];

    /// <summary>The usual energy of the present hour, of the weeks before this one.</summary>
    public double? Now => _hour < 0 ? null : _usual[_hour];

    /// <summary>Goes on with what was learnt before.</summary>
    public void Restore(ImmutableArray<double?> week)
    {
        if (week is { IsDefault: false, Length: Hours })
        {
            week.CopyTo(_usual);
        }
    }

    /// <summary>Learns.</summary>
    /// <param name="local">The time by the store's clock.</param>
    /// <param name="energy">The energy; null where nothing may be said.</param>
    /// <param name="seconds">For how long it was so.</param>
    /// <returns>Whether an hour is over and <see cref="Week"/> changed.</returns>
    public bool Observe(DateTimeOffset local, double? energy, double seconds)
    {
        var hour = ((((int)local.DayOfWeek + 6) % 7) * 24) + local.Hour;
        var hasLearnt = hour != _hour && Learn();
        _hour = hour;
        if (energy is { } known)
        {
            (_sum, _seconds) = (_sum + (known * seconds), _seconds + seconds);
        }

        return hasLearnt;
    }

    private bool Learn()
    {
        var (sum, seconds) = (_sum, _seconds);
        (_sum, _seconds) = (0, 0);
        if (_hour < 0 || seconds < EnoughSeconds)
        {
            return false;
        }

        var mean = sum / seconds;
        _usual[_hour] = _usual[_hour] is { } before ? before + (WeekShare * (mean - before)) : mean;
        return true;
    }
}
