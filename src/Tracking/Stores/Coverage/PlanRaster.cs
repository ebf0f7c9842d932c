using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Stores.Coverage;

/// <summary>A floor's plan in square cells, counted row by row from the lower-left corner.</summary>
internal sealed class PlanRaster
{
    /// <summary>The side of a cell, in metres: a person's reach, and no finer than a calibration is.</summary>
    public const double CellMetres = 0.5;

    private readonly FloorPoint _min;
    private readonly FloorPoint _max;
    private readonly int _columns;
    private readonly int _rows;

    public PlanRaster(FloorPoint min, FloorPoint max)
    {
        (_min, _max) = (min, max);
        _columns = Math.Max(1, (int)Math.Ceiling((max.X - min.X) / CellMetres));
        _rows = Math.Max(1, (int)Math.Ceiling((max.Y - min.Y) / CellMetres));
    }

    /// <summary>How many cells there are.</summary>
    public int Count => _columns * _rows;

    /// <summary>The cell that a point lies in; null beyond the plan.</summary>
    public int? CellOf(FloorPoint point)
    {
        var (column, row) = (Math.Floor((point.X - _min.X) / CellMetres), Math.Floor((point.Y - _min.Y) / CellMetres));
        return column >= 0 && column < _columns && row >= 0 && row < _rows ? ((int)row * _columns) + (int)column : null;
    }

    /// <summary>The cells whose middle lies in a polygon; of one that holds no middle, the cell of its first corner.</summary>
    public int[] CellsIn(Polygon area)
    {
        var columns = Range(area.Corners.Min(static corner => corner.X) - _min.X, area.Corners.Max(static corner => corner.X) - _min.X, _columns);
        var rows = Range(area.Corners.Min(static corner => corner.Y) - _min.Y, area.Corners.Max(static corner => corner.Y) - _min.Y, _rows);
        var cells = new List<int>();
        for (var row = rows.First; row < rows.End; row++)
        {
            for (var column = columns.First; column < columns.End; column++)
            {
                if (area.Contains(new(_min.X + ((column + 0.5) * CellMetres), _min.Y + ((row + 0.5) * CellMetres))))
                {
                    cells.Add((row * _columns) + column);
                }
            }
        }

        return cells.Count == 0 && CellOf(area.Corners[0]) is { } only ? [only] : [.. cells];
    }

    /// <summary>The cells that a line runs through, one for each half cell of its length.</summary>
    public int[] CellsAlong(Segment line)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(line.From.DistanceTo(line.To) / (CellMetres / 2)));
        return [.. Enumerable.Range(0, steps).Select(step => CellOf(line.From.Towards(line.To, (step + 0.5) / steps))).OfType<int>()];
    }

    /// <summary>The cells for which a condition holds, as few rectangles: runs within a row, joined with equal runs above them.</summary>
    public ImmutableArray<PlanArea> Areas(Predicate<int> holds)
    {
        var areas = ImmutableArray.CreateBuilder<PlanArea>();
        var open = new Dictionary<(int First, int End), int>();
        for (var row = 0; row <= _rows; row++)
        {
            var runs = row < _rows ? Runs(row, holds) : [];
            foreach (var (run, began) in open.Where(known => !runs.Contains(known.Key)).OrderBy(known => known.Key.First).ToArray())
            {
                areas.Add(new(Corner(run.First, began), Corner(run.End, row)));
                open.Remove(run);
            }

            foreach (var run in runs)
            {
                open.TryAdd(run, row);
            }
        }

        return areas.ToImmutable();
    }

    private static (int First, int End) Range(double from, double to, int count) => (
        (int)Math.Clamp(Math.Floor(from / CellMetres), 0, count), (int)Math.Clamp(Math.Ceiling(to / CellMetres), 0, count));

    private List<(int First, int End)> Runs(int row, Predicate<int> holds)
    {
        var runs = new List<(int, int)>();
        for (var column = 0; column < _columns; column++)
        {
            var first = column;
            while (column < _columns && holds((row * _columns) + column))
            {
                column++;
            }

            if (column > first)
            {
                runs.Add((first, column));
            }
        }

        return runs;
    }

    // The last cells may reach beyond the plan; what is told of them does not.
    private FloorPoint Corner(int column, int row) => new(
        Math.Min(_min.X + (column * CellMetres), _max.X), Math.Min(_min.Y + (row * CellMetres), _max.Y));
}
