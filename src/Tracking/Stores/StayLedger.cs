using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Stores;

/// <summary>Who is in which zone, as the visits report it. Stays whose end was never reported run out.</summary>
internal sealed class StayLedger(StoreOptions options)
{
    private readonly Dictionary<(string Zone, Guid Shopper), DateTimeOffset> _presentAt = [];
    private readonly HashSet<Guid> _present = [];

    /// <summary>How many stays are open.</summary>
    public int Count => _presentAt.Count;

    /// <summary>How many people are in a zone.</summary>
    public int CountIn(string zone)
    {
        var count = 0;
        foreach (var (open, _) in _presentAt.Keys)
        {
            count += open == zone ? 1 : 0;
        }

        return count;
    }

    /// <summary>Opens a stay; false where it is open already.</summary>
    public bool Open(string zone, Guid shopper, DateTimeOffset now)
    {
        if (_presentAt.ContainsKey((zone, shopper)))
        {
            return false;
        }

        if (_presentAt.Count >= options.MaximumStays)
        {
            _presentAt.Remove(_presentAt.MinBy(stay => stay.Value).Key);
        }

        _presentAt.Add((zone, shopper), now);
        return true;
    }

    /// <summary>Closes a stay; false where none was open.</summary>
    public bool Close(string zone, Guid shopper) => _presentAt.Remove((zone, shopper));

    /// <summary>Closes all stays of a shopper; false where none was open.</summary>
    public bool CloseAll(Guid shopper)
    {
        var before = _presentAt.Count;
        foreach (var stay in _presentAt.Keys)
        {
            if (stay.Shopper == shopper)
            {
                _presentAt.Remove(stay);
            }
        }

        return _presentAt.Count < before;
    }

    /// <summary>Takes note of who is on the floors and closes the stays of those who have been on none for too long.</summary>
    public bool Expire(FloorLedger floors, DateTimeOffset now)
    {
        _present.Clear();
        floors.CollectShoppers(_present);
        var before = _presentAt.Count;
        foreach (var stay in _presentAt.Keys)
        {
            ref var presentAt = ref CollectionsMarshal.GetValueRefOrNullRef(_presentAt, stay);
            if (_present.Contains(stay.Shopper))
            {
                presentAt = now;
            }
            else if (now - presentAt > options.StayPatience)
            {
                _presentAt.Remove(stay);
            }
        }

        return _presentAt.Count < before;
    }
}
