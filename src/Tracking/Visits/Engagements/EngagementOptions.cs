using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>When a person stands, and when standing is an engagement with a shelf.</summary>
public sealed record EngagementOptions
{
    /// <summary>
    /// How long a person must keep to one place to stand. Default 2 s: within <see cref="RadiusMetres"/> that is slower than
    /// 0.5 m/s, a pace that hardly anybody walks at of their own will.
    /// </summary>
    public TimeSpan MinimumTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How far from the middle of the place the person may be meanwhile, in metres. Default 0.5 m, about an arm's length.</summary>
    public double RadiusMetres { get; init; } = 0.5;

    /// <summary>
    /// Coming and leaving are dated to the moments at which the person was this near the middle of the place, in metres.
    /// Default 0.15 m, about the error of a position: a wider one finds people there who are a step on their way.
    /// </summary>
    public double CoreMetres { get; init; } = 0.15;

    /// <summary>How long a person must be beyond the radius to have left. Default 0.4 s: one stray position is no step.</summary>
    public TimeSpan LeaveTime { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>How far apart in time the positions are at least that are looked at. Default 0.1 s.</summary>
    public TimeSpan SampleTime { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Over how long before standing the direction of arrival is taken. Default 1.5 s.</summary>
    public TimeSpan ArrivalTime { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How far from a shelf's front a person still reaches its goods, in metres. Default 1.2 m: an arm and a step.</summary>
    public double ReachMetres { get; init; } = 1.2;

    /// <summary>
    /// The angle between the direction of arrival and the way to the front from which on a person came away from the goods, in
    /// degrees. Default 120: whoever walks along a shelf, and turns to it, is well below.
    /// </summary>
    public double AwayDegrees { get; init; } = 120;

    /// <summary>How long somebody must stand who came away from the goods. Default 6 s: then they have turned round.</summary>
    public TimeSpan AwayTime { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>
    /// The longest absence that an engagement outlives, unless it was spent engaged with another shelf. Default 10 s: a step
    /// aside for somebody, or along the shelf. The time away is no dwell. Whoever comes back later returns.
    /// </summary>
    public TimeSpan ReturnAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(MinimumTime);
        OptionCheck.Positive(RadiusMetres);
        OptionCheck.Positive(CoreMetres);
        OptionCheck.NotNegative(LeaveTime);
        OptionCheck.Positive(SampleTime);
        OptionCheck.NotNegative(ArrivalTime);
        OptionCheck.Positive(ReachMetres);
        OptionCheck.NotNegative(AwayDegrees);
        OptionCheck.NotNegative(AwayTime);
        OptionCheck.NotNegative(ReturnAfter);
    }
}
