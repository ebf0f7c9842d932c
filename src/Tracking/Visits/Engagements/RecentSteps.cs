using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>A person's newest positions, a fixed number of them; 0 is the newest.</summary>
internal sealed class RecentSteps(int capacity)
{
    private readonly TimedPoint[] _ring = new TimedPoint[capacity];
    private int _newest = -1;

    public int Count { get; private set; }

    public TimedPoint this[int age] => _ring[(_newest - age + _ring.Length) % _ring.Length];

    public void Add(TimedPoint point)
    {
        _newest = (_newest + 1) % _ring.Length;
        _ring[_newest] = point;
        Count = Math.Min(Count + 1, _ring.Length);
    }

    public void Clear()
    {
        Array.Clear(_ring);
        (_newest, Count) = (-1, 0);
    }

    /// <summary>The middle of the newest positions.</summary>
    public FloorPoint Mean(int count)
    {
        var (x, y) = (0.0, 0.0);
        for (var age = 0; age < count; age++)
        {
            var position = this[age].Position;
            (x, y) = (x + position.X, y + position.Y);
        }

        return new(x / count, y / count);
    }
}
