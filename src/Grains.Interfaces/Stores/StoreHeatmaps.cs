using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Where people were in a store.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreHeatmaps")]
public sealed record StoreHeatmaps
{
    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>When the period began; absent for lately: the present counts whole, five minutes ago half, ten minutes ago a quarter.</summary>
    [Id(1)]
    public DateTimeOffset? From { get; init; }

    /// <summary>The floors on which anything is known of that time, in the order of the configuration.</summary>
    [Id(2)]
    public required ImmutableArray<FloorHeatmap> Floors { get; init; }

    /// <summary>When the period ended; absent for lately.</summary>
    [Id(3)]
    public DateTimeOffset? To { get; init; }
}

/// <summary>Where people were on a floor, in square cells counted row by row from the plan's lower-left corner.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorHeatmap")]
public sealed record FloorHeatmap
{
    /// <summary>The floor's id.</summary>
    [Id(0)]
    public required string Floor { get; init; }

    /// <summary>The lower-left corner of the first cell.</summary>
    [Id(1)]
    public required PlanPoint Min { get; init; }

    /// <summary>The side of a cell, in metres.</summary>
    [Id(2)]
    public required double CellMetres { get; init; }

    /// <summary>Cells from left to right.</summary>
    [Id(3)]
    public required int Columns { get; init; }

    /// <summary>Cells from bottom to top.</summary>
    [Id(4)]
    public required int Rows { get; init; }

    /// <summary>The cells that anybody was in.</summary>
    [Id(5)]
    public required ImmutableArray<HeatmapCell> Cells { get; init; }
}

/// <summary>How long people were in a cell.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.HeatmapCell")]
public readonly record struct HeatmapCell
{
    /// <summary>The number of the cell, from 0.</summary>
    [Id(0)]
    public required int Cell { get; init; }

    /// <summary>The sum of everybody's time in it, in seconds.</summary>
    [Id(1)]
    public required double Seconds { get; init; }
}
