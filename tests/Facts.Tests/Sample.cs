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
}
