namespace StoreTracking.Simulation.Cameras;

/// <summary>The moments at which a camera takes pictures: equally far apart since the beginning of the calendar, shifted by a phase.</summary>
public readonly record struct FrameGrid
{
    private readonly long _shift;

    /// <summary>A grid.</summary>
    /// <param name="framesPerSecond">Above 0 and at most 1000.</param>
    /// <param name="phase">The shift in intervals, 0 to below 1; cameras of one machine with different phases do not all render in the same instant.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public FrameGrid(double framesPerSecond, double phase = 0)
    {
        if (!(framesPerSecond is > 0 and <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(framesPerSecond), framesPerSecond, "A camera takes more than 0 and at most 1000 frames a second.");
        }

        if (!(phase is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase is at least 0 and below 1.");
        }

        Interval = TimeSpan.FromSeconds(1 / framesPerSecond);
        _shift = (long)(Interval.Ticks * phase);
    }

    /// <summary>The time from one picture to the next.</summary>
    public TimeSpan Interval { get; }

    /// <summary>The newest moment of the grid that is not after a time.</summary>
    public DateTimeOffset Latest(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - _shift;
        return new(ticks - (((ticks % Interval.Ticks) + Interval.Ticks) % Interval.Ticks) + _shift, TimeSpan.Zero);
    }
}
