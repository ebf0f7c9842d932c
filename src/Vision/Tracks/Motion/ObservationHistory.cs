using System.Runtime.CompilerServices;

namespace StoreTracking.Vision.Tracks;

/// <summary>The centres of a track's last observations, from which its direction is read.</summary>
internal struct ObservationHistory
{
    // Covers the default window of 300 ms at up to 50 frames a second; at more, the window is as long as the history.
    private const int Capacity = 16;

    private Entries _entries;
    private int _count;
    private int _next;

    public readonly Entry Last => _entries[(_next + Capacity - 1) % Capacity];

    public void Clear() => (_count, _next) = (0, 0);

    public void Add(double x, double y, DateTimeOffset at)
    {
        _entries[_next] = new(x, y, at);
        _next = (_next + 1) % Capacity;
        _count = Math.Min(_count + 1, Capacity);
    }

    /// <summary>The youngest observation at least <paramref name="window"/> older than the last one, else the oldest.</summary>
    public readonly Entry Before(TimeSpan window)
    {
        var last = Last;
        var entry = last;
        for (var back = 2; back <= _count && last.At - entry.At < window; back++)
        {
            entry = _entries[(_next + Capacity - back) % Capacity];
        }

        return entry;
    }

    public readonly record struct Entry(double X, double Y, DateTimeOffset At);

    [InlineArray(Capacity)]
    private struct Entries
    {
        private Entry _first;
    }
}
