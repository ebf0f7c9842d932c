namespace StoreTracking.Tracking.Stores;

/// <summary>Who is in which zone, as the visits report it. Stays whose end was never reported run out.</summary>
internal sealed class StayLedger(StoreOptions options)
{
    private readonly Dictionary<(string Zone, Guid Shopper), DateTimeOffset> _presentAt = [];
    private readonly List<(string Zone, Guid Shopper)> _over = [];
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
    public bool CloseAll(Guid shopper) => Remove((stay, _) => stay.Shopper == shopper);

    /// <summary>Takes note of who is on the floors and closes the stays of those who have been on none for too long.</summary>
    public bool Expire(FloorLedger floors, DateTimeOffset now)
    {
        _present.Clear();
        floors.CollectShoppers(_present);
        foreach (var stay in _presentAt.Keys)
        {
            if (_present.Contains(stay.Shopper))
            {
                _presentAt[stay] = now;
            }
        }

        return Remove((_, presentAt) => now - presentAt > options.StayPatience);
    }

    private bool Remove(Func<(string Zone, Guid Shopper), DateTimeOffset, bool> isOver)
    {
        foreach (var (stay, presentAt) in _presentAt)
        {
            if (isOver(stay, presentAt))
            {
                _over.Add(stay);
            }
        }

        foreach (var stay in _over)
        {
            _presentAt.Remove(stay);
        }

        var any = _over.Count > 0;
        _over.Clear();
        return any;
    }
}
