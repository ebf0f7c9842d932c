using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Mood;

/// <summary>What a calm and a rushed crowd are, and how fast its energy follows it. See <see cref="EnergyFormula"/>.</summary>
public sealed record EnergyOptions
{
    /// <summary>
    /// People per square metre at which a shop is as full as it may be: 60 square feet, 5.6 m², a person, for which the
    /// International Building Code (2018, table 1004.5, mercantile) lays out the ways out of shops. Default 0.18.
    /// </summary>
    public double FullDensity { get; init; } = 0.18;

    /// <summary>Below this speed, in m/s, somebody stands or looks at goods. Default 0.35.</summary>
    public double WalkingSpeed { get; init; } = 0.35;

    /// <summary>
    /// The mean speed of walkers, in m/s, at which nobody hurries: people among goods, who give way and turn, come to no more than
    /// two thirds of a shopper's free speed of 1.16 m/s (Weidmann, "Transporttechnik der Fussgänger", ETH Zürich, IVT 90, 1993).
    /// Default 0.7.
    /// </summary>
    public double SlowPace { get; init; } = 0.7;

    /// <summary>The mean speed of walkers, in m/s, at which everybody hurries as far as goods and others let them. Default 1.2.</summary>
    public double FastPace { get; init; } = 1.2;

    /// <summary>The share of people who walk that is as low as it gets while people look at goods or queue. Default 0.2.</summary>
    public double FewWalk { get; init; } = 0.2;

    /// <summary>The share of people who walk at which nobody stays anywhere. Default 0.7.</summary>
    public double MostWalk { get; init; } = 0.7;

    /// <summary>The mean stay that is as short as it gets. Default 1 min.</summary>
    public TimeSpan ShortStay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long speeds and numbers of people are averaged. Default 4 s.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long comings and goings are averaged. Default 40 s.</summary>
    public TimeSpan FlowMemory { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>With what the number of people is compared to tell whether it grows: its mean over this time. Default 2 min.</summary>
    public TimeSpan ChangeMemory { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The fewest people about whom anything is said, and for how long there must have been so many: what was averaged before then
    /// is about fewer. At least 5, the default.
    /// </summary>
    public int FewestPeople { get; init; } = Crowd.Fewest;

    /// <inheritdoc cref="FewestPeople"/>
    public TimeSpan FewestPeopleFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(FullDensity);
        OptionCheck.Positive(WalkingSpeed);
        OptionCheck.NotNegative(SlowPace);
        OptionCheck.Positive(FastPace - SlowPace, nameof(FastPace));
        OptionCheck.NotNegative(FewWalk);
        OptionCheck.Positive(MostWalk - FewWalk, nameof(MostWalk));
        OptionCheck.Positive(ShortStay);
        OptionCheck.Positive(Memory);
        OptionCheck.Positive(FlowMemory);
        OptionCheck.Positive(ChangeMemory);
        OptionCheck.AtLeast(FewestPeople, Crowd.Fewest);
        OptionCheck.NotNegative(FewestPeopleFor);
    }
}
