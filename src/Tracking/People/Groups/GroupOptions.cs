using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.People.Groups;

/// <summary>When two people belong together.</summary>
public sealed record GroupOptions
{
    /// <summary>How near companions walk, in metres. Default 2.1 m: seven feet, after McPhail and Wohlstein (1982).</summary>
    public double NearMetres { get; init; } = 2.1;

    /// <summary>Beyond this distance people who walk are not together, in metres. Default 5 m.</summary>
    public double ApartMetres { get; init; } = 5;

    /// <summary>The speed from which on a person walks, in m/s. Default 0.4: people who stand near each other may be strangers at a shelf.</summary>
    public double WalkingSpeed { get; init; } = 0.4;

    /// <summary>How much companions' velocities differ at most, in m/s. Default 0.4, wider than by sight for the error of a tracked velocity.</summary>
    public double VelocityTolerance { get; init; } = 0.4;

    /// <summary>For how long two must have walked together, less the time they walked apart, to be a group. Default 6 s.</summary>
    public TimeSpan JoinTime { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>The remaining time at which they are one no longer. Default 2 s.</summary>
    public TimeSpan PartTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The most time that counts: whoever walked together for long may part for about as long. Default 60 s.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What coming in together counts: within 4 s and <see cref="NearMetres"/>. Default 3 s.</summary>
    public TimeSpan ArrivalBonus { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long somebody who is not seen is remembered. Default 10 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most people who are followed; more are left out. Default 512.</summary>
    public int MaximumPeople { get; init; } = 512;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(NearMetres);
        OptionCheck.AtLeast(ApartMetres, NearMetres);
        OptionCheck.Positive(WalkingSpeed);
        OptionCheck.Positive(VelocityTolerance);
        OptionCheck.Positive(JoinTime);
        OptionCheck.NotNegative(PartTime);
        OptionCheck.AtLeast(MostTime.TotalSeconds, JoinTime.TotalSeconds);
        OptionCheck.NotNegative(ArrivalBonus);
        OptionCheck.NotNegative(Patience);
        OptionCheck.AtLeast(MaximumPeople, 2);
    }
}
