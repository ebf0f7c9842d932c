using System.Collections.Immutable;

namespace StoreTracking.Tracking.Stores;

/// <summary>What a store consists of, by id, each list in the order in which it is shown.</summary>
public sealed record StoreLayout
{
    /// <summary>The floors.</summary>
    public required ImmutableArray<string> Floors { get; init; }

    /// <summary>The zones of all floors.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>The counting lines of all floors.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>The cameras.</summary>
    public ImmutableArray<string> Cameras { get; init; } = [];
}
