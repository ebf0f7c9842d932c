using System.Numerics;

namespace StoreTracking.Simulation.Navigation;

/// <summary>
/// Finds short ways between two places by A* (Hart, Nilsson and Raphael 1968) over the cells of a <see cref="FloorMap"/>,
/// then straightens them. Its working memory belongs to it: no search allocates once the arrays have grown.
/// </summary>
internal sealed class PathFinder
{
    // Walking along a shelf is possible but not liked: a cell beside something solid costs up to this much more.
    private const float WallAversion = 1.2f;
    private const float ComfortableClearance = 0.6f;

    // Somebody who stands in the way costs a detour of about this many metres a cell.
    private const float CrowdCost = 1.2f;
    private const float CrowdReach = 0.5f;
    private const float Diagonal = 1.41421356f;

    private readonly FloorMap _map;
    private readonly float[] _cost;
    private readonly float[] _best;
    private readonly int[] _from;
    private readonly int[] _seen;
    private readonly int[] _closed;
    private readonly int[] _crowd;
    private readonly NodeHeap _open = new();
    private readonly List<int> _cells = [];
    private int _search;

    public PathFinder(FloorMap map)
    {
        _map = map;
        var count = map.Width * map.Height;
        (_cost, _best, _from, _seen, _closed, _crowd) = (new float[count], new float[count], new int[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var narrow = Math.Clamp((ComfortableClearance - map[i]) / (ComfortableClearance - FloorMap.PathRadius), 0, 1);
            _cost[i] = 1 + (WallAversion * narrow);
        }
    }

    /// <summary>Finds a way and writes its bends and its end into a route.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends; where nobody can stand there, it ends beside it.</param>
    /// <param name="standing">Where people stand whom the way should go round.</param>
    /// <param name="route">Receives the way.</param>
    /// <returns>Whether there is one.</returns>
    public bool Find(Vector2 from, Vector2 to, ReadOnlySpan<Vector2> standing, Route route)
    {
        route.Clear();
        _search++;
        foreach (var person in standing)
        {
            MarkCrowd(person);
        }

        var (start, goal) = (Nearest(from), Nearest(to));
        if (start < 0 || goal < 0 || !Search(start, goal))
        {
            return false;
        }

        _cells.Clear();
        for (var cell = goal; cell != start; cell = _from[cell])
        {
            _cells.Add(cell);
        }

        _cells.Reverse();
        Straighten(from, _map.Clearance(to) < FloorMap.BodyRadius ? _map.Centre(goal) : to, route);
        return true;
    }

    /// <summary>Whether a cell is wide enough to walk through.</summary>
    public bool IsOpen(int cell) => _map[cell] >= FloorMap.PathRadius;

    private bool Search(int start, int goal)
    {
        _open.Clear();
        Reach(start, start, 0, goal);
        while (_open.Count > 0)
        {
            var cell = _open.Pop();
            if (cell == goal)
            {
                return true;
            }

            if (_closed[cell] == _search)
            {
                continue;
            }

            _closed[cell] = _search;
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    // The rim of the grid is never open, so that a neighbour is always on the grid.
                    var next = cell + (dy * _map.Width) + dx;
                    if (next != cell && IsOpen(next) && _closed[next] != _search)
                    {
                        var step = FloorMap.Cell * (dx != 0 && dy != 0 ? Diagonal : 1) * _cost[next];
                        var crowd = _crowd[next] == _search ? CrowdCost : 0;
                        Reach(next, cell, _best[cell] + step + crowd, goal);
                    }
                }
            }
        }

        return false;
    }

    private void Reach(int cell, int from, float cost, int goal)
    {
        if (_seen[cell] == _search && _best[cell] <= cost)
        {
            return;
        }

        (_seen[cell], _best[cell], _from[cell]) = (_search, cost, from);
        var dx = Math.Abs((cell % _map.Width) - (goal % _map.Width));
        var dy = Math.Abs((cell / _map.Width) - (goal / _map.Width));
        _open.Push(cost + (FloorMap.Cell * (Math.Max(dx, dy) + ((Diagonal - 1) * Math.Min(dx, dy)))), cell);
    }

    // Keeps of the cells only those where the way has to bend.
    private void Straighten(Vector2 from, Vector2 to, Route route)
    {
        var anchor = from;
        for (var i = 0; i < _cells.Count; i++)
        {
            var last = i + 1 == _cells.Count;
            var next = last ? to : _map.Centre(_cells[i + 1]);
            if (last || !Straight(anchor, next))
            {
                anchor = last ? to : _map.Centre(_cells[i]);
                route.Add(anchor);
            }
        }

        if (_cells.Count == 0)
        {
            route.Add(to);
        }
    }

    private bool Straight(Vector2 from, Vector2 to) => _map.Sees(from, to, FloorMap.PathRadius + 0.03f) && !CrossesCrowd(from, to);

    private bool CrossesCrowd(Vector2 from, Vector2 to)
    {
        var steps = (int)(Vector2.Distance(from, to) / FloorMap.Cell) + 1;
        for (var i = 1; i <= steps; i++)
        {
            if (_crowd[_map.CellAt(Vector2.Lerp(from, to, (float)i / steps))] == _search)
            {
                return true;
            }
        }

        return false;
    }

    private void MarkCrowd(Vector2 person)
    {
        const int Reach = (int)(CrowdReach / FloorMap.Cell);
        for (var dy = -Reach; dy <= Reach; dy++)
        {
            for (var dx = -Reach; dx <= Reach; dx++)
            {
                if ((dx * dx) + (dy * dy) <= Reach * Reach)
                {
                    _crowd[_map.CellAt(person + (new Vector2(dx, dy) * FloorMap.Cell))] = _search;
                }
            }
        }
    }

    // The open cell nearest to a point, less than a metre away; -1 where there is none.
    private int Nearest(Vector2 point)
    {
        var centre = _map.CellAt(point);
        var (best, distance) = (-1, 1f);
        for (var dy = -5; dy <= 5; dy++)
        {
            for (var dx = -5; dx <= 5; dx++)
            {
                var (x, y) = ((centre % _map.Width) + dx, (centre / _map.Width) + dy);
                if (x < 0 || y < 0 || x >= _map.Width || y >= _map.Height)
                {
                    continue;
                }

                var cell = (y * _map.Width) + x;
                var away = Vector2.DistanceSquared(point, _map.Centre(cell));
                if (IsOpen(cell) && away < distance)
                {
                    (best, distance) = (cell, away);
                }
            }
        }

        return best;
    }
}
