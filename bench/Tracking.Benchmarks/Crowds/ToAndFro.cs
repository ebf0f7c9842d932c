namespace StoreTracking.Tracking.Benchmarks.Crowds;

/// <summary>Plays moments forwards, then backwards, and so on, so that nobody ever jumps however long it lasts.</summary>
internal sealed class ToAndFro(int count)
{
    private int _step = 1;
    private int _index = -1;

    /// <summary>How many moments were played.</summary>
    public long Played { get; private set; }

    /// <summary>The time of the newest.</summary>
    public DateTimeOffset Now => DateTimeOffset.UnixEpoch + (Played * Shop.FrameTime);

    /// <summary>The next moment's index.</summary>
    public int Next()
    {
        if (_index + _step < 0 || _index + _step >= count)
        {
            _step = -_step;
        }

        Played++;
        return _index += _step;
    }
}
