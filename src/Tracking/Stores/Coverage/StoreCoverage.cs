using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Stores.Coverage;

/// <summary>
/// Which part of a store is in view of cameras that deliver. A loss is counted against what is in view where all of them do: what
/// no camera ever sees is none, since nobody was ever counted there.
/// </summary>
internal sealed class StoreCoverage
{
    private readonly FloorSight[] _floors;
    private readonly (string Id, FloorSight Floor, int[] Cells)[] _zones;
    private readonly (string Id, FloorSight Floor, int[] Cells)[] _lines;

    /// <summary>Makes the coverage of a store before any camera delivers.</summary>
    public StoreCoverage(CoverageLayout layout)
    {
        _floors = [.. layout.Floors.Select(floor => new FloorSight(floor, layout.Footprints))];
        _zones = [.. layout.Zones.Select(zone => (zone.Id, On(zone.Floor), On(zone.Floor).Raster.CellsIn(zone.Area)))];
        _lines = [.. layout.Lines.Select(line => (line.Id, On(line.Floor), On(line.Floor).Raster.CellsAlong(line.Line)))];
        (View, SeenShare) = (MakeView(), MakeSeenShare());
    }

    /// <summary>The coverage at this moment; another object only after <see cref="Look"/>.</summary>
    public CoverageView View { get; private set; }

    /// <summary>Which share of the counting lines can be counted at, 0 to 1; all of them where there are none.</summary>
    public double LinesInView => _lines.Length == 0 ? 1 : 1 - ((double)View.BlindLines.Length / _lines.Length);

    /// <summary>What is in view where every camera delivers; whole floors where no view of them is known.</summary>
    public double SeeableSquareMetres => PlanRaster.CellMetres * PlanRaster.CellMetres
        * _floors.Sum(static floor => floor.SeeableCells > 0 ? floor.SeeableCells : floor.Raster.Count);

    /// <summary>Which share of what is seeable is in view, 0 to 1; reckoned once for each <see cref="Look"/>.</summary>
    public double SeenShare { get; private set; }

    /// <summary>Takes that other cameras deliver than before.</summary>
    public void Look(Predicate<string> delivers)
    {
        foreach (var floor in _floors)
        {
            floor.Look(delivers);
        }

        (View, SeenShare) = (MakeView(), MakeSeenShare());
    }

    /// <summary>Whether no camera that delivers sees a place which one that does not deliver would see.</summary>
    public bool IsBlind(string floor, FloorPoint place) => Find(floor)?.IsBlind(place) ?? false;

    /// <summary>
    /// How many cells of a floor are in view, and how many are where every camera delivers: at least one, so that a floor of which
    /// no view is known is in view, and counts for next to nothing beside others.
    /// </summary>
    public (int Seen, int Seeable) CellsOf(string floor) =>
        Find(floor) is { SeeableCells: > 0 } known ? (known.SeenCells, known.SeeableCells) : (1, 1);

    // Asked for every person of every update; a search with a lambda would allocate.
    private FloorSight? Find(string floor)
    {
        foreach (var known in _floors)
        {
            if (known.Floor == floor)
            {
                return known;
            }
        }

        return null;
    }

    private FloorSight On(string floor) =>
        Find(floor) ?? throw new ArgumentException($"The coverage names the floor '{floor}', which has no plan.");

    private double MakeSeenShare() => _floors.Sum(static floor => floor.SeeableCells) is > 0 and var seeable
        ? (double)_floors.Sum(static floor => floor.SeenCells) / seeable
        : 1;

    private CoverageView MakeView() => new(
        [.. _floors.Select(static floor => floor.View())],
        [.. _zones.Where(static zone => zone.Floor.AreBlind(zone.Cells)).Select(static zone => zone.Id)],
        [.. _lines.Where(static line => line.Floor.AreBlind(line.Cells)).Select(static line => line.Id)]);
}
