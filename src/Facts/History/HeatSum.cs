using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StoreTracking.Facts.History;

/// <summary>
/// Adds up heatmaps of one floor. Where the plan has changed, the newest one's cells count, and an older cell goes to where
/// its centre lies now.
/// </summary>
internal sealed class HeatSum(FloorHeat newest)
{
    private readonly Dictionary<int, double> _sums = [];

    /// <summary>The sum so far.</summary>
    public FloorHeat Total => newest with
    {
        Cells =
        [
            .. _sums.OrderBy(static sum => sum.Key).Select(static sum => new HeatmapCell { Cell = sum.Key, Seconds = Math.Round(sum.Value, 1) }),
        ],
    };

    /// <summary>Adds up maps, the newest first, by floor.</summary>
    public static ImmutableArray<FloorHeat> Of(IEnumerable<FloorHeat> newestFirst)
    {
        var floors = new Dictionary<string, HeatSum>(StringComparer.Ordinal);
        foreach (var heat in newestFirst)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(floors, heat.Floor, out _);
            sum ??= new(heat);
            sum.Add(heat);
        }

        return [.. floors.Values.Select(static sum => sum.Total)];
    }

    private void Add(FloorHeat heat)
    {
        var isSame = (heat.Min, heat.CellMetres, heat.Columns, heat.Rows) == (newest.Min, newest.CellMetres, newest.Columns, newest.Rows);
        foreach (var cell in heat.Cells)
        {
            if ((isSame ? cell.Cell : Move(heat, cell.Cell)) is { } place)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_sums, place, out _) += cell.Seconds;
            }
        }
    }

    private int? Move(FloorHeat from, int cell)
    {
        var x = from.Min.X + (((cell % from.Columns) + 0.5) * from.CellMetres);
        var y = from.Min.Y + (((cell / from.Columns) + 0.5) * from.CellMetres);
        var (column, row) = (Math.Floor((x - newest.Min.X) / newest.CellMetres), Math.Floor((y - newest.Min.Y) / newest.CellMetres));
        return column >= 0 && column < newest.Columns && row >= 0 && row < newest.Rows
            ? ((int)row * newest.Columns) + (int)column
            : null;
    }
}
