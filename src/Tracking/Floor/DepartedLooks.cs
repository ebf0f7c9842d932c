namespace StoreTracking.Tracking.Floor;

/// <summary>
/// What those looked like who left through an entrance a moment ago and may come back. It is in memory alone, is forgotten with
/// the time in which they may, and is never part of a checkpoint.
/// </summary>
internal sealed class DepartedLooks(FloorFusionOptions options)
{
    private readonly Queue<(Guid Shopper, DateTimeOffset At)> _order = [];
    private readonly Dictionary<Guid, MeanAppearance> _looks = [];

    /// <summary>How many are remembered.</summary>
    public int Count => _looks.Count;

    /// <summary>Remembers somebody; of too many the oldest go.</summary>
    public void Keep(Guid shopper, MeanAppearance looks, DateTimeOffset at)
    {
        if (!looks.IsKnown || options.LooksMemory <= TimeSpan.Zero)
        {
            return;
        }

        if (_order.Count == options.MaximumTracks)
        {
            ForgetOldest();
        }

        var kept = new MeanAppearance();
        kept.Absorb(looks, options);
        _looks.Add(shopper, kept);
        _order.Enqueue((shopper, at));
    }

    /// <summary>Forgets whoever has been gone for too long.</summary>
    public void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && now - oldest.At > options.LooksMemory)
        {
            ForgetOldest();
        }
    }

    /// <summary>What somebody looked like; null where that is not known any more.</summary>
    public MeanAppearance? Find(Guid shopper) => _looks.GetValueOrDefault(shopper);

    private void ForgetOldest()
    {
        _looks.Remove(_order.Dequeue().Shopper, out var looks);
        looks!.Clear();
    }
}
