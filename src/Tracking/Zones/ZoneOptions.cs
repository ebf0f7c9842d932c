using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Zones;

/// <summary>When a person is in a zone.</summary>
public sealed record ZoneOptions
{
    /// <summary>How far outside the boundary a person inside may be without leaving, in metres. Default 0.3 m.</summary>
    public double MarginMetres { get; init; } = 0.3;

    /// <summary>How long a person must be inside for an entering to count. Default 1 s, longer than it takes to cut a corner.</summary>
    public TimeSpan EnterTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a person must be beyond the margin for a leaving to count; shorter absences are bridged. Default 2 s.</summary>
    public TimeSpan LeaveTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.NotNegative(MarginMetres);
        OptionCheck.NotNegative(EnterTime);
        OptionCheck.NotNegative(LeaveTime);
    }
}
