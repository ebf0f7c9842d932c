namespace StoreTracking.Tracking.Stores.Alerts;

/// <summary>When an alert is raised, and when it is cleared.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="Measure">What is watched.</param>
/// <param name="Zone">The zone that is watched; null where the whole store is.</param>
/// <param name="Raise">The value from which on it is raised.</param>
/// <param name="Clear">The value down to which it stays; below or at it, it is cleared. Less than <paramref name="Raise"/>.</param>
/// <param name="Hold">How long the value must keep to one side for either.</param>
public sealed record AlertRule(string Id, AlertMeasure Measure, string? Zone, double Raise, double Clear, TimeSpan Hold);

/// <summary>What an alert watches.</summary>
public enum AlertMeasure
{
    /// <summary>People in the store.</summary>
    Occupancy,

    /// <summary>People in a zone.</summary>
    ZonePeople,

    /// <summary>People in a queue.</summary>
    QueueLength,

    /// <summary>Seconds that whoever joins a queue now will stand in it.</summary>
    QueueWait,
}

/// <summary>An alert at one moment.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="IsRaised">Whether it is raised.</param>
/// <param name="Since">When the value came to the side that raised or cleared it; null where it never was raised.</param>
/// <param name="AcknowledgedAt">When somebody saw to it while it was raised; null where nobody has.</param>
public readonly record struct AlertView(string Id, bool IsRaised, DateTimeOffset? Since, DateTimeOffset? AcknowledgedAt = null);
