namespace StoreTracking.Facts.Tests;

/// <summary>Facts of a store that nobody has visited.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly StoreId Store = new("airport");

    public static CrossingFact Crossing(long number, bool inwards = true, DateTimeOffset? at = null, long epoch = 7) => new()
    {
        Store = Store,
        At = at ?? Noon.AddMinutes(number),
        Hour = StoreHours.Of(at ?? Noon.AddMinutes(number), TimeZoneInfo.Utc),
        Floor = "ground",
        Epoch = epoch,
        Number = number,
        Line = "door",
        Inwards = inwards,
    };

    public static VisitFact Visit(long number, double minutes = 10, DateTimeOffset? endedAt = null, params ZoneDwell[] zones)
    {
        var end = endedAt ?? Noon.AddMinutes(30);
        return new()
        {
            Store = Store,
            At = end,
            Hour = StoreHours.Of(end, TimeZoneInfo.Utc),
            Floor = "ground",
            Epoch = 7,
            Number = number,
            Summary = new() { BeganAt = end.AddMinutes(-minutes), EndedAt = end, Metres = 12.5, Zones = [.. zones], Shelves = [.. zones.Where(static zone => zone.Zone == "shelf").Select(static zone => new ShelfDwell { Shelf = "shelf", Engagements = 1, Seconds = 9 })] },
        };
    }

    public static PeakFact Peak(int people, string? zone = null) => new()
    {
        Store = Store,
        At = Noon.AddMinutes(1),
        Hour = Noon,
        Zone = zone,
        People = people,
    };

    public static OccupancyFact Occupancy(int minutes, double meanPeople, long run = 1, int hour = 0) => At(hour, at => new OccupancyFact
    {
        Store = Store, At = at, Hour = at, Run = run, Watched = TimeSpan.FromMinutes(minutes), PersonTime = TimeSpan.FromMinutes(minutes * meanPeople),
    });

    public static QueueFact Queue(int served, double seconds, long run = 1, string zone = "till", int hour = 0) => At(hour, at => new QueueFact
    {
        Store = Store, At = at, Hour = at, Run = run, Zone = zone, Served = served, WaitTime = TimeSpan.FromSeconds(seconds),
    });

    public static FlowFact Flow(string? from, string? to, int people, long run = 1, int hour = 0) => At(hour, at => new FlowFact
    {
        Store = Store, At = at, Hour = at, Run = run, From = from, To = to, People = people,
    });

    public static HeatFact Heat(int hour = 0, long run = 1, string floor = "ground", double minX = 0, params (int Cell, double Seconds)[] cells) => At(hour, at => new HeatFact
    {
        Store = Store,
        At = at,
        Hour = at,
        Run = run,
        Heat = new()
        {
            Floor = floor,
            Min = new(minX, 0),
            CellMetres = 0.25,
            Columns = 4,
            Rows = 4,
            Cells = [.. cells.Select(static cell => new HeatmapCell { Cell = cell.Cell, Seconds = cell.Seconds })],
        },
    });

    public static Sale Sale(double minute, decimal amount, string till = "1") => new()
    {
        At = Noon.AddMinutes(minute),
        Hour = StoreHours.Of(Noon.AddMinutes(minute), TimeZoneInfo.Utc),
        Till = till,
        Amount = amount,
    };

    private static T At<T>(int hour, Func<DateTimeOffset, T> make) => make(Noon.AddHours(hour));
}
