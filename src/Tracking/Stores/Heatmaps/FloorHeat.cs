using System.Collections.Immutable;

namespace StoreTracking.Tracking.Stores.Heatmaps;

/// <summary>
/// Where people are on one floor: lately, by sums that fade by half every <see cref="HalfLife"/>, and hour by hour of the
/// store's clock, to be taken and kept elsewhere.
/// </summary>
/// <param name="plan">The floor.</param>
/// <param name="zone">The time zone of the store's hours.</param>
/// <param name="fewest">How many different people must have been in a cell before its hour is told.</param>
internal sealed class FloorHeat(FloorPlan plan, TimeZoneInfo zone, int fewest = Anonymity.Crowd.Fewest)
{
    /// <summary>The time in which what was lately fades by half.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromMinutes(5);

    /// <summary>How many ended hours wait to be taken at most; an older one is dropped.</summary>
    public const int HoursKept = 4;

    // A floor tells its positions at least this often while anybody is on it.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(6);

    // A cell that somebody crossed at a walk holds more than this.
    private const double LeastSeconds = 0.05;

    // Beyond this power of two the sums are brought back to size.
    private const double MostHalvings = 32;

    private readonly CellSums _lately = new(plan.Grid.Count);
    private readonly CellSums _hour = new(plan.Grid.Count);
    private readonly CellCrowds _crowds = new(fewest);
    private readonly Queue<HourHeat> _hours = new();
    private DateTimeOffset _at;
    private DateTimeOffset _fadesFrom;
    private DateTimeOffset _hourEnds;
    private DateTimeOffset _hourBegan;
    private bool _hasNews;

    /// <summary>The floor.</summary>
    public FloorPlan Plan => plan;

    /// <summary>Adds everybody's time since the last call.</summary>
    public void Observe(ReadOnlySpan<StorePosition> people, DateTimeOffset at)
    {
        if (at <= _at)
        {
            return;
        }

        // The hour and the fading move with event time, so that a replay gives the same maps.
        var passed = _at == default ? TimeSpan.Zero : at - _at < LongestStep ? at - _at : LongestStep;
        _at = at;
        Rotate(at);
        var weight = passed.TotalSeconds * Math.Pow(2, (at - _fadesFrom) / HalfLife);
        foreach (ref readonly var person in people)
        {
            if (plan.Grid.CellOf(person.Position) is { } cell)
            {
                _lately.Add(cell, weight);
                _hour.Add(cell, passed.TotalSeconds);
                _crowds.Add(cell, person.Shopper);
                _hasNews = true;
            }
        }
    }

    /// <summary>Where people were lately: the seconds of the present whole, those a half-life ago half.</summary>
    public ImmutableArray<HeatCell> Lately(DateTimeOffset now) =>
        _lately.Cells(Math.Pow(2, -((now > _at ? now : _at) - _fadesFrom) / HalfLife), LeastSeconds);

    /// <summary>
    /// The hours that have changed since the last call, each whole, counted from when this began to watch; the last of them may
    /// still go on. They have the cells in which there were enough different people.
    /// </summary>
    public ImmutableArray<HourHeat> TakeHours()
    {
        ImmutableArray<HourHeat> hours = [.. _hours, .. _hasNews ? [new HourHeat(_hourBegan, HourCells())] : Array.Empty<HourHeat>()];
        _hours.Clear();
        _hasNews = false;
        return hours;
    }

    // Nothing is kept of a cell in which fewer were: it would be a piece of somebody's way.
    private ImmutableArray<HeatCell> HourCells() => [.. _hour.Cells(1, LeastSeconds).Where(cell => _crowds.IsCrowd(cell.Cell))];

    private void Rotate(DateTimeOffset at)
    {
        if (_fadesFrom == default || (at - _fadesFrom) / HalfLife > MostHalvings)
        {
            _lately.Scale(Math.Pow(2, -(at - _fadesFrom) / HalfLife), LeastSeconds / 4);
            _fadesFrom = at;
        }

        if (at < _hourEnds)
        {
            return;
        }

        if (_hasNews)
        {
            _hours.Enqueue(new(_hourBegan, HourCells()));
            if (_hours.Count > HoursKept)
            {
                _hours.Dequeue();
            }
        }

        _hour.Clear();
        _crowds.Clear();
        _hasNews = false;
        _hourBegan = BeginningOfHour(at);
        _hourEnds = _hourBegan.AddHours(1);
    }

    // Clocks differ from UTC by whole minutes; they change on the hour, so that an hour is always one.
    private DateTimeOffset BeginningOfHour(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return new DateTimeOffset(local.Ticks - (local.Ticks % TimeSpan.TicksPerHour), local.Offset).ToUniversalTime();
    }
}

/// <summary>Where people were in one hour.</summary>
/// <param name="Began">When the hour began, UTC.</param>
/// <param name="Cells">The cells that anybody was in.</param>
public sealed record HourHeat(DateTimeOffset Began, ImmutableArray<HeatCell> Cells);

/// <summary>Where people were on a floor lately.</summary>
/// <param name="Floor">The floor and its cells.</param>
/// <param name="Cells">The cells that anybody was in.</param>
public sealed record HeatView(FloorPlan Floor, ImmutableArray<HeatCell> Cells);

/// <summary>A floor and its plan.</summary>
/// <param name="Id">The floor's id.</param>
/// <param name="Grid">The cells of its heatmaps.</param>
public sealed record FloorPlan(string Id, HeatGrid Grid);
