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
