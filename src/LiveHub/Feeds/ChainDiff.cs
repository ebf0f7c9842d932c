using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The difference between two states of a chain, and its use. Within one activation a chain loses no store.</summary>
internal static class ChainDiff
{
    /// <summary>What leads from one state to another of the same activation.</summary>
    public static ChainDelta Between(ChainLive from, ChainLive to)
    {
        var before = from.Stores.ToDictionary(static tile => tile.Store);
        return new()
        {
            Chain = to.Chain,
            Epoch = to.Epoch,
            From = from.Sequence,
            To = to.Sequence,
            Stores = [.. to.Stores.Where(tile => !before.TryGetValue(tile.Store, out var old) || old != tile)],
        };
    }

    /// <summary>The state that a difference leads to, or null where it does not apply to the given one: a gap.</summary>
    public static ChainLive? Apply(ChainLive state, ChainDelta delta)
    {
        if (state.Chain != delta.Chain || state.Epoch != delta.Epoch || state.Sequence != delta.From)
        {
            return null;
        }

        var changed = delta.Stores.Select(static tile => tile.Store).ToHashSet();
        return state with
        {
            Sequence = delta.To,
            Stores = [.. state.Stores.Where(tile => !changed.Contains(tile.Store))
                .Concat(delta.Stores)
                .OrderBy(static tile => tile.Store.Value, StringComparer.Ordinal)],
        };
    }
}
