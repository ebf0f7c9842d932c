namespace StoreTracking.Tracking.Stores;

/// <summary>Lets each crossing of each floor pass once, however often it is sent.</summary>
public sealed class CrossingGate
{
    private readonly Dictionary<string, (long Epoch, long Number)> _last = new(StringComparer.Ordinal);

    /// <summary>Whether a crossing is new.</summary>
    /// <param name="floor">The floor's id.</param>
    /// <param name="epoch">The floor's activation; a higher one is later and begins to count anew.</param>
    /// <param name="number">Counts the crossings of an activation from 1.</param>
    public bool TryPass(string floor, long epoch, long number)
    {
        if (_last.TryGetValue(floor, out var last) && (epoch, number).CompareTo(last) <= 0)
        {
            return false;
        }

        _last[floor] = (epoch, number);
        return true;
    }
}
