using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Stores.Heatmaps;

/// <summary>A sum for each cell of a grid: an array where the plan is small, otherwise only the cells that anybody was in.</summary>
internal sealed class CellSums
{
    /// <summary>The most cells that are held: 2 MB of them, which is a plan of 125 by 125 m.</summary>
    public const int MaximumCells = 250_000;

    private readonly double[]? _dense;
    private readonly Dictionary<int, double>? _sparse;

    public CellSums(int cells)
    {
        if (cells <= MaximumCells)
        {
            _dense = new double[cells];
        }
        else
        {
            _sparse = [];
        }
    }

    /// <summary>Adds to a cell; a cell too many is left out.</summary>
    public void Add(int cell, double value)
    {
        if (_dense is not null)
        {
            _dense[cell] += value;
            return;
        }

        if (_sparse!.Count < MaximumCells || _sparse.ContainsKey(cell))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_sparse, cell, out _) += value;
        }
    }

    /// <summary>Multiplies all sums, and drops those that are next to nothing.</summary>
    public void Scale(double factor, double least)
    {
        for (var cell = 0; cell < _dense?.Length; cell++)
        {
            _dense[cell] = _dense[cell] * factor < least ? 0 : _dense[cell] * factor;
        }

        foreach (var cell in _sparse?.Keys ?? Enumerable.Empty<int>())
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrNullRef(_sparse!, cell);
            sum *= factor;
            if (sum < least)
            {
                _sparse!.Remove(cell);
            }
        }
    }

    public void Clear()
    {
        if (_dense is not null)
        {
            Array.Clear(_dense);
        }

        _sparse?.Clear();
    }

    /// <summary>The cells whose sum, times a factor, is at least a value.</summary>
    public ImmutableArray<HeatCell> Cells(double factor, double least)
    {
        var cells = ImmutableArray.CreateBuilder<HeatCell>();
        for (var cell = 0; cell < _dense?.Length; cell++)
        {
            if (_dense[cell] * factor >= least)
            {
                cells.Add(new(cell, _dense[cell] * factor));
            }
        }

        foreach (var (cell, sum) in _sparse ?? [])
        {
            if (sum * factor >= least)
            {
                cells.Add(new(cell, sum * factor));
            }
        }

        return cells.ToImmutable();
    }
}

/// <summary>How long people were in a cell.</summary>
/// <param name="Cell">The number of the cell.</param>
/// <param name="Seconds">The sum of their times, in seconds.</param>
public readonly record struct HeatCell(int Cell, double Seconds);
