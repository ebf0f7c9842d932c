using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// The difference between two states of a store, and its use. Every hop to a browser coalesces with it: a receiver that
/// is too slow for some states gets the difference from the last one it has to the newest.
/// </summary>
public static class StoreDiff
{
    /// <summary>What leads from one state to another of the same activation.</summary>
    /// <exception cref="ArgumentException">The states are of two stores or two activations.</exception>
    public static StoreDelta Between(StoreLive from, StoreLive to)
    {
        if (from.Store != to.Store || from.Epoch != to.Epoch)
        {
            throw new ArgumentException(
                $"The states belong to {from.Store} (epoch {from.Epoch}) and {to.Store} (epoch {to.Epoch}).", nameof(to));
        }

        return new()
        {
            Store = to.Store,
            Epoch = to.Epoch,
            From = from.Sequence,
            To = to.Sequence,
            At = to.At,
            Occupancy = Changed(from.Occupancy, to.Occupancy),
            Entries = Changed(from.Entries, to.Entries),
            Exits = Changed(from.Exits, to.Exits),
            Visits = Changed(from.Visits, to.Visits),
            MeanVisitSeconds = Changed(from.MeanVisitSeconds, to.MeanVisitSeconds),
            Zones = Changed(from.Zones, to.Zones, static zone => zone.Id),
            Lines = Changed(from.Lines, to.Lines, static line => line.Id),
            Cameras = Changed(from.Cameras, to.Cameras, static camera => camera.Id),
            Moved = Changed(from.Positions, to.Positions, static position => position.Shopper),
            Gone = Gone(from.Positions, to.Positions),
            OccupancyLow = Changed(from.OccupancyLow, to.OccupancyLow),
            OccupancyHigh = Changed(from.OccupancyHigh, to.OccupancyHigh),
            Staff = Changed(from.Staff, to.Staff),
            Groups = Changed(from.Groups, to.Groups),
            Mood = Changed(from.Mood, to.Mood),
            Expression = from.Expression == to.Expression ? null : to.Expression,
            ExpressionIsGone = from.Expression is not null && to.Expression is null ? true : null,
            Profile = from.Profile == to.Profile ? null : to.Profile,
            ProfileIsGone = from.Profile is not null && to.Profile is null ? true : null,
            Shelves = Changed(from.Shelves, to.Shelves, static shelf => shelf.Id),
            Queues = Changed(from.Queues, to.Queues, static queue => queue.Id),
            Alerts = Changed(from.Alerts, to.Alerts, static alert => alert.Id),
            Coverage = Changed(from.Coverage, to.Coverage, static floor => floor.Floor),
        };
    }

    /// <summary>The state that a difference leads to, or null where it does not apply to the given one: a gap.</summary>
    public static StoreLive? Apply(StoreLive state, StoreDelta delta)
    {
        if (state.Store != delta.Store || state.Epoch != delta.Epoch || state.Sequence != delta.From)
        {
            return null;
        }

        var positions = state.Positions;
        if (delta.Gone is { } gone)
        {
            var left = gone.ToHashSet();
            positions = positions.RemoveAll(position => left.Contains(position.Shopper));
        }

        return state with
        {
            Sequence = delta.To,
            At = delta.At,
            Occupancy = delta.Occupancy ?? state.Occupancy,
            Entries = delta.Entries ?? state.Entries,
            Exits = delta.Exits ?? state.Exits,
            Visits = delta.Visits ?? state.Visits,
            MeanVisitSeconds = delta.MeanVisitSeconds ?? state.MeanVisitSeconds,
            Zones = Merge(state.Zones, delta.Zones, static zone => zone.Id),
            Lines = Merge(state.Lines, delta.Lines, static line => line.Id),
            Cameras = Merge(state.Cameras, delta.Cameras, static camera => camera.Id),
            Positions = Merge(positions, delta.Moved, static position => position.Shopper),
            OccupancyLow = delta.OccupancyLow ?? state.OccupancyLow,
            OccupancyHigh = delta.OccupancyHigh ?? state.OccupancyHigh,
            Staff = delta.Staff ?? state.Staff,
            Groups = delta.Groups ?? state.Groups,
            Mood = delta.Mood ?? state.Mood,
            Expression = delta.ExpressionIsGone == true ? null : delta.Expression ?? state.Expression,
            Profile = delta.ProfileIsGone == true ? null : delta.Profile ?? state.Profile,
            Shelves = Merge(state.Shelves, delta.Shelves, static shelf => shelf.Id),
            Queues = Merge(state.Queues, delta.Queues, static queue => queue.Id),
            Alerts = Merge(state.Alerts, delta.Alerts, static alert => alert.Id),
            Coverage = Merge(state.Coverage, delta.Coverage, static floor => floor.Floor),
        };
    }

    private static T? Changed<T>(T from, T to)
        where T : struct, IEquatable<T> => from.Equals(to) ? null : to;

    private static ImmutableArray<T>? Changed<T, TKey>(ImmutableArray<T> from, ImmutableArray<T> to, Func<T, TKey> key)
        where T : IEquatable<T>
        where TKey : notnull
    {
        var before = from.ToDictionary(key);
        var changed = to.Where(item => !before.TryGetValue(key(item), out var old) || !old.Equals(item)).ToImmutableArray();
        return changed.IsEmpty ? null : changed;
    }

    private static ImmutableArray<ShopperId>? Gone(ImmutableArray<ShopperPosition> from, ImmutableArray<ShopperPosition> to)
    {
        var here = to.Select(static position => position.Shopper).ToHashSet();
        var gone = from.Select(static position => position.Shopper).Where(shopper => !here.Contains(shopper)).ToImmutableArray();
        return gone.IsEmpty ? null : gone;
    }

    private static ImmutableArray<T> Merge<T, TKey>(ImmutableArray<T> state, ImmutableArray<T>? changes, Func<T, TKey> key)
        where TKey : notnull
    {
        if (changes is not { } changed)
        {
            return state;
        }

        var pending = changed.ToDictionary(key);
        var merged = ImmutableArray.CreateBuilder<T>(state.Length + changed.Length);
        foreach (var item in state)
        {
            merged.Add(pending.Remove(key(item), out var newer) ? newer : item);
        }

        // New items keep the order in which the difference names them.
        merged.AddRange(changed.Where(item => pending.ContainsKey(key(item))));
        return merged.ToImmutable();
    }
}
