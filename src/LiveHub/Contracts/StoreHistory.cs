using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What was counted in a store in a period, by hour, day or week of the store's own clock.</summary>
public sealed record StoreHistory
{
    /// <summary>The store's id.</summary>
    public required StoreId Store { get; init; }

    /// <summary>The IANA time zone of the store's clock.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The currency of amounts (ISO 4217); absent where none is configured.</summary>
    public string? Currency { get; init; }

    /// <summary>How the period is divided.</summary>
    public required HistoryStep By { get; init; }

    /// <summary>When the period begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends; this moment is no part of it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>The figures of the whole period.</summary>
    public required HistoryFigures Total { get; init; }

    /// <summary>The period's parts, by time; the first and the last are shorter where the period cuts them.</summary>
    public required ImmutableArray<HistoryBucket> Buckets { get; init; }
}

/// <summary>How a period is divided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HistoryStep>))]
public enum HistoryStep
{
    /// <summary>By hours.</summary>
    [JsonStringEnumMemberName("hour")] Hour,

    /// <summary>By days, from midnight to midnight.</summary>
    [JsonStringEnumMemberName("day")] Day,

    /// <summary>By weeks, from Monday to Monday.</summary>
    [JsonStringEnumMemberName("week")] Week,
}

/// <summary>A part of a period.</summary>
public sealed record HistoryBucket
{
    /// <summary>When it begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What was counted in it.</summary>
    public required HistoryFigures Figures { get; init; }
}

/// <summary>What was counted in some time. What is not known, since the store was not watched, is absent; nothing at all is zero.</summary>
public sealed record HistoryFigures
{
    /// <summary>For how long at least one camera delivered, in seconds.</summary>
    public required double WatchedSeconds { get; init; }

    /// <summary>Crossings of all lines inwards.</summary>
    public int? Entries { get; init; }

    /// <summary>Crossings of all lines outwards.</summary>
    public int? Exits { get; init; }

    /// <summary>Visits that ended.</summary>
    public int? Visits { get; init; }

    /// <summary>Their mean length, in seconds; absent where there was none.</summary>
    public double? MeanVisitSeconds { get; init; }

    /// <summary>How many people were inside on average, while the store was watched.</summary>
    public double? MeanOccupancy { get; init; }

    /// <summary>The most people at once.</summary>
    public int? PeakOccupancy { get; init; }

    /// <summary>The zones: first those that are configured, in their order; none where the store was not watched.</summary>
    public required ImmutableArray<ZoneFigures> Zones { get; init; }

    /// <summary>The shelves, in the same order.</summary>
    public required ImmutableArray<ShelfFigures> Shelves { get; init; }

    /// <summary>The queues, in the same order.</summary>
    public required ImmutableArray<QueueFigures> Queues { get; init; }

    /// <summary>The sales; absent where no transactions were handed in for any time of the period.</summary>
    public SalesFigures? Sales { get; init; }
}

/// <summary>A zone in some time.</summary>
public sealed record ZoneFigures
{
    /// <summary>The zone's id.</summary>
    public required string Id { get; init; }

    /// <summary>The stays of the visits that ended.</summary>
    public required int Stays { get; init; }

    /// <summary>Their mean length, in seconds; absent where there was none.</summary>
    public double? MeanStaySeconds { get; init; }

    /// <summary>The share of these visits that stayed in the zone at all, 0 to 1: its conversion. Absent where no visit ended.</summary>
    public double? VisitShare { get; init; }

    /// <summary>The most people at once.</summary>
    public required int Peak { get; init; }
}

/// <summary>A shelf in some time.</summary>
public sealed record ShelfFigures
{
    /// <summary>The id of the shelf's zone.</summary>
    public required string Id { get; init; }

    /// <summary>The engagements of the visits that ended.</summary>
    public required int Engagements { get; init; }

    /// <summary>How long people stood there in an engagement on average, in seconds; absent where there was none.</summary>
    public double? MeanDwellSeconds { get; init; }

    /// <summary>How many of them were somebody's second or later one of a visit.</summary>
    public required int Returns { get; init; }
}

/// <summary>A queue in some time.</summary>
public sealed record QueueFigures
{
    /// <summary>The id of the queue's zone.</summary>
    public required string Id { get; init; }

    /// <summary>How many left it.</summary>
    public required int Served { get; init; }

    /// <summary>How long those had stood in it on average, in seconds; absent where there was nobody.</summary>
    public double? MeanWaitSeconds { get; init; }
}

/// <summary>Sales in some time.</summary>
public sealed record SalesFigures
{
    /// <summary>Transactions, refunds left out.</summary>
    public required int Transactions { get; init; }

    /// <summary>What they come to, refunds deducted.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Transactions for each visit that ended in the same time; absent where none did.</summary>
    public double? Conversion { get; init; }
}
