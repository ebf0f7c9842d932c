using System.Numerics;

namespace StoreTracking.Simulation.Navigation;

/// <summary>The cells to which one can walk from inside a doorway.</summary>
internal sealed class Reachability
{
    private readonly FloorMap _map;
    private readonly bool[] _reached;

    public Reachability(FloorMap map, Vector2 from)
    {
        _map = map;
        _reached = new bool[map.Width * map.Height];
        var open = new Stack<int>();
        Visit(map.CellAt(from), open);
        while (open.TryPop(out var cell))
        {
            Visit(cell + 1, open);
            Visit(cell - 1, open);
            Visit(cell + map.Width, open);
            Visit(cell - map.Width, open);
        }
    }

    /// <summary>The area of the floor on which somebody's centre can be, porches included, in square metres.</summary>
    public float Area { get; private set; }

    /// <summary>Whether one can walk to a point and stand there.</summary>
    public bool Holds(Vector2 point) => _reached[_map.CellAt(point)];

    // The rim of the grid is never open, so that a neighbour of an open cell is always on the grid.
    private void Visit(int cell, Stack<int> open)
    {
        if (!_reached[cell] && _map[cell] >= FloorMap.PathRadius)
        {
            _reached[cell] = true;
            Area += FloorMap.Cell * FloorMap.Cell;
            open.Push(cell);
        }
    }
}
