namespace StoreTracking.Vision.Capture;

/// <summary>
/// Exponential back-off with full jitter: the n-th wait is uniform between zero and min(cap, base · 2ⁿ), n from 0, so
/// that cameras which failed together do not come back together. Source: Marc Brooker, "Exponential Backoff And
/// Jitter", AWS Architecture Blog, 2015.
/// </summary>
internal sealed class Backoff(TimeSpan first, TimeSpan cap, Random random)
{
    private int _failures;

    /// <summary>The next wait.</summary>
    public TimeSpan Next()
    {
        var bound = Math.Min(cap.Ticks, first.Ticks * Math.Pow(2, _failures));
        _failures = Math.Min(_failures + 1, 62);
        return TimeSpan.FromTicks((long)(bound * random.NextDouble()));
    }

    /// <summary>Forgets the failures so far.</summary>
    public void Reset() => _failures = 0;
}
