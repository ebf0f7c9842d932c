using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StoreTracking.Tracking.Anonymity;

namespace StoreTracking.Tracking.Stores.Heatmaps;

/// <summary>In which cells of a grid there were so many different people that their time may be told.</summary>
internal sealed class CellCrowds
{
    private readonly Dictionary<int, Visitors> _cells = [];

    /// <summary>Takes note that somebody is in a cell; a cell too many is left out.</summary>
    public void Add(int cell, Guid shopper)
    {
        if (_cells.Count < CellSums.MaximumCells || _cells.ContainsKey(cell))
        {
            ref var visitors = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, cell, out _);
            visitors.Add(shopper);
        }
    }

    /// <summary>Whether at least <see cref="Crowd.Fewest"/> different people were in a cell.</summary>
    public bool IsCrowd(int cell) => _cells.TryGetValue(cell, out var visitors) && visitors.Count == Crowd.Fewest;

    /// <summary>Forgets everybody.</summary>
    public void Clear() => _cells.Clear();

    /// <summary>The first visitors of a cell; who made them a crowd need not be remembered.</summary>
    private struct Visitors
    {
        private Ids _ids;

        public int Count { get; private set; }

        public void Add(Guid shopper)
        {
            if (Count == Crowd.Fewest || ((ReadOnlySpan<Guid>)_ids)[..Math.Min(Count, Crowd.Fewest - 1)].Contains(shopper))
            {
                return;
            }

            if (Count < Crowd.Fewest - 1)
            {
                _ids[Count] = shopper;
            }

            if (++Count == Crowd.Fewest)
            {
                _ids = default;
            }
        }

        [InlineArray(Crowd.Fewest - 1)]
        private struct Ids
        {
            private Guid _first;
        }
    }
}
