using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Stores.Coverage;

/// <summary>Which cells of one floor are in view of cameras that deliver, and which would be if all of them did.</summary>
internal sealed class FloorSight
{
    private readonly (string Camera, int[] Cells)[] _views;
    private readonly bool[] _seeable;
    private readonly bool[] _seen;

    public FloorSight(FloorArea floor, IEnumerable<CameraFootprint> footprints)
    {
        Raster = new(floor.Min, floor.Max);
        Floor = floor.Id;
        _views = [.. footprints.Where(view => view.Floor == Floor).Select(view => (view.Camera, Raster.CellsIn(view.Area)))];
        (_seeable, _seen) = (new bool[Raster.Count], new bool[Raster.Count]);
        Mark(_seeable, static _ => true);
        SeeableCells = _seeable.Count(static cell => cell);
    }

    /// <summary>The floor's id.</summary>
    public string Floor { get; }

    /// <summary>Its cells.</summary>
    public PlanRaster Raster { get; }

    /// <summary>How many cells are seen where every camera delivers.</summary>
    public int SeeableCells { get; }

    /// <summary>How many cells are seen now.</summary>
    public int SeenCells { get; private set; }

    /// <summary>What is seen is what these cameras see.</summary>
    public void Look(Predicate<string> delivers)
    {
        Array.Clear(_seen);
        Mark(_seen, delivers);
        SeenCells = _seen.Count(static cell => cell);
    }

    /// <summary>Whether a cell is seen by no camera now, and would be if all delivered.</summary>
    public bool IsBlind(int cell) => _seeable[cell] && !_seen[cell];

    /// <summary>Whether a place lies in such a cell.</summary>
    public bool IsBlind(FloorPoint place) => Raster.CellOf(place) is { } cell && IsBlind(cell);

    /// <summary>Whether of the cells that cameras see at all, at least half are blind.</summary>
    public bool AreBlind(int[] cells)
    {
        var (seeable, blind) = (0, 0);
        foreach (var cell in cells)
        {
            seeable += _seeable[cell] ? 1 : 0;
            blind += IsBlind(cell) ? 1 : 0;
        }

        return blind > 0 && 2 * blind >= seeable;
    }

    /// <summary>The floor at this moment.</summary>
    public FloorCoverageView View() => new(
        Floor,
        (double)SeenCells / Raster.Count,
        (double)SeeableCells / Raster.Count,
        Raster.Areas(IsBlind),
        Raster.Areas(cell => !_seeable[cell]));

    private void Mark(bool[] cells, Predicate<string> counts)
    {
        foreach (var (camera, view) in _views)
        {
            if (counts(camera))
            {
                foreach (var cell in view)
                {
                    cells[cell] = true;
                }
            }
        }
    }
}
