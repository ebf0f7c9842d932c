namespace StoreTracking.Facts;

/// <summary>Something that happened in a store and is kept. None of them tells who it was.</summary>
public abstract record Fact
{
    /// <summary>The store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>When it happened; kept in whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The beginning of the hour that it belongs to on the store's own clock: <see cref="StoreHours.Of"/>.</summary>
    public required DateTimeOffset Hour { get; init; }
}

/// <summary>
/// What a floor counted. Floor, epoch and number tell it from all others of its kind: one that is handed in again is the
/// same one. Nothing leads from them to a shopper's id.
/// </summary>
public abstract record FloorFact : Fact
{
    /// <summary>The floor's id within the store.</summary>
    public required string Floor { get; init; }

    /// <summary>The run of the floor that counted it.</summary>
    public required long Epoch { get; init; }

    /// <summary>Counts what is of one kind in an epoch from 1.</summary>
    public required long Number { get; init; }
}

/// <summary>Somebody crossed a line.</summary>
public sealed record CrossingFact : FloorFact
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>Whether it went towards the inside.</summary>
    public required bool Inwards { get; init; }
}

/// <summary>A visit ended, at <see cref="Fact.At"/>.</summary>
public sealed record VisitFact : FloorFact
{
    /// <summary>What remains of the visit.</summary>
    public required VisitSummary Summary { get; init; }
}

/// <summary>So many people were there at once. Of an hour's peaks the highest stays.</summary>
public sealed record PeakFact : Fact
{
    /// <summary>The zone's id; absent for the whole store.</summary>
    public string? Zone { get; init; }

    /// <summary>How many people.</summary>
    public required int People { get; init; }
}

/// <summary>
/// What one run of a store has counted of an hour so far. A later one of the same run replaces it, so that one that is handed
/// in again changes nothing; an hour is the sum of its runs.
/// </summary>
public abstract record HourFact : Fact
{
    /// <summary>The activation of the store that counted it.</summary>
    public required long Run { get; init; }
}

/// <summary>How full a store was.</summary>
public sealed record OccupancyFact : HourFact
{
    /// <summary>Everybody's time in the store together, while it was watched.</summary>
    public required TimeSpan PersonTime { get; init; }

    /// <summary>For how long of the hour at least one camera delivered.</summary>
    public required TimeSpan Watched { get; init; }
}

/// <summary>Who left a queue.</summary>
public sealed record QueueFact : HourFact
{
    /// <summary>The zone's id.</summary>
    public required string Zone { get; init; }

    /// <summary>How many left it.</summary>
    public required int Served { get; init; }

    /// <summary>How long these had stood in it together.</summary>
    public required TimeSpan WaitTime { get; init; }
}

/// <summary>Who went from one zone straight to another.</summary>
public sealed record FlowFact : HourFact
{
    /// <summary>The zone that they left; absent for outside.</summary>
    public string? From { get; init; }

    /// <summary>The zone that they entered next; absent for outside.</summary>
    public string? To { get; init; }

    /// <summary>How often.</summary>
    public required int People { get; init; }
}

/// <summary>Where people were on a floor.</summary>
public sealed record HeatFact : HourFact
{
    /// <summary>The map.</summary>
    public required FloorHeat Heat { get; init; }
}
