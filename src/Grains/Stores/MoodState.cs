using System.Collections.Immutable;

namespace StoreTracking.Grains.Stores;

/// <summary>What a store keeps of its usual mood for its next activation.</summary>
internal sealed class MoodState
{
    /// <summary>What energy is usual in the store and its zones.</summary>
    public ImmutableArray<KeptWeek> Weeks { get; set; } = [];
}

/// <summary>What energy is usual in an area.</summary>
/// <param name="Area">The zone's id; empty for the whole store.</param>
/// <param name="Energy">The usual energy of each hour since Monday's midnight by the store's clock; null where it is not known.</param>
internal sealed record KeptWeek(string Area, ImmutableArray<double?> Energy);
