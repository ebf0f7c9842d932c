namespace StoreTracking.Facts;

/// <summary>The hours of a store's own clock, which in some time zones begin at half past, or at a quarter to.</summary>
public static class StoreHours
{
    /// <summary>The beginning of the hour that a moment belongs to, in UTC.</summary>
    public static DateTimeOffset Of(DateTimeOffset at, TimeZoneInfo zone)
    {
        // Subtracted from the moment itself: where the clock is set back, both hours of the same name stay two.
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (at - TimeSpan.FromTicks(local.TimeOfDay.Ticks % TimeSpan.TicksPerHour)).ToUniversalTime();
    }

    /// <summary>The moment at which a store's clock first shows a time; where that time is skipped, as long after the gap began.</summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(new DateTimeOffset(local.AddDays(-1), TimeSpan.Zero))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The moment at which a day begins on a store's clock: its midnight, or where that is skipped, the first moment of its date.</summary>
    public static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone) => At(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The day that a store's calendar shows at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}

/// <summary>One hour of a store.</summary>
/// <param name="Hour">When it began.</param>
/// <param name="Entries">Crossings of the store's lines inwards.</param>
/// <param name="Exits">Crossings outwards.</param>
/// <param name="Visits">The visits that ended in it.</param>
/// <param name="VisitTime">How long these were together.</param>
/// <param name="Peak">The most people at once.</param>
public readonly record struct StoreHour(DateTimeOffset Hour, int Entries, int Exits, int Visits, TimeSpan VisitTime, int Peak)
{
    /// <summary>Everybody's time in the store together, while it was watched.</summary>
    public TimeSpan PersonTime { get; init; }

    /// <summary>For how long of the hour at least one camera delivered; zero also in hours of which that was not kept yet.</summary>
    public TimeSpan Watched { get; init; }

    /// <summary>The mean length of a visit; zero where there was none.</summary>
    public TimeSpan MeanVisit => Visits > 0 ? VisitTime / Visits : TimeSpan.Zero;
}

/// <summary>One hour of a zone.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="Hour">When it began.</param>
/// <param name="Stays">The stays of the visits that ended in it.</param>
/// <param name="StayTime">How long these were together.</param>
/// <param name="Engagements">Their engagements with the zone, where it is a shelf.</param>
/// <param name="EngagementTime">How long these were together.</param>
/// <param name="Peak">The most people at once.</param>
public readonly record struct ZoneHour(
    string Zone, DateTimeOffset Hour, int Stays, TimeSpan StayTime, int Engagements, TimeSpan EngagementTime, int Peak)
{
    /// <summary>How many of the visits that ended in it had a stay in the zone; zero also where that was not kept yet.</summary>
    public int Visitors { get; init; }

    /// <summary>How many of the engagements were somebody's second or later one of a visit.</summary>
    public int Returns { get; init; }

    /// <summary>The mean length of an engagement; zero where there was none.</summary>
    public TimeSpan MeanEngagement => Engagements > 0 ? EngagementTime / Engagements : TimeSpan.Zero;

    /// <summary>The mean length of a stay; zero where there was none.</summary>
    public TimeSpan MeanStay => Stays > 0 ? StayTime / Stays : TimeSpan.Zero;
}

/// <summary>One hour of a queue.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="Hour">When it began.</param>
/// <param name="Served">How many left the queue.</param>
/// <param name="WaitTime">How long these had stood in it together.</param>
public readonly record struct QueueHour(string Zone, DateTimeOffset Hour, int Served, TimeSpan WaitTime);

/// <summary>How many people went from one zone straight to another.</summary>
/// <param name="From">The zone that they left; null for outside.</param>
/// <param name="To">The zone that they entered next; null for outside.</param>
/// <param name="People">How often.</param>
public readonly record struct FlowSum(string? From, string? To, int People);
