using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Visits.Engagements;

namespace StoreTracking.Tracking.Stores;

/// <summary>Who is engaged with which shelf, and what the engagements of the day come to.</summary>
internal sealed class ShelfBoard(ImmutableArray<string> shelves, StoreOptions options)
{
    private readonly StayLedger _open = new(options);
    private readonly Dictionary<string, (CrowdDwell Dwell, int Returns)> _ended = new(StringComparer.Ordinal);

    /// <summary>The shelves, in the order of the layout.</summary>
    public ImmutableArray<ShelfView> View => [.. shelves.Select(shelf =>
    {
        var (dwell, returns) = _ended.GetValueOrDefault(shelf);
        return new ShelfView(shelf, _open.CountIn(shelf), dwell, returns);
    })];

    /// <summary>How many engagements are open, for tests of the bounds.</summary>
    public int Count => _open.Count;

    public bool Has(string shelf) => shelves.Contains(shelf);

    public bool Open(Guid shopper, string shelf, DateTimeOffset now) => _open.Open(shelf, shopper, now);

    public bool Close(Guid shopper, string shelf) => _open.Close(shelf, shopper);

    /// <summary>Counts an engagement that ended on the current day.</summary>
    public void Add(in ShelfEngagement engagement)
    {
        ref var ended = ref CollectionsMarshal.GetValueRefOrAddDefault(_ended, engagement.Shelf, out _);
        ended = (ended.Dwell.With(engagement.Standing, options.FewestPeople), ended.Returns + (engagement.IsReturn ? 1 : 0));
    }

    /// <summary>Goes on with what was counted before; see <see cref="CrowdDwell.Resume"/>.</summary>
    public void Resume()
    {
        foreach (var (shelf, (dwell, returns)) in _ended)
        {
            _ended[shelf] = (CrowdDwell.Resume(dwell.All), returns);
        }
    }

    public bool CloseAll(Guid shopper) => _open.CloseAll(shopper);

    public bool Expire(FloorLedger floors, DateTimeOffset now) => _open.Expire(floors, now);

    public void BeginDay() => _ended.Clear();
}
