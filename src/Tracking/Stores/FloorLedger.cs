using System.Collections.Immutable;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Stores;

/// <summary>The newest positions of each floor, guarded against stale updates.</summary>
internal sealed class FloorLedger(ImmutableArray<string> floors, StoreOptions options)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Whether an update is newer than what is known: a later activation, or a later update of the same one.</summary>
    public bool IsNewer(string floor, long epoch, long sequence) =>
        floors.Contains(floor)
        && (!_entries.TryGetValue(floor, out var known)
            || epoch > known.Epoch || (epoch == known.Epoch && sequence > known.Sequence));

    /// <summary>Takes a newer update; true where the positions differ from those before.</summary>
    public bool Replace(
        string floor, long epoch, long sequence, DateTimeOffset at, ImmutableArray<StorePosition> positions)
    {
        var before = _entries.TryGetValue(floor, out var known) ? known.Positions : [];
        _entries[floor] = new(epoch, sequence, at, positions, IsHeard: true);
        return !before.AsSpan().SequenceEqual(positions.AsSpan());
    }

    /// <summary>Drops the positions of floors that have been silent for too long; true where somebody was there.</summary>
    public bool Expire(DateTimeOffset now)
    {
        var changed = false;
        foreach (var floor in floors)
        {
            if (_entries.TryGetValue(floor, out var known) && now - known.At > options.FloorPatience)
            {
                changed |= !known.Positions.IsEmpty;
                _entries[floor] = known with { Positions = [], IsHeard = false };
            }
        }

        return changed;
    }

    /// <summary>Everybody on a floor.</summary>
    public ReadOnlySpan<StorePosition> On(string floor) =>
        _entries.TryGetValue(floor, out var entry) ? entry.Positions.AsSpan() : [];

    /// <summary>
    /// Which share is in view of what the cameras of the floors that were heard of see if all deliver, 0 to 1; nothing of a floor
    /// that fell silent.
    /// </summary>
    public double InView(StoreCoverage coverage)
    {
        var (seen, seeable) = (0, 0);
        foreach (var (floor, entry) in _entries)
        {
            var cells = coverage.CellsOf(floor);
            seen += entry.IsHeard ? cells.Seen : 0;
            seeable += cells.Seeable;
        }

        return seeable > 0 ? (double)seen / seeable : 0;
    }

    /// <summary>Everybody, each shopper once: on the floor that saw them last.</summary>
    public ImmutableArray<StorePosition> Positions()
    {
        var newest = new Dictionary<Guid, DateTimeOffset>();
        foreach (var entry in _entries.Values)
        {
            foreach (var position in entry.Positions)
            {
                newest[position.Shopper] = newest.TryGetValue(position.Shopper, out var at) && at > entry.At ? at : entry.At;
            }
        }

        var positions = ImmutableArray.CreateBuilder<StorePosition>(newest.Count);
        foreach (var floor in floors)
        {
            if (!_entries.TryGetValue(floor, out var entry))
            {
                continue;
            }

            foreach (var position in entry.Positions)
            {
                if (newest.TryGetValue(position.Shopper, out var at) && at == entry.At)
                {
                    positions.Add(position);
                    newest.Remove(position.Shopper);
                }
            }
        }

        return positions.ToImmutable();
    }

    /// <summary>Adds everybody's id to a set.</summary>
    public void CollectShoppers(HashSet<Guid> shoppers)
    {
        foreach (var entry in _entries.Values)
        {
            foreach (var position in entry.Positions)
            {
                shoppers.Add(position.Shopper);
            }
        }
    }

    private readonly record struct Entry(
        long Epoch, long Sequence, DateTimeOffset At, ImmutableArray<StorePosition> Positions, bool IsHeard);
}
