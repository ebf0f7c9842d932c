using System.Collections.Immutable;

namespace StoreTracking.Facts;

/// <summary>Where people were on a floor, in square cells counted row by row from the plan's lower-left corner.</summary>
public sealed record FloorHeat
{
    /// <summary>The floor's id within the store.</summary>
    public required string Floor { get; init; }

    /// <summary>The lower-left corner of the first cell.</summary>
    public required PlanPoint Min { get; init; }

    /// <summary>The side of a cell, in metres.</summary>
    public required double CellMetres { get; init; }

    /// <summary>Cells from left to right.</summary>
    public required int Columns { get; init; }

    /// <summary>Cells from bottom to top.</summary>
    public required int Rows { get; init; }

    /// <summary>The cells that anybody was in.</summary>
    public required ImmutableArray<HeatmapCell> Cells { get; init; }
}
