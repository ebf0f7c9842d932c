using System.Collections.Immutable;

namespace StoreTracking.Grains.Chains;

/// <summary>Remembers how full each store of a chain was in the last hour. The memory ends with the chain's activation.</summary>
internal sealed class Trends
{
    private const int Minutes = 60;

    // What a store said longer ago than this says nothing of the present.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Dictionary<StoreId, Queue<int?>> _people = [];

    /// <summary>When the stores were looked at last; null before the first time.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>Looks at the stores: to be called once a minute.</summary>
    public void Observe(IEnumerable<StoreTile> tiles, DateTimeOffset now)
    {
        At = now;
        foreach (var tile in tiles)
        {
            if (!_people.TryGetValue(tile.Store, out var people))
            {
                _people[tile.Store] = people = new(Minutes);
            }

            if (people.Count == Minutes)
            {
                people.Dequeue();
            }

            people.Enqueue(now - tile.At <= Fresh ? tile.Occupancy : null);
        }
    }

    /// <summary>What is remembered, in the order of the stores' ids.</summary>
    public ImmutableArray<StoreTrend> View() =>
    [
        .. _people
            .OrderBy(static each => each.Key.Value, StringComparer.Ordinal)
            .Select(static each => new StoreTrend { Store = each.Key, People = [.. each.Value] }),
    ];
}
