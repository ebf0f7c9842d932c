using System.Numerics;

namespace StoreTracking.Simulation.Navigation;

/// <summary>The way somebody walks: a few bends and an end. It is used again for the next way.</summary>
internal sealed class Route
{
    private const float Reached = 0.15f;

    // More bends than the straightened way through any store of sensible size has.
    private readonly Vector2[] _points = new Vector2[64];
    private int _count;
    private int _next;

    /// <summary>Whether a way is known that has not been walked to its end.</summary>
    public bool IsSet => _next < _count;

    /// <summary>Whether the next point is the last one.</summary>
    public bool IsLast => _next == _count - 1;

    public void Clear() => (_count, _next) = (0, 0);

    /// <summary>Appends a bend; past the capacity the last one moves, and the walker will ask for the rest when there.</summary>
    public void Add(Vector2 point)
    {
        _count = Math.Min(_count + 1, _points.Length);
        _points[_count - 1] = point;
    }

    /// <summary>The point to walk to now; bends that are reached, or that the following one can be seen past, are done.</summary>
    public Vector2 Next(Vector2 position, FloorMap map)
    {
        while (_next + 1 < _count && (Vector2.DistanceSquared(position, _points[_next]) < Reached * Reached || SeesPast(position, map)))
        {
            _next++;
        }

        return _points[_next];
    }

    /// <summary>The length of the way that is left, in metres.</summary>
    public float Remaining(Vector2 position)
    {
        var length = 0f;
        for (var i = _next; i < _count; i++)
        {
            length += Vector2.Distance(position, _points[i]);
            position = _points[i];
        }

        return length;
    }

    // Looked at only near a bend: farther off the answer is hardly ever yes, and it costs.
    private bool SeesPast(Vector2 position, FloorMap map) =>
        Vector2.DistanceSquared(position, _points[_next]) < 1 && map.Sees(position, _points[_next + 1], FloorMap.PathRadius);
}
