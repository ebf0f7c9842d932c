namespace StoreTracking.Tracking.Stores.Queues;

/// <summary>
/// How often somebody leaves a queue that is not empty. Whoever joins behind L people stands there, by Little's law (Little, "A
/// proof for the queuing formula L = lambda W", Operations Research 9, 1961), for about (L + 1) / rate: the rate at which a
/// busy queue is served is also that at which the newcomer moves up. The past fades by halves.
/// </summary>
internal sealed class ServicePace(TimeSpan halfLife)
{
    // Less than this much of one departure is left of the past only if it is long over.
    private const double LeastServed = 0.25;

    private double _busySeconds;
    private double _served;

    /// <summary>Lets time pass, in which the queue was empty or not.</summary>
    public void Pass(TimeSpan time, bool isBusy)
    {
        if (isBusy)
        {
            var fade = Math.Pow(2, -(time / halfLife));
            (_busySeconds, _served) = ((_busySeconds * fade) + time.TotalSeconds, _served * fade);
        }
    }

    /// <summary>Somebody was served and left.</summary>
    public void Serve() => _served++;

    /// <summary>How long whoever joins behind so many people will stand in the queue; null where nobody was served lately.</summary>
    public TimeSpan? Expect(int length) =>
        _served >= LeastServed ? TimeSpan.FromSeconds((length + 1) * _busySeconds / _served) : null;
}
