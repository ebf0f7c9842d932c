using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Stores.Heatmaps;

/// <summary>A floor's plan divided into square cells, counted row by row from the lower-left corner.</summary>
public readonly record struct HeatGrid
{
    /// <summary>The side of a cell, in metres.</summary>
    public const double CellMetres = 0.25;

    /// <summary>Divides a plan.</summary>
    /// <param name="min">Its lower-left corner.</param>
    /// <param name="max">Its upper-right corner.</param>
    public HeatGrid(FloorPoint min, FloorPoint max)
    {
        Min = min;
        Columns = Math.Max(1, (int)Math.Ceiling((max.X - min.X) / CellMetres));
        Rows = Math.Max(1, (int)Math.Ceiling((max.Y - min.Y) / CellMetres));
    }

    /// <summary>The lower-left corner of the first cell.</summary>
    public FloorPoint Min { get; }

    /// <summary>Cells from left to right.</summary>
    public int Columns { get; }

    /// <summary>Cells from bottom to top.</summary>
    public int Rows { get; }

    /// <summary>How many cells there are.</summary>
    public int Count => Columns * Rows;

    /// <summary>The number of the cell that a point lies in; null beyond the plan or where it is not finite.</summary>
    public int? CellOf(FloorPoint point)
    {
        var (column, row) = (Math.Floor((point.X - Min.X) / CellMetres), Math.Floor((point.Y - Min.Y) / CellMetres));
        return column >= 0 && column < Columns && row >= 0 && row < Rows ? ((int)row * Columns) + (int)column : null;
    }
}
