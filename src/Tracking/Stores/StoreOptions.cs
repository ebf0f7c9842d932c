using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Options;
using StoreTracking.Tracking.People.Groups;
using StoreTracking.Tracking.Stores.Occupancy;
using StoreTracking.Tracking.Stores.Queues;

namespace StoreTracking.Tracking.Stores;

/// <summary>How long a store believes what it was told, and what it makes of it.</summary>
public sealed record StoreOptions
{
    /// <summary>How long a floor's positions hold without a further update. Default 30 s.</summary>
    public TimeSpan FloorPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a camera counts as delivering without a further report; it reports every second. Default 10 s.</summary>
    public TimeSpan CameraPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a stay in a zone stays open while its shopper is on no floor: the report of its end may have been lost.
    /// Default 30 s.
    /// </summary>
    public TimeSpan StayPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a shopper who is on no floor is remembered, and with them the last zone and whether they work here. Default
    /// 3 min, longer than a visit is kept open after a step outside.
    /// </summary>
    public TimeSpan VisitPatience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long after they were last on a floor staff count as present. Default 5 s.</summary>
    public TimeSpan StaffPresence { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most open stays in zones; beyond it the one unseen for longest is dropped. Default 8,192.</summary>
    public int MaximumStays { get; init; } = 8192;

    /// <summary>How many people make a crowd: of fewer, no mean is told. At least <see cref="Crowd.Fewest"/>, the default.</summary>
    public int FewestPeople { get; init; } = Crowd.Fewest;

    /// <summary>How occupancy is estimated.</summary>
    public OccupancyOptions Occupancy { get; init; } = new();

    /// <summary>Who queues.</summary>
    public QueueOptions Queues { get; init; } = new();

    /// <summary>Who belongs together.</summary>
    public GroupOptions Groups { get; init; } = new();

    /// <summary>How lively a crowd is.</summary>
    public EnergyOptions Energy { get; init; } = new();

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(FloorPatience);
        OptionCheck.Positive(CameraPatience);
        OptionCheck.Positive(StayPatience);
        OptionCheck.Positive(VisitPatience);
        OptionCheck.NotNegative(StaffPresence);
        OptionCheck.AtLeast(MaximumStays, 1);
        OptionCheck.AtLeast(FewestPeople, Crowd.Fewest);
        Occupancy.Validate();
        Queues.Validate();
        Groups.Validate();
        Energy.Validate();
    }
}
