using System.Collections.Immutable;

namespace StoreTracking.Grains.Stores;

/// <summary>What a store keeps of its alerts for its next activation.</summary>
internal sealed class AlertsState
{
    /// <summary>The raised alerts that were acknowledged.</summary>
    public ImmutableArray<AcknowledgedAlert> Acknowledged { get; set; } = [];
}

/// <summary>A raised alert that somebody has acknowledged.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="Since">Since when it is raised.</param>
/// <param name="AcknowledgedAt">When it was acknowledged.</param>
internal sealed record AcknowledgedAlert(string Id, DateTimeOffset Since, DateTimeOffset AcknowledgedAt);
