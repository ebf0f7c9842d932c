namespace StoreTracking.Grains.Observers;

/// <summary>
/// The hosts that watch a grain. Each must renew its lease; one that has gone without a word is forgotten when the
/// lease runs out.
/// </summary>
internal sealed class ObserverLeases<TObserver>(TimeProvider clock, TimeSpan life)
    where TObserver : IGrainObserver
{
    private readonly Dictionary<TObserver, DateTimeOffset> _expiries = [];

    public bool IsEmpty => _expiries.Count == 0;

    public void Renew(TObserver observer) => _expiries[observer] = clock.GetUtcNow() + life;

    public void Remove(TObserver observer) => _expiries.Remove(observer);

    /// <summary>Tells every observer whose lease holds. The calls are one-way: a slow or dead host holds nobody up.</summary>
    public void Notify(Action<TObserver> tell)
    {
        var now = clock.GetUtcNow();
        foreach (var (observer, expiry) in _expiries)
        {
            // Removing during enumeration is allowed for the current key.
            if (expiry < now || !TryTell(observer, tell))
            {
                _expiries.Remove(observer);
            }
        }
    }

    private static bool TryTell(TObserver observer, Action<TObserver> tell)
    {
        try
        {
            tell(observer);
            return true;
        }
        catch (OrleansException)
        {
            // The runtime knows already that the host is gone.
            return false;
        }
    }
}
