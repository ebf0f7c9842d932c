using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Stores.Heatmaps;

/// <summary>In which cells of a grid there were so many different people that their time may be told.</summary>
/// <param name="fewest">How many different people make a crowd.</param>
internal sealed class CellCrowds(int fewest)
{
    private readonly Dictionary<int, Visitors> _cells = [];

    // Every hour begins with cells without anybody, in the rooms of those of the hour before.
    private readonly Stack<Guid[]> _rooms = [];

    /// <summary>Takes note that somebody is in a cell; a cell too many is left out.</summary>
    public void Add(int cell, Guid shopper)
    {
        if (_cells.Count >= CellSums.MaximumCells && !_cells.ContainsKey(cell))
        {
            return;
        }

        ref var visitors = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, cell, out _);
        if (visitors.Count == fewest)
        {
            return;
        }

        var ids = visitors.Ids ??= _rooms.TryPop(out var room) ? room : new Guid[fewest - 1];
        if (ids.AsSpan(0, visitors.Count).Contains(shopper))
        {
            return;
        }

        if (visitors.Count < ids.Length)
        {
            ids[visitors.Count++] = shopper;
            return;
        }

        // Who made them a crowd need not be remembered.
        visitors.Count = fewest;
        visitors.Ids = null;
        Free(ids);
    }

    /// <summary>Whether enough different people were in a cell.</summary>
    public bool IsCrowd(int cell) => _cells.TryGetValue(cell, out var visitors) && visitors.Count == fewest;

    /// <summary>Forgets everybody.</summary>
    public void Clear()
    {
        foreach (var visitors in _cells.Values)
        {
            if (visitors.Ids is { } ids)
            {
                Free(ids);
            }
        }

        _cells.Clear();
    }

    private void Free(Guid[] ids)
    {
        ids.AsSpan().Clear();
        _rooms.Push(ids);
    }

    /// <summary>The first visitors of a cell.</summary>
    private struct Visitors
    {
        public Guid[]? Ids;
        public int Count;
    }
}
